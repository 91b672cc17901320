from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.core.redaction import Alias, AliasTable, Clear
from app.privacy.covering import apart, with_known
from app.privacy.known_forms import KnownForms

FORMS = KnownForms(AliasTable((Alias("PERSON_1", "PERSON", ("Rosa Tobler",)),)))


def test_overlaps_take_the_kind_of_the_longest() -> None:
    hide = ((Span(4, 9), "PERSON"), (Span(0, 6), "DATE"), (Span(9, 12), "ID"), (Span(20, 30), "ID"))
    assert apart("x" * 10, hide) == [(Span(0, 9), "DATE"), (Span(9, 10), "ID")]


def test_known_forms_fill_what_is_left_and_spare_what_is_kept() -> None:
    text = "Rosa Tobler, Tobler, Rosa"
    part = Clear(text, (), (Span(13, 19),))
    assert with_known(part, [(Span(0, 4), "DATE")], FORMS) == [
        (Span(0, 4), "DATE"), (Span(5, 11), "PERSON"), (Span(21, 25), "PERSON"),
    ]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=6))
def test_apart_covers_the_same_and_nothing_twice(places: list[tuple[int, int]]) -> None:
    text = "x" * 22
    spans = [Span(start, start + length) for start, length in places]
    done = [span for span, _ in apart(text, [(span, "ID") for span in spans])]
    asked = {at for span in spans for at in range(span.start, min(span.end, len(text)))}
    covered = [at for span in done for at in range(span.start, span.end)]
    assert covered == sorted(asked)
