from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.privacy.edits import Change, edited


@st.composite
def changed(draw: st.DrawFn) -> tuple[str, list[Change]]:
    text = draw(st.text(alphabet="abcdef", max_size=30))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    news = draw(st.lists(st.text(alphabet="XYZ", max_size=3), min_size=5, max_size=5))
    return text, [(Span(a, b), new) for a, b, new in zip(edges[::2], edges[1::2], news, strict=False)]


def test_what_is_left_out_at_an_edge_stays_outside() -> None:
    _, edits = edited("-ab-cd-", [(Span(0, 1), ""), (Span(3, 4), ""), (Span(6, 7), "")])
    assert edits is not None
    assert [edits.back(Span(*span)) for span in ((0, 2), (2, 4), (0, 4), (1, 3), (4, 4))] == [
        Span(1, 3), Span(4, 6), Span(1, 6), Span(2, 5), Span(7, 7),
    ]


def test_a_replacement_is_one_piece() -> None:
    text, edits = edited("a<i>b", [(Span(1, 4), "XY")])
    assert edits is not None
    assert text == "aXYb"
    assert edits.back(Span(2, 3)) == edits.back(Span(1, 2)) == Span(1, 4)
    assert [edits.forth(at) for at in range(6)] == [0, 1, 3, 3, 3, 4]


def test_nothing_moved_needs_no_way_back() -> None:
    assert edited("abc", [(Span(1, 2), "X")]) == ("aXc", None)
    assert edited("abc", []) == ("abc", None)


@given(changed(), st.data())
def test_both_ways(given_text: tuple[str, list[Change]], data: st.DataObject) -> None:
    text, changes = given_text
    after, edits = edited(text, changes)
    if edits is None:
        assert len(after) == len(text)
        return
    a = data.draw(st.integers(0, len(after)))
    b = data.draw(st.integers(a, len(after)))
    back = edits.back(Span(a, b))
    assert 0 <= back.start <= back.end <= len(text)
    assert (len(back) > 0) == (a < b)
    inside = [change for change in changes if back.contains(change[0])]
    shifted = [(span.shifted(-back.start), new) for span, new in inside]
    assert after[a:b] in edited(back.of(text), shifted)[0]
    assert edits.forth(back.start) <= a
    assert b <= edits.forth(back.end) or a == b
    assert not any(span.overlaps(back) and not back.contains(span) for span, _ in changes)
