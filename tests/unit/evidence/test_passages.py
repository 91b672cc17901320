"""Windows for searching: nothing visible is lost, nothing hidden gets in."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Document, Hidden, Page, Reason, Span
from app.evidence.passages import AIM, LONGEST, passages


def _document(text: str, cuts: tuple[int, ...] = (), hidden: tuple[Span, ...] = ()) -> Document:
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, len(text)]
    pages = tuple(Page(number, start, end) for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1))
    return Document("a.pdf", "ab", "x", text, pages, hidden=tuple(Hidden(span, Reason("why")) for span in hidden))


def test_windows_end_at_sentences_and_are_about_300_long() -> None:
    text = " ".join(f"Satz Nummer {number} sagt etwas über die Sache." for number in range(40))
    found = passages(_document(text))
    assert all(window.text.startswith("Satz") and window.text.endswith(".") for window in found)
    assert all(200 < len(window.text) <= AIM for window in found[:-1])
    assert " ".join(window.text for window in found) == text


def test_a_window_says_where_it_stands() -> None:
    text = "Erste Seite.\nZweite Seite."
    found = passages(_document(text, (12,)))
    assert [(w.document, w.name, w.page, w.text, w.boxes) for w in found] == [
        ("ab", "a.pdf", 1, "Erste Seite.", ()), ("ab", "a.pdf", 2, "Zweite Seite.", ()),
    ]


def test_hidden_text_is_cut_out() -> None:
    text = "Sichtbar davor. GEHEIMES WORT Sichtbar danach."
    at = text.index("GEHEIMES")
    found = passages(_document(text, hidden=(Span(at, at + 13),)))
    assert [window.text for window in found] == ["Sichtbar davor.", "Sichtbar danach."]


def test_long_lines_and_long_words_are_cut() -> None:
    found = passages(_document("wort " * 500 + "x" * 2000))
    assert all(len(window.text) <= LONGEST for window in found)
    assert "".join(window.text for window in found).replace(" ", "") == "wort" * 500 + "x" * 2000


def test_a_document_without_text_has_no_windows() -> None:
    assert passages(_document("")) == ()
    assert passages(_document(" \n ")) == ()


@given(
    st.text(st.sampled_from("ab. \n!X9"), max_size=900),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 80)), max_size=4),
    st.integers(0, 900),
)
def test_every_visible_letter_is_in_exactly_one_window(text: str, gaps: list[tuple[int, int]], cut: int) -> None:
    spans = []
    at = 0
    for start, length in sorted(gaps):
        start = max(start, at)
        end = min(start + length, len(text))
        if start < end:
            spans.append(Span(start, end))
            at = end
    cuts = (cut,) if cut < len(text) else ()
    document = _document(text, cuts, tuple(spans))
    seen = [0] * len(text)
    for window in passages(document):
        assert window.text == window.span.of(text)
        assert window.text.strip() == window.text != ""
        assert document.page_at(window.span.start) == window.page
        assert not any(window.span.overlaps(span) for span in spans)
        for offset in range(window.span.start, window.span.end):
            seen[offset] += 1
    for offset, letter in enumerate(text):
        hidden = any(span.start <= offset < span.end for span in spans) or offset in cuts
        if not letter.isspace():
            assert seen[offset] == (0 if hidden else 1)
