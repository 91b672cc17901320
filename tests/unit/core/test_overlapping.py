"""The index says what asking each stretch says."""

from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Span
from app.core.overlapping import Overlapping

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 20), st.integers(0, 8))


@given(st.lists(SPANS, max_size=8), SPANS)
def test_the_index_says_what_asking_each_says(spans: list[Span], asked: Span) -> None:
    assert (asked in Overlapping(spans)) is any(span.overlaps(asked) for span in spans)
    assert "a" not in Overlapping(spans)
