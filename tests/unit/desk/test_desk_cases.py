"""The list of cases without a window."""

from app.desk.cases.presenter import CasesPresenter
from app.desk.cases.state import CasesState
from tests.dummies import Straight, Together


def _presenter() -> tuple[CasesPresenter, Together, list[tuple[str, str]]]:
    together = Together()
    together.services.vaults.without()
    states: list[CasesState] = []
    presenter = CasesPresenter(together.services, Straight(), states.append)  # type: ignore[arg-type]
    opened: list[tuple[str, str]] = []
    presenter.opened = lambda case, title: opened.append((case, title))
    return presenter, together, opened


def test_the_case_changed_last_is_opened_first() -> None:
    presenter, together, opened = _presenter()
    together.services.cases.create("Old")
    new = together.services.cases.create("New")
    presenter.begin()
    assert [case.title for case in presenter.state.cases] == ["New", "Old"]
    assert opened == [(new.id, "New")]


def test_a_new_case_waits_for_its_name() -> None:
    presenter, _, opened = _presenter()
    presenter.create("New case")
    assert opened[-1][1] == "New case"
    assert presenter.state.renaming == presenter.state.open


def test_renaming_tells_the_page_and_leaves_the_rest() -> None:
    presenter, together, _ = _presenter()
    presenter.create("New case")
    titles: list[str] = []
    presenter.renamed = titles.append
    presenter.rename(presenter.state.open, "  Lease   dispute ")
    assert titles == ["Lease dispute"]
    assert together.services.cases.list()[0].title == "Lease dispute"
    presenter.rename(presenter.state.open, "   ")
    assert together.services.cases.list()[0].title == "Lease dispute"


def test_a_title_that_cannot_be_is_said_in_the_list() -> None:
    presenter, _, _ = _presenter()
    presenter.create("New case")
    presenter.rename(presenter.state.open, "x" * 300)
    assert presenter.state.trouble is not None
    assert presenter.state.trouble.code == "case.bad_title"
    assert presenter.state.cases[0].title == "New case"


def test_deleting_asks_first_and_opens_what_is_left() -> None:
    presenter, together, opened = _presenter()
    kept = together.services.cases.create("Kept")
    gone = together.services.cases.create("Gone")
    presenter.begin()
    presenter.delete_begin(gone.id)
    assert together.services.cases.list()[0].id == gone.id
    presenter.delete(gone.id)
    assert [case.id for case in together.services.cases.list()] == [kept.id]
    assert opened[-1] == (kept.id, "Kept")


def test_searching_titles_takes_every_word_in_any_case() -> None:
    presenter, together, _ = _presenter()
    for title in ("Lease dispute, flat 4B", "Payroll query"):
        together.services.cases.create(title)
    presenter.load()
    presenter.look_for("4b LEASE")
    assert [case.title for case in presenter.state.shown] == ["Lease dispute, flat 4B"]


def test_locking_leaves_no_title() -> None:
    presenter, together, _ = _presenter()
    together.services.cases.create("Secret")
    presenter.begin()
    presenter.clear()
    assert presenter.state == CasesState()
