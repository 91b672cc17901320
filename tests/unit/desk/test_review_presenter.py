"""The review without a window: grouping, walking, deciding, taking back, adding, previewing."""

from app.core.documents import Reason, Span
from app.core.errors import VaultTrouble
from app.core.findings import Verdict
from app.core.styles import AliasChoice, Dates, Persons
from app.desk.review.presenter import ReviewPresenter
from app.desk.review.state import ReviewState, Value, View
from app.services.styles import CaseStyle, OfficeStyle
from tests.dummies import LETTER, Straight, Together
from tests.unit.desk.test_document_presenter import case_with


class Opened:
    """A presenter that has opened a case."""

    def __init__(self, *texts: str) -> None:
        self.together, self.case, self.documents = case_with(*texts)
        self.shown: list[ReviewState] = []
        self.changes = 0
        self.presenter = ReviewPresenter(self.together.services, Straight(), self.shown.append, self._changed)  # type: ignore[arg-type]
        self.presenter.open(self.case)

    def _changed(self) -> None:
        self.changes += 1

    @property
    def state(self) -> ReviewState:
        return self.shown[-1]

    def value(self, text: str) -> Value:
        return next(v for group in self.state.overview.groups for v in group.values if v.text == text)

    def look_at(self, text: str) -> None:
        self.presenter.choose(self.value(text).places[0])


def test_findings_are_grouped_by_kind_and_alike_ones_stand_together() -> None:
    opened = Opened(LETTER, LETTER)
    families = [group.family for group in opened.state.overview.groups]
    assert families == ["PERSON", "DATE", "EMAIL", "ID", "ACCOUNT"]
    assert len(opened.value("Ms Harrow").places) == 2
    assert opened.value("Ms Harrow").verdict is Verdict.HIDE
    group = opened.state.overview.groups[0]
    assert (group.hidden, group.kept) == (3, 0)


def test_case_and_line_breaks_do_not_keep_alike_ones_apart() -> None:
    opened = Opened("Daniel Okafor met Ms Harrow.\n\nms harrow")
    opened.look_at("Ms Harrow")
    opened.presenter.add(opened.documents[0].text.index("ms harrow"), len(opened.documents[0].text), "PERSON")
    assert len(opened.value("Ms Harrow").places) == 2


def test_the_first_finding_is_in_focus_and_walking_goes_round_through_all_documents() -> None:
    opened = Opened(LETTER, LETTER + "!")
    assert opened.state.current == 0
    count = len(opened.state.overview.places)
    opened.presenter.step(-1)
    assert opened.state.current == count - 1
    assert opened.state.document == 1
    opened.presenter.step(1)
    assert (opened.state.current, opened.state.document) == (0, 0)


def test_keeping_speaks_of_every_place_with_the_value_unless_limited_to_one() -> None:
    opened = Opened("Daniel Okafor and Daniel Okafor")
    opened.presenter.decide("keep", 0)
    assert opened.value("Daniel Okafor").verdict is None
    opened.presenter.decide("keep", 1)
    assert opened.value("Daniel Okafor").verdict is Verdict.KEEP
    assert opened.changes == 2


def test_turning_all_alike() -> None:
    opened = Opened("Daniel Okafor and Daniel Okafor")
    opened.presenter.toggle_current()
    assert opened.value("Daniel Okafor").verdict is Verdict.KEEP
    opened.presenter.toggle_current()
    assert opened.value("Daniel Okafor").verdict is Verdict.HIDE


def test_undo_takes_back_what_was_done_last_even_where_that_was_many_decisions() -> None:
    opened = Opened(LETTER + " Mr Smith and Dr Jones.")
    opened.look_at("4 March 1981")
    opened.presenter.decide("keep")
    opened.presenter.decide_kind("PERSON", "keep")
    assert opened.state.overview.groups[0].hidden == 0
    opened.presenter.undo()
    assert opened.state.overview.groups[0].kept == 0
    assert opened.value("4 March 1981").verdict is Verdict.KEEP
    opened.presenter.undo()
    assert opened.value("4 March 1981").verdict is Verdict.HIDE
    before = len(opened.shown)
    opened.presenter.undo()
    assert len(opened.shown) == before


def test_the_focus_stays_on_the_finding_when_others_come_and_go() -> None:
    opened = Opened(LETTER)
    opened.look_at("4 March 1981")
    text = opened.documents[0].text
    opened.presenter.add(text.index("deposit"), text.index("deposit") + 7, "ACCOUNT")
    assert opened.state.place is not None
    assert opened.state.place.value == "deposit"
    opened.look_at("4 March 1981")
    opened.presenter.undo()
    assert opened.state.place.value == "4 March 1981"


def test_a_selection_with_an_emoji_is_hidden_as_it_was_selected() -> None:
    opened = Opened("Dear 😀 Ms Harrow 😀 Anna, all well?")
    text = opened.documents[0].text
    start = text.index("😀 Anna")
    opened.presenter.add(start, start + len("😀 Anna"), "HANDLE")
    assert opened.value("😀 Anna").places


