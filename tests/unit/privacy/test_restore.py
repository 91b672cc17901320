from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.redaction import Alias, AliasTable
from app.privacy.restore import LOOKALIKE, StreamRestorer

TABLE = AliasTable((
    Alias("PERSON_1", "PERSON", ("Rosa Tobler", "Tobler")),
    Alias("PERSON_2", "PERSON", ("Léon Favre",)),
    Alias("DATE_1", "DATE", ("4.4.1994",)),
    Alias("ID_12", "ID:CH_AHV", ("756.1234.5678.97",)),
))


def restored(*chunks: str) -> tuple[str, tuple[str, ...]]:
    restorer = StreamRestorer(TABLE)
    parts = [*(restorer.feed(chunk) for chunk in chunks), restorer.finish()]
    return "".join(p.text for p in parts), tuple(name for p in parts for name in p.unknown)


@pytest.mark.parametrize(("written", "shown"), [
    ("[PERSON_1]", "Rosa Tobler"),
    ("[PERSON 1]", "Rosa Tobler"),
    ("PERSON_1", "Rosa Tobler"),
    ("[Person_1] und [person-2]", "Rosa Tobler und Léon Favre"),
    ("\\[PERSON\\_1\\]", "Rosa Tobler"),
    ("PERSON\\_1", "Rosa Tobler"),
    ("**[PERSON_1]**", "**Rosa Tobler**"),
    ("[PERSON_1's] dog", "Rosa Tobler's dog"),
    ("[PERSON_1, PERSON_2]", "Rosa Tobler, Léon Favre"),
    ("[PERSON_1 and PERSON_2]", "Rosa Tobler and Léon Favre"),
    ("[PERSON_\n1]", "Rosa Tobler"),
    ("[PERSON_1][DATE_1]", "Rosa Tobler4.4.1994"),
    ("[[PERSON_1]]", "[Rosa Tobler]"),
    ("[PERSON_01]", "Rosa Tobler"),
    ("[see PERSON_1]", "[see Rosa Tobler]"),
    ("[ID_12]", "756.1234.5678.97"),
    ("XPERSON_1 PERSON_1a PERSONS_1 [1] []", "XPERSON_1 PERSON_1a PERSONS_1 [1] []"),
    ("[PERSON] person 1", "[PERSON] person 1"),
])
def test_what_models_write(written: str, shown: str) -> None:
    assert restored(written) == (shown, ())


def test_an_unknown_alias_stays_and_is_reported() -> None:
    shown, unknown = restored("see [PERSON_9], ID_1 and [PERSON_1]")
    assert (shown, unknown) == ("see [PERSON_9], ID_1 and Rosa Tobler", ("PERSON_9", "ID_1"))


def test_plain_words_are_not_held_back() -> None:
    restorer = StreamRestorer(TABLE)
    assert restorer.feed("Hello there, [1] ").text == "Hello there, [1] "
    assert restorer.feed("[PERS").text == ""
    assert restorer.feed("ON_1] went").text == "Rosa Tobler "


def test_an_endless_word_does_not_grow_the_buffer() -> None:
    restorer = StreamRestorer(TABLE)
    shown = sum(len(restorer.feed("a" * 50).text) for _ in range(40))
    assert shown >= 40 * 50 - 100


pieces = st.one_of(
    st.sampled_from([
        "[PERSON_1]", "PERSON_2", "[PERSON 1, DATE_1]", "\\[PERSON\\_1\\]", "[", "]", "\\", "PERSON", "_", "1",
        "[PERS", "[ID_12]",
        "[DATE_7]", "'s", ", ", " and ", "\n", "x" * 45, "[" + "PERSON_1, " * 30, "[" + " " * 250,
    ]),
    st.text(max_size=6),
)


@given(st.lists(pieces, max_size=12).map("".join), st.lists(st.integers(0, 400), max_size=20))
def test_where_the_stream_is_cut_does_not_matter(text: str, cuts: list[int]) -> None:
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    chunks = [text[a:b] for a, b in pairwise(places)]
    whole, unknown = restored(text)
    cut_text, cut_unknown = restored(*chunks)
    assert cut_text == whole
    assert set(cut_unknown) == set(unknown)
    assert restored(*text)[0] == whole


@given(st.text(alphabet="abc [](),.PERSON\n\\é🙂", max_size=80))
def test_text_without_aliases_passes_exactly(text: str) -> None:
    if not LOOKALIKE.search(text):
        assert restored(*text) == (text, ())
