"""The settings page without a window: everything from the table, locks with reasons, changes at once."""

from pathlib import Path

import pytest

from app.core.documents import Reason
from app.desk.settings_page.presenter import SettingsPresenter
from app.desk.settings_page.state import Control, SettingRow, SettingsState
from app.desk.settings_page.table import parsed, sections_of
from app.system.policy import Lock, Policy
from app.system.setting_table import BY_KEY, SETTINGS
from app.system.settings import Settings
from app.system.wording import LANGUAGES, Wording
from tests.dummies import Straight, Together

LOCKED = Policy({"vault.lock_minutes": Lock(5, "Shared workplaces", "IT security")})


class Page:
    """A presenter over settings in a folder."""

    def __init__(self, folder: Path, policy: Policy = LOCKED) -> None:
        self.path = folder / "settings.json"
        self.settings = Settings.load(self.path, policy)
        self.shown: list[SettingsState] = []
        self.applied: list[str] = []
        self.presenter = SettingsPresenter(
            Together().services, self.settings, Straight(), self.shown.append, self.applied.append  # type: ignore[arg-type]
        )
        self.presenter.refresh()

    def row(self, key: str) -> SettingRow:
        return next(
            row for section in self.shown[-1].sections for row in (*section.rows, *section.grid) if row.key == key
        )


def test_every_setting_of_the_table_is_on_the_page_once(tmp_path: Path) -> None:
    page = Page(tmp_path)
    keys = [row.key for section in page.shown[-1].sections for row in (*section.grid, *section.rows)]
    assert sorted(keys) == sorted(setting.key for setting in SETTINGS)


def test_kinds_of_personal_data_stand_in_a_grid(tmp_path: Path) -> None:
    privacy = next(s for s in Page(tmp_path).shown[-1].sections if s.name == "privacy")
    assert len(privacy.grid) == 16
    assert all(row.control is Control.SWITCH for row in privacy.grid)


@pytest.mark.parametrize(("key", "text", "value"), [
    ("appearance.theme", "dark", "dark"), ("answer.max_tokens", "600", 600), ("privacy.hide.url", "0", False),
])
def test_a_change_holds_at_once_and_is_kept(tmp_path: Path, key: str, text: str, value: object) -> None:
    page = Page(tmp_path)
    page.presenter.change(key, text)
    assert page.settings.get(key) == value
    assert Settings.load(page.path, Policy()).get(key) == value
    assert page.applied == [key]
    assert page.row(key).chosen
    page.presenter.reset(key)
    assert page.settings.get(key) == BY_KEY[key].default
    assert not page.row(key).chosen


def test_a_locked_setting_says_why_and_keeps_its_value(tmp_path: Path) -> None:
    page = Page(tmp_path)
    row = page.row("vault.lock_minutes")
    assert row.value == "5"
    assert row.locked is not None
    assert dict(row.locked.params)["reason"] == "Shared workplaces"
    page.presenter.change("vault.lock_minutes", "60")
    assert page.settings.get("vault.lock_minutes") == 5
    assert page.shown[-1].trouble == Reason("settings.locked", (("setting", "vault.lock_minutes"),))
    assert page.applied == []


def test_what_is_no_value_changes_nothing_and_is_said(tmp_path: Path) -> None:
    page = Page(tmp_path)
    page.presenter.change("answer.max_tokens", "1")
    assert page.shown[-1].trouble is not None
    page.presenter.change("answer.max_tokens", "many")
    assert page.settings.get("answer.max_tokens") == 400


def test_the_models_that_are_installed_may_be_chosen(tmp_path: Path) -> None:
    row = Page(tmp_path).row("model.default")
    assert row.control is Control.CHOICE
    assert [choice.value for choice in row.choices] == ["auto", "qwen2.5-coder-1.5b"]


def test_a_chosen_model_that_is_gone_is_still_shown(tmp_path: Path) -> None:
    page = Page(tmp_path)
    page.settings.set("model.default", "gone")
    rows = {row.key: row for section in sections_of(page.settings) for row in section.rows}
    assert [choice.value for choice in rows["model.default"].choices] == ["auto", "gone"]


def test_text_becomes_a_value_of_the_right_type() -> None:
    assert parsed(BY_KEY["privacy.hide.url"], "1") is True
    assert parsed(BY_KEY["answer.max_tokens"], "12") == 12
    assert parsed(BY_KEY["vault.folder"], "/a") == "/a"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_way_of_writing_aliases_has_a_line_that_shows_it(tmp_path: Path, language: str) -> None:
    together, settings = Together(), Settings.load(tmp_path / "settings.json", Policy())
    lines: list[str] = []
    redact = together.reader.redact

    def listening(parts, *rest):  # type: ignore[no-untyped-def]
        lines.extend(part.text for part in parts)
        return redact(parts, *rest)

    together.reader.redact = listening  # type: ignore[method-assign]
    shown: list[SettingsState] = []
    presenter = SettingsPresenter(
        together.services, settings, Straight(), shown.append, wording=Wording(language)  # type: ignore[arg-type]
    )
    presenter.refresh()
    rows = {row.key: row for section in shown[-1].sections for row in section.rows}
    for key in ("privacy.alias_persons", "privacy.alias_dates"):
        assert all(choice.example for choice in rows[key].choices)
    assert not any(choice.example for choice in rows["privacy.level"].choices)
    assert len(lines) == 5
    presenter.refresh()
    assert len(lines) == 5