def test_what_the_model_would_see_has_no_hidden_value_and_follows_decisions() -> None:
    opened = Opened(LETTER)
    opened.presenter.see(1)
    preview = opened.state.preview
    assert preview is not None
    assert "Daniel Okafor" not in preview.text
    assert "[PERSON_" in preview.text
    opened.look_at("4 March 1981")
    opened.presenter.decide("keep")
    assert opened.state.preview is not None
    assert "4 March 1981" in opened.state.preview.text
    opened.presenter.see(0)
    assert opened.state.preview is None


def test_notices_name_their_document_and_come_once() -> None:
    opened = Opened(LETTER)
    store = opened.together.store
    document, source = store._documents[opened.case][opened.documents[0].sha256]
    from dataclasses import replace

    notice = Reason.of("reading.pages_without_text", count=2)
    store._documents[opened.case][document.sha256] = (replace(document, notices=(notice, notice)), source)
    opened.presenter.open(opened.case)
    assert opened.state.overview.notices == (
        Reason("reading.pages_without_text", (("count", "2"), ("name", document.name))),
    )


def test_nothing_is_ready_before_every_document_was_searched() -> None:
    opened = Opened(LETTER)
    assert opened.state.ready
    opened.together.store.save_found(opened.case, ())
    opened.presenter.open(opened.case)
    assert not opened.state.ready


def test_closing_forgets_every_word() -> None:
    opened = Opened(LETTER)
    opened.presenter.see(1)
    opened.presenter.close()
    assert opened.state == ReviewState()


def test_an_empty_case_can_be_walked_without_harm() -> None:
    together = Together()
    together.services.vaults.without()
    case = together.services.cases.create("Empty")
    shown: list[ReviewState] = []
    presenter = ReviewPresenter(together.services, Straight(), shown.append)  # type: ignore[arg-type]
    presenter.open(case.id)
    presenter.step(1)
    presenter.decide("keep")
    presenter.toggle_current()
    presenter.show_document(0)
    assert shown[-1].current == -1
    assert not shown[-1].ready


def test_two_hundred_findings_are_sorted_in_one_go() -> None:
    text = "\n".join(f"Mr Name{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]} paid." for n in range(100)) * 2
    opened = Opened(text)
    assert len(opened.state.overview.places) == 200
    opened.presenter.decide_kind("PERSON", "keep")
    assert opened.state.overview.count(Verdict.KEEP) == 200


def test_what_was_taken_back_can_be_done_again_until_something_else_is_decided() -> None:
    opened = Opened(LETTER)
    opened.look_at("4 March 1981")
    opened.presenter.decide("keep")
    opened.presenter.decide_kind("PERSON", "keep")
    opened.presenter.undo()
    opened.presenter.undo()
    assert opened.state.overview.count(Verdict.KEEP) == 0
    assert len(opened.state.again) == 2
    opened.presenter.redo()
    assert opened.value("4 March 1981").verdict is Verdict.KEEP
    opened.presenter.redo()
    assert opened.state.overview.groups[0].hidden == 0
    assert opened.state.again == ()
    opened.presenter.undo()
    opened.presenter.decide("hide")
    assert opened.state.again == ()
    before = opened.state
    opened.presenter.redo()
    assert opened.state == before


def test_all_forms_of_a_person_are_decided_together_and_one_form_alone() -> None:
    opened = Opened("Mr Okafor wrote. Daniel Okafor wrote again.")
    (identity,) = opened.state.overview.groups[0].identities
    assert [value.text for value in identity.values] == ["Daniel Okafor", "Mr Okafor"]
    opened.look_at("Mr Okafor")
    opened.presenter.decide("keep")
    assert opened.value("Daniel Okafor").verdict is Verdict.HIDE
    opened.presenter.decide_alike("keep")
    assert opened.value("Daniel Okafor").verdict is Verdict.KEEP
    opened.presenter.choose(0, 1)
    opened.presenter.decide("hide")
    assert opened.state.overview.count(Verdict.HIDE) == len(opened.state.overview.places)


def test_a_decision_is_seen_at_once_and_told_when_the_last_one_is_kept() -> None:
    together, case, _ = case_with(LETTER)
    runner = Straight(waiting=True)
    shown: list[ReviewState] = []
    told: list[int] = []
    presenter = ReviewPresenter(together.services, runner, shown.append, lambda: told.append(1))  # type: ignore[arg-type]
    presenter.open(case)
    runner.jobs.pop(0)()
    for _ in range(3):
        presenter.step(1)
        presenter.decide("keep")
    assert shown[-1].overview.count(Verdict.KEEP) == 3
    assert together.services.review.current(case).review.decisions == ()
    while runner.jobs:
        runner.jobs.pop(0)()
    assert len(together.services.review.current(case).review.decisions) == 3
    assert (shown[-1].overview.count(Verdict.KEEP), len(told)) == (3, 1)
    assert len(shown[-1].steps) == 3


