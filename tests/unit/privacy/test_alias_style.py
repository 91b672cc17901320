"""Redaction in every style: nothing hidden survives, and restoring gives back what was there wherever the stream is cut."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.redaction import AliasStyle, AliasTable, Clear, Redacted
from app.privacy.redact import redact
from app.privacy.restore import StreamRestorer
from tests.unit.privacy.test_redact import clear

ROLES = AliasStyle(roles=True)
MOVED = AliasStyle(shift=7)
NAMED = AliasStyle(invented="de")
ALL = AliasStyle(roles=True, shift=-21, invented="it")


def one(marked: str, style: AliasStyle, kind: str = "PERSON", table: AliasTable | None = None) -> tuple[str, AliasTable]:
    done, grown = redact([clear(marked, kind)], table or AliasTable(), style)
    assert done[0].original_text() == clear(marked).text
    return done[0].text, grown


def restored(text: str, table: AliasTable, cuts: tuple[int, ...] = ()) -> str:
    restorer = StreamRestorer(table)
    places = [0, *cuts, len(text)]
    return "".join(restorer.feed(text[a:b]).text for a, b in pairwise(places)) + restorer.finish().text


def test_dates_move_by_whole_weeks_only() -> None:
    with pytest.raises(ValueError):
        AliasStyle(shift=3)


@pytest.mark.parametrize(("marked", "shown"), [
    ("Die Patientin ⟦Rosa Tobler⟧ kam; ⟦Tobler⟧ ging.", "Die Patientin [PERSON_1, patient, f] kam; [PERSON_1, patient, f] ging."),
    ("⟦Tobler⟧ und Zeuge ⟦Favre⟧", "[PERSON_1] und Zeuge [PERSON_2, witness, m]"),
    ("Frau Dr. ⟦Tobler⟧", "Frau Dr. [PERSON_1, doctor, f]"),
    ("Mr ⟦Tobler⟧", "Mr [PERSON_1, m]"),
])
def test_role_and_gender(marked: str, shown: str) -> None:
    text, table = one(marked, ROLES)
    assert text == shown
    assert restored(text, table, (len(text) - 12, len(text) - 4)) == clear(marked).text.replace("; Tobler", "; Rosa Tobler")


@pytest.mark.parametrize(("written", "shown"), [
    ("[PERSON_1, patient]", "Rosa Tobler"), ("[PERSON_1,f]", "Rosa Tobler"), ("[PERSON_1, patient, f, PERSON_1]", "Rosa Tobler, Rosa Tobler"),
    ("[PERSON_1, friend]", "[Rosa Tobler, friend]"), ("[PERSON_1, father]", "[Rosa Tobler, father]"),
])
def test_notes_go_with_the_alias(written: str, shown: str) -> None:
    _, table = one("⟦Rosa Tobler⟧", ROLES)
    assert restored(written, table) == shown


def test_dates_move_together_and_come_back_in_any_form() -> None:
    text, table = one("am ⟦3. Mai 2061⟧, am ⟦24.05.2061⟧, im ⟦Mai 2061⟧", MOVED, "DATE")
    assert text == "am 10. Mai 2061, am 31.05.2061, im [DATE_3]"
    assert restored(text, table) == "am 3. Mai 2061, am 24.05.2061, im Mai 2061"
    assert restored("Three weeks from May 10, 2061 is May 31, 2061.", table) == (
        "Three weeks from May 3, 2061 is May 24, 2061."
    )


def test_a_date_that_is_not_hidden_stays() -> None:
    text, table = one("am ⟦3. Mai 2061⟧ nach dem Gesetz vom 6. Oktober 2000", MOVED, "DATE")
    assert text == "am 10. Mai 2061 nach dem Gesetz vom 6. Oktober 2000"
    assert restored(text, table) == "am 3. Mai 2061 nach dem Gesetz vom 6. Oktober 2000"


def test_a_moved_date_is_none_that_stands_there() -> None:
    text, table = one("am ⟦3. Mai 2061⟧ und am 10. Mai 2061", MOVED, "DATE")
    assert text == "am [DATE_1] und am 10. Mai 2061"
    assert restored(text, table) == "am 3. Mai 2061 und am 10. Mai 2061"


def test_an_invented_name_is_of_the_same_gender_and_stays() -> None:
    text, table = one("Frau ⟦Rosa Tobler⟧ und ⟦Beat Favre⟧; ⟦Toblers⟧ Akte", NAMED)
    female, male = (alias.shown for alias in table.aliases)
    assert text == f"Frau {female} und {male}; {female} Akte"
    again, same = one("⟦Tobler⟧ und ⟦Zoë Amsler⟧", NAMED, table=table)
    assert again.startswith(f"{female} und ")
    assert same.aliases[0].shown == female
    assert len({word for alias in same.aliases for word in alias.shown.split()}) == 6


def test_parts_of_an_invented_name_come_back() -> None:
    _, table = one("⟦Rosa Tobler⟧", NAMED)
    first, last = table.aliases[0].shown.split()
    assert restored(f"{first}, Frau {last}, {last}s Akte, {last.upper()}, x{last}", table) == (
        f"Rosa, Frau Tobler, Toblers Akte, TOBLER, x{last}"
    )


def test_an_invented_name_is_none_that_occurs_and_one_that_comes_later_is_hidden() -> None:
    _, table = one("⟦Rosa Tobler⟧", NAMED)
    first, last = table.aliases[0].shown.split()
    other, _ = one(f"⟦Rosa Tobler⟧ und {last} und {first}", NAMED)
    assert not {first, last} & set(other.split(" und ")[0].split())
    text, grown = one(f"{last} kam", NAMED, table=table)
    assert text == "[LITERAL_1] kam"
    assert restored(text, grown) == f"{last} kam"


def test_beside_letters_an_alias_stays_in_brackets() -> None:
    text, table = one("x⟦Tobler⟧y", NAMED)
    assert text == "x[PERSON_1]y"
    assert restored(text, table) == "xToblery"


words = st.sampled_from([
    "Rosa Tobler", "Tobler", "Favre", "Herr ", "Patientin ", "3. Mai 2061", "10.05.2061", "12 avril 2061", "May 3, 2061",
    "2061-05-03", " ", "\n\n", ", ", ".", "x", "Toblers", "[PERSON_1]", "[PERSON_1, patient]", "1. ", "Annelore", "3",
    "Alberhagner", "Adalgisa",
])


@st.composite
def parts(draw: st.DrawFn) -> Clear:
    text, hide = "", ""
    for word in draw(st.lists(words, max_size=9)):
        kind = draw(st.sampled_from(["", "", "PERSON", "DATE"]))
        text += f"⟦{word}⟧" if kind else word
        hide += kind[:1]
    marked = clear(text)
    kinds = ["PERSON" if letter == "P" else "DATE" for letter in hide]
    return Clear(marked.text, tuple((span, kind) for (span, _), kind in zip(marked.hide, kinds, strict=True)))


def expected(redacted: Redacted, table: AliasTable) -> str:
    forms = {alias.name: alias.forms[0] for alias in table.aliases}
    text = redacted.text
    for swap in reversed(redacted.swaps):
        text = text[: swap.shown.start] + forms[swap.alias] + text[swap.shown.end :]
    return text


@settings(deadline=None, max_examples=60)
@given(st.lists(parts(), min_size=1, max_size=3), st.sampled_from([AliasStyle(), ROLES, MOVED, NAMED, ALL]))
def test_restoring_gives_back_what_was_there_wherever_it_is_cut(given_parts: list[Clear], style: AliasStyle) -> None:
    done, table = redact(given_parts, AliasTable(), style)
    for part, redacted in zip(given_parts, done, strict=True):
        assert redacted.original_text() == part.text
        wanted = expected(redacted, table)
        assert restored(redacted.text, table) == wanted
        for cut in range(len(redacted.text)):
            assert restored(redacted.text, table, (cut,)) == wanted
        assert restored(redacted.text, table, tuple(range(len(redacted.text)))) == wanted


NAMES = ["Rosa Tobler", "Beat Amsler-Kern", "Zoë Ünal", "Karin Favre"]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4), st.lists(st.dates(date(1950, 1, 1), date(2090, 1, 1)), min_size=1, max_size=4),
    st.integers(1, 52), st.sampled_from(["de", "fr", "it", "en", ""]),
)
def test_nothing_hidden_survives_and_intervals_stay(people: list[str], days: list[date], weeks: int, invented: str) -> None:
    said = [f"{day:%Y-%m-%d}" for day in days]
    text = " ; ".join([*people, *said])
    hide = []
    for value in dict.fromkeys([*people, *said]):
        hide += [(span, "PERSON" if value in people else "DATE") for span in
                 (clear(text.replace(value, f"⟦{value}⟧")).hide[n][0] for n in range(text.count(value)))]
    (redacted,), table = redact([Clear(text, tuple(hide))], AliasTable(), AliasStyle(True, 7 * weeks, invented))
    for value in {*people, *said}:
        assert value not in redacted.text
        assert not any(word in re.split(r"[^\w]+", redacted.text) for word in value.split() if word.isalpha())
    for alias in table.aliases:
        if alias.kind == "DATE" and alias.shown:
            assert date.fromisoformat(alias.shown) - date.fromisoformat(alias.forms[0]) == timedelta(7 * weeks)
    assert restored(redacted.text, table) == text
