"""Another level while a case is open: it is said where one is, searched at a press, and looked over before a question."""

from collections.abc import Callable

from app.core.findings import Level
from app.system.setting_table import LEVEL
from tests.desks import OpenDesk

Make = Callable[..., OpenDesk]
QUESTION = "When must the deposit be returned to our client?"


def test_another_level_is_heard_of_at_once_and_nothing_is_asked_under_the_old_one(desk_of: Make) -> None:
    desk = desk_of().without()
    root, together = desk.root, desk.together
    settings = root.desk.settings
    together.services.review._level = lambda: Level(settings[LEVEL])
    desk.read()
    root.talking.accept()
    desk.settle()
    assert root.talking.state.searched
    root.panes.centre["settings"].presenter.change("privacy.level", "balanced")  # type: ignore[attr-defined]
    desk.settle()
    say = root.desk.wording.text
    assert say("review.changed_level") in root.talk._notes.banner.words.text()
    review = root.panes.centre["review"]
    assert review.screen_.due.words.text() == say("review.changed_level")  # type: ignore[attr-defined]
    desk.ask(QUESTION)
    desk.settle()
    assert not root.talking.state.turns
    assert root.talk.field.toPlainText() == QUESTION
    assert root.talking.state.searched
    assert review.screen_.due.isHidden()  # type: ignore[attr-defined]
    root.talking.accept()
    desk.ask(QUESTION)
    desk.settle()
    assert len(root.talking.state.turns) == 1