def test_what_is_on_its_way_is_kept_but_not_drawn_into_another_case() -> None:
    together, case, _ = case_with(LETTER)
    runner = Straight(waiting=True)
    shown: list[ReviewState] = []
    presenter = ReviewPresenter(together.services, runner, shown.append)  # type: ignore[arg-type]
    presenter.open(case)
    runner.jobs.pop(0)()
    presenter.decide("keep")
    presenter.close()
    while runner.jobs:
        runner.jobs.pop(0)()
    assert len(together.services.review.current(case).review.decisions) == 1
    assert shown[-1] == ReviewState()


def test_what_could_not_be_kept_is_said_and_not_shown_as_decided() -> None:
    opened = Opened(LETTER)

    def fails(*_: object) -> None:
        raise VaultTrouble("vault.record_failed")

    save, opened.together.store.save_decisions = opened.together.store.save_decisions, fails  # type: ignore[method-assign]
    opened.presenter.decide("keep")
    assert opened.state.trouble == Reason.of("vault.record_failed")
    assert opened.state.overview.count(Verdict.KEEP) == 0
    assert (opened.state.steps, opened.state.stale) == ((), False)
    opened.together.store.save_decisions = save  # type: ignore[method-assign]
    opened.presenter.decide("keep")
    assert opened.state.trouble is None
    assert opened.value("Ms Harrow").verdict is Verdict.KEEP


def test_what_was_decided_elsewhere_since_is_not_taken_back_here() -> None:
    opened = Opened(LETTER)
    opened.presenter.decide("keep")
    text = opened.documents[0].text
    start = text.index("deposit")
    opened.together.services.review.add(opened.case, opened.documents[0], Span(start, start + 7), "ACCOUNT")
    opened.presenter.open(opened.case)
    assert opened.state.steps == ()
    opened.presenter.undo()
    assert opened.value("deposit").places


def test_hiding_what_also_stands_where_nothing_found_it_shows_those_places() -> None:
    opened = Opened("Mr Okafor wrote. Later mr okafor came.")
    assert len(opened.value("Mr Okafor").places) == 1
    opened.presenter.decide("hide")
    assert len(opened.value("Mr Okafor").places) == 2
    assert opened.value("Mr Okafor").decided


def test_the_uncertain_ones_are_walked_and_the_list_narrowed() -> None:
    opened = Opened(LETTER)
    opened.presenter.step_uncertain(1)
    assert opened.state.current == 0
    opened.presenter.only_kind("DATE")
    assert opened.state.view == View("DATE")
    opened.presenter.only_kind("DATE")
    opened.presenter.only_uncertain(1)
    opened.presenter.uncertain_first(1)
    assert opened.state.view == View("", True, True)
    opened.presenter.everything()
    assert opened.state.view == View("", False, True)


def test_going_to_a_page_brings_its_first_finding_into_focus_or_leaves_it() -> None:
    opened = Opened("Ms Harrow\fnobody here\fDaniel Okafor")
    opened.presenter.go_to_page(3)
    assert opened.state.place is not None
    assert (opened.state.place.value, opened.state.page) == ("Daniel Okafor", 3)
    opened.presenter.go_to_page(2)
    assert (opened.state.place.value, opened.state.page) == ("Daniel Okafor", 2)
    opened.presenter.choose(0)
    assert opened.state.page == 0


def test_a_case_with_three_hundred_hidden_values_opens_with_every_place_of_theirs() -> None:
    names = [f"Mr {a}{b}{c}ley" for a in "BCDFGH" for b in "aeiou" for c in "bcdfghjklm"]
    opened = Opened("".join(f"{name} wrote. {name.upper()} came.\n" for name in names))
    opened.presenter.decide_kind("PERSON", "hide")
    assert len(opened.state.overview.places) == 600
    assert all(place.decided for place in opened.state.overview.places)


def test_the_style_of_the_case_is_shown_and_another_is_seen_at_once() -> None:
    opened = Opened(LETTER)
    assert opened.state.style == CaseStyle()
    opened.presenter.see(1)
    before = len(opened.shown)
    opened.presenter.restyle("roles", "moved")
    assert opened.state.style == CaseStyle(AliasChoice(Persons.ROLES, Dates.MOVED))
    assert opened.state.restyled
    assert opened.state.trouble is None
    assert len(opened.shown) == before + 2
    assert opened.together.store.aliases(opened.case).choice == AliasChoice(Persons.ROLES, Dates.MOVED)


def test_a_style_that_the_office_has_fixed_is_refused_in_words() -> None:
    opened = Opened(LETTER)
    opened.together.office = OfficeStyle(AliasChoice(), frozenset({"dates"}))
    opened.presenter.restyle("numbered", "moved")
    assert opened.state.trouble == Reason.of("settings.locked", setting="privacy.alias_dates")
    assert opened.state.style == CaseStyle()
