"""The map between a text and what the model sees of it."""

from app.core.documents import Span
from app.core.redaction import Alias, AliasTable, Redacted, Swap, hidden_values

SHOWN = Redacted(
    "Dear [PERSON_1], on [DATE_1].",
    (
        Swap(Span(5, 9), Span(5, 15), "PERSON_1", "Anna"),
        Swap(Span(14, 24), Span(20, 28), "DATE_1", "1 May 2020"),
    ),
)
ORIGINAL = "Dear Anna, on 1 May 2020."


def test_the_original_comes_back_exactly() -> None:
    assert SHOWN.original_text() == ORIGINAL


def test_places_map_both_ways() -> None:
    for shown, char in enumerate(SHOWN.text):
        if any(swap.shown.start <= shown < swap.shown.end for swap in SHOWN.swaps):
            continue
        assert ORIGINAL[SHOWN.to_original(shown)] == char
        assert SHOWN.to_shown(SHOWN.to_original(shown)) == shown


def test_inside_an_alias_maps_to_where_the_hidden_stretch_begins() -> None:
    assert SHOWN.to_original(8) == 5
    assert SHOWN.to_shown(16) == 20


def test_hidden_values_and_named_aliases() -> None:
    assert hidden_values([SHOWN]) == {"Anna", "1 May 2020"}
    table = AliasTable((Alias("PERSON_1", "PERSON", ("Anna",)),))
    assert table.named("PERSON_1") is table.aliases[0]
    assert table.named("PERSON_2") is None
    assert table.aliases[0].token == "[PERSON_1]"
