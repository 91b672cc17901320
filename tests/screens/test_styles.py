"""How aliases are written: chosen in the review, shown on the settings page, said in an answer and in the record."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.core.cases import Event
from app.core.styles import AliasChoice, Dates, Persons
from app.desk.conversation.card import TurnCard
from app.desk.conversation.state import TurnState
from app.desk.inspector.record.rows import EventRows
from app.desk.kit.labels import plain
from app.desk.kit.theme import Theme
from app.desk.settings_page.pane import SettingsPane
from app.services.styles import OfficeStyle
from app.system.wording import LANGUAGES, Wording
from tests.dummies import LETTER
from tests.screens.panes import desk, settle, shown
from tests.screens.reviewed import Open
from tests.unit.desk.test_document_presenter import case_with


def test_another_style_is_chosen_in_the_review_and_what_that_does_is_said(
    qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path
) -> None:
    together, case, _ = case_with(LETTER)
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        screen = opened.screen
        assert "Numbered persons" in screen.style_button.text()
        assert screen.style_effect.isHidden()
        screen.style_button.persons.actions()[1].trigger()
        settle(qtbot, one)
        assert "role and gender" in screen.style_button.text()
        assert screen.style_effect.text() == wording.text("review.style_fresh")
        assert screen.style_effect.isVisible()
        assert together.services.styles.of(case).choice == AliasChoice(Persons.ROLES)
        screen.style_button.dates.actions()[1].trigger()
        settle(qtbot, one)
        assert together.services.styles.of(case).choice == AliasChoice(Persons.ROLES, Dates.MOVED)


def test_what_the_office_has_fixed_cannot_be_chosen(qtbot: Any, theme: Theme, wording: Wording, tmp_path: Path) -> None:
    together, case, _ = case_with(LETTER)
    together.office = OfficeStyle(AliasChoice(Persons.ROLES), frozenset({"persons"}))
    with desk(theme, wording, together, tmp_path) as one:
        opened = Open(qtbot, one, case)
        button = opened.screen.style_button
        assert [action.isEnabled() for action in button.persons.actions()] == [False] * 3
        assert [action.isChecked() for action in button.persons.actions()] == [False, True, False]
        assert button.persons.actions()[0].toolTip() == plain(wording.text("settings.lock"))
        assert all(action.isEnabled() for action in button.dates.actions())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_show_each_way_with_its_line(qtbot: Any, theme: Theme, language: str, tmp_path: Path) -> None:
    together, _, _ = case_with(LETTER)
    say = Wording(language)
    with desk(theme, say, together, tmp_path) as one:
        pane = SettingsPane(one)
        shown(qtbot, pane)
        settle(qtbot, one)
        for key, count in (("privacy.alias_persons", 3), ("privacy.alias_dates", 2)):
            lines = pane.screen_._rows[key].examples.text().splitlines()
            assert len(lines) == count
            assert lines[0].startswith(say.text(f"setting.{key}.numbered"))
            assert "⟦" not in "".join(lines)
        assert pane.screen_._rows["privacy.level"].examples.isHidden()


def test_a_doubtful_date_of_an_answer_is_marked_and_explained(qtbot: Any, theme: Theme, wording: Wording) -> None:
    card = TurnCard(wording, theme, TurnState("1", "When?", (), "In June 2061 [?].", unknown=("[?]",)))
    qtbot.addWidget(card)
    assert wording.text("turn.doubtful") in card._notes(card.turn)
    assert wording.text("turn.unknown", count=1) not in card._notes(card.turn)
    (mark,) = card._unknown(card.turn)
    assert (mark.start, mark.end, mark.tip) == (13, 16, wording.text("turn.doubtful_one"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_says_the_style_in_words(qtbot: Any, language: str) -> None:
    say = Wording(language)
    rows = EventRows(say)
    rows.show_events((Event(1, "2061-05-03T10:00:00+00:00", "anna", "aliases.chosen", "0" * 32, (
        ("persons", "invented"), ("dates", "moved"),
    )),))
    said = str(rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole))
    for code in ("alias_persons.invented", "alias_dates.moved"):
        assert say.text(f"setting.privacy.{code}") in said
