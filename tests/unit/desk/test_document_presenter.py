"""The document screen without a window: offsets, marks, opening, finding, hiding."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Document, Page, Reason, Span
from app.core.findings import Verdict
from app.core.jobs import Cancel, finish
from app.desk.document.marks import MOST_MATCHES, Look, Mark, Marks, marks_of, matches
from app.desk.document.offsets import LONGEST_LINE, DisplayText
from app.desk.document.presenter import MOST_PICTURES, DocumentPresenter
from app.desk.document.state import DocumentState
from tests.dummies import LETTER, Straight, Together

TEXTS = st.text(alphabet=st.sampled_from("ab \n\r\x0b\x0c\u2028\u2029\x85\x00é😀\U0001f468\u200d\ufffc"), max_size=200)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_code_point_has_its_place_in_the_view_and_back(text: str) -> None:
    display = DisplayText(text)
    assert utf16(display.text) == display.shown(len(text))
    for offset in range(len(text) + 1):
        assert display.source(display.shown(offset)) == offset
    assert not set(display.text) & set("\r\x0b\x0c\u2028\u2029\x00\ufffc")


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_a_selection_comes_back_as_the_words_that_were_selected(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    display = DisplayText(text)
    shown = display.shown_span(Span(start, end))
    assert display.source_span(shown.start, shown.end) == Span(start, end)


def test_an_overlong_line_is_broken_after_a_space_and_places_still_agree() -> None:
    text = "word 😀 " * 5_000 + "x" * 20_000 + "END"
    display = DisplayText(text)
    assert max(map(len, display.text.split("\n"))) <= LONGEST_LINE
    assert display.text.replace("\n", "") == text
    for offset in (0, 4_999, 8_001, 30_000, text.index("END")):
        assert display.source(display.shown(offset)) == offset


def test_the_middle_of_an_emoji_belongs_to_a_whole_one() -> None:
    display = DisplayText("a😀b")
    assert [display.source(position) for position in range(5)] == [0, 1, 2, 2, 3]


def test_marks_are_found_by_place_and_drawn_with_personal_data_uppermost() -> None:
    hidden, passage, far = Mark(Span(5, 9), Look.HIDDEN), Mark(Span(0, 40), Look.PASSAGE), Mark(Span(90, 95), Look.KEPT)
    marks = Marks((hidden, far, passage))
    assert marks.touching(6, 7) == (passage, hidden)
    assert marks.touching(40, 90) == ()
    assert marks.at(6) == hidden
    assert marks.at(20) == passage
    assert marks.at(50) is None


def test_matches_ignore_case_and_line_breaks_and_stop_counting_somewhere() -> None:
    assert matches("the Deposit\nscheme, DEPOSIT  SCHEME", "deposit scheme") == (Span(4, 18), Span(20, 35))
    assert matches("anything", "  ") == ()
    assert matches("a.c abc", "a.c") == (Span(0, 3),)
    assert len(matches("x" * 5_000, "x")) == MOST_MATCHES


def case_with(*texts: str) -> tuple[Together, str, list[Document]]:
    together = Together()
    services = together.services
    services.vaults.without()
    case = services.cases.create("A case")
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(texts):
            files.append(Path(folder) / f"letter {number}.txt")
            files[-1].write_text(text, "utf-8")
        finish(services.intake.take_in(case.id, files, Cancel()))
    finish(services.review.find(case.id, Cancel()))
    return together, case.id, list(services.cases.documents(case.id))


def presenter_for(together: Together, runner: Straight | None = None) -> tuple[DocumentPresenter, list[DocumentState]]:
    shown: list[DocumentState] = []
    return DocumentPresenter(together.services, runner or Straight(), shown.append), shown  # type: ignore[arg-type]


def test_opening_shows_the_document_with_what_is_hidden_in_it_and_the_passage() -> None:
    together, case, (document,) = case_with(LETTER)
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256, 10, 20)
    assert shown[0].loading
    state = shown[-1]
    assert not state.loading
    assert state.document is not None
    assert state.document.text == LETTER
    hidden = [mark.span.of(LETTER) for mark in state.marks if mark.look is Look.HIDDEN]
    assert "Daniel Okafor" in hidden
    assert Mark(Span(10, 20), Look.PASSAGE) in state.all_marks


def test_opening_another_document_while_one_is_on_its_way_shows_the_later_one() -> None:
    together, case, (first, second) = case_with(LETTER, LETTER + "again")
    runner = Straight(waiting=True)
    presenter, shown = presenter_for(together, runner)
    presenter.open(case, first.sha256)
    presenter.open(case, second.sha256)
    runner.go()
    assert shown[-1].document is not None
    assert shown[-1].document.sha256 == second.sha256


def test_the_same_passage_opened_twice_is_shown_twice() -> None:
    together, case, (document,) = case_with(LETTER)
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256, 10, 20)
    before = shown[-1].opened
    presenter.open(case, document.sha256, 10, 20)
    assert shown[-1].opened == before + 1
    assert shown[-1].document is not None


def test_hiding_a_selection_marks_it_wherever_it_stands_and_tells_the_others() -> None:
    together, case, (document,) = case_with(LETTER + "\nThe tenancy again.")
    heard = []
    shown: list[DocumentState] = []
    presenter = DocumentPresenter(together.services, Straight(), shown.append, heard.append)  # type: ignore[arg-type]
    presenter.open(case, document.sha256)
    start = document.text.index("tenancy")
    presenter.hide(start, start + 7, "ORGANIZATION")
    words = [mark.span.of(document.text) for mark in shown[-1].marks if mark.kind == "ORGANIZATION"]
    assert words == ["tenancy", "tenancy"]
    assert len(heard) == 1


def test_selecting_only_blanks_is_said_in_words_and_hides_nothing() -> None:
    together, case, (document,) = case_with("a    b")
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256)
    presenter.hide(1, 5, "PERSON")
    assert shown[-1].trouble == Reason("review.nothing_selected")
    presenter.dismiss()
    assert shown[-1].trouble is None


def test_finding_goes_round() -> None:
    together, case, (document,) = case_with("one two one two one")
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256)
    presenter.find("ONE")
    assert [shown[-1].match, len(shown[-1].found)] == [0, 3]
    presenter.step(-1)
    assert shown[-1].focus == Span(16, 19)
    presenter.step(1)
    assert shown[-1].focus == Span(0, 3)
    presenter.find("")
    assert shown[-1].focus is None


def test_a_locked_vault_is_said_and_leaves_no_document() -> None:
    together, case, (document,) = case_with(LETTER)
    together.store.lock()
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256)
    assert shown[-1].document is None
    assert shown[-1].trouble == Reason("vault.locked")


def test_pages_near_the_screen_stay_drawn_and_others_are_let_go() -> None:
    together, case, (document,) = case_with("\f".join("page" for _ in range(20)))
    paper = Document(
        document.name, document.sha256, "application/pdf", document.text,
        tuple(Page(p.number, p.start, p.end, 20, 30) for p in document.pages),
    )
    together.store._documents[case][document.sha256] = (paper, b"")
    presenter, shown = presenter_for(together)
    presenter.open(case, document.sha256)
    assert shown[-1].paper
    for number in range(1, 15):
        presenter.want_page(number, 100)
    assert list(shown[-1].pictures) == list(range(15 - MOST_PICTURES, 15))
    presenter.close()
    assert not shown[-1].pictures


def test_an_attachment_is_shown_as_text_because_its_bytes_are_not_kept() -> None:
    page = Page(1, 0, 4, 595, 842)
    attached = Document("a.pdf", "0" * 64, "application/pdf", "text", (page,), within="1" * 64)
    assert DocumentState(document=attached).shown_as_text


def test_marks_follow_decisions() -> None:
    together, case, (document,) = case_with(LETTER)
    review = together.services.review.current(case)
    finding = next(f for f in review.review.settled(document) if f.span.of(LETTER) == "Daniel Okafor")
    review = together.services.review.decide(case, document, finding, Verdict.KEEP)
    marks = {mark.span.of(LETTER): mark.look for mark in marks_of(document, review.review)}
    assert marks["Daniel Okafor"] is Look.KEPT
