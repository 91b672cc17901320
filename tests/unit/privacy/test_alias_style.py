"""Redaction in every style: nothing hidden survives, and restoring gives back what was there wherever the stream is cut."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.redaction import Alias, AliasStyle, AliasTable, Clear, Redacted
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


def test_a_day_that_is_moved_stands_nowhere_in_clear_the_first_time_either() -> None:
    text, _ = one("Am ⟦3. Mai 2061⟧ kam sie. Bericht vom 03.05.2061, erneut am 3. Mai.", AliasStyle(shift=21), "DATE")
    assert "03.05.2061" not in text
    assert "am 3. Mai" not in text


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


def test_a_role_that_is_hidden_itself_is_not_told() -> None:
    marked = clear("Die ⟦Zeugin⟧ ⟦Rosa Tobler⟧ und Zeuge\t⟦Favre⟧")
    kinds = ("PROFESSION", "PERSON", "PERSON")
    part = Clear(marked.text, tuple((span, kind) for (span, _), kind in zip(marked.hide, kinds, strict=True)))
    (redacted,), _ = redact([part], AliasTable(), ROLES)
    assert redacted.text == "Die [PROFESSION_1] [PERSON_1] und Zeuge\t[PERSON_2, witness, m]"


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


@pytest.mark.parametrize("words", [(), ("Alberhagner",)])
def test_an_invented_name_that_somebody_bears_after_all_is_given_up_for_good(words: tuple[str, ...]) -> None:
    _, table = one("⟦Rosa Tobler⟧", NAMED)
    first, last = table.aliases[0].shown.split()
    assert last == "Alberhagner"
    rest = "" if words else last
    (redacted,), grown = redact([clear(f"⟦Rosa Tobler⟧ und {rest}")], table, NAMED, words)
    assert redacted.text == f"[PERSON_1] und {rest}"
    assert grown.aliases[0].retired == (f"{first} {last}",)
    assert one("⟦Tobler⟧", NAMED, table=grown)[0] == "[PERSON_1]"
    assert restored(f"{first}, [PERSON_1], {last}", grown) == f"{first}, Rosa Tobler, {last}"


def test_beside_letters_an_alias_stays_in_brackets() -> None:
    text, table = one("x⟦Tobler⟧y", NAMED)
    assert text == "x[PERSON_1]y"
    assert restored(text, table) == "xToblery"


def test_what_was_given_stays_whatever_the_style() -> None:
    text, table = one("⟦Rosa Tobler⟧", AliasStyle())
    text, table = one("⟦Rosa Tobler⟧ und ⟦Beat Favre⟧", NAMED, table=table)
    assert text == f"[PERSON_1] und {table.aliases[1].shown}"
    again, _ = one("⟦Rosa Tobler⟧, ⟦Beat Favre⟧, ⟦Zoë Amsler⟧", AliasStyle(), table=table)
    assert again == f"[PERSON_1], {table.aliases[1].shown}, [PERSON_3]"


def test_a_case_s_dates_move_by_one_number() -> None:
    _, table = one("⟦3. Mai 2061⟧", MOVED, "DATE")
    text, grown = one("⟦3. Mai 2062⟧", AliasStyle(shift=-70), "DATE", table)
    assert (text, grown.shift) == ("10. Mai 2062", 7)


@pytest.mark.parametrize(("written", "meant"), [
    ("{last}s", "Toblers"), ("{last}'s", "Tobler's"), ("{full}s", "Rosa Toblers"), ("{low}", "Rosa Tobler"),
    ("{first}\n{last}", "Rosa\nTobler"), ("{initial}. {last}", "R. Tobler"), ("{full} ", "Rosa Tobler "),
    ("Alberhager", "Tobler"), ("Alberhaggner", "Tobler"), ("Albenhagner", "Tobler"), ("Alberhagnre", "Tobler"),
    ("Älberhagnérs", "Toblers"), ("ALBERHAGGNER", "TOBLER"), ("{last}-Akte", "Tobler-Akte"),
    ("albernhagner", "albernhagner"), ("Alberhaggnerr", "Alberhaggnerr"), ("x{last}", "xAlberhagner"),
])
def test_a_name_that_was_changed_a_little_comes_back(written: str, meant: str) -> None:
    _, table = one("⟦Rosa Tobler⟧", NAMED)
    full = table.aliases[0].shown
    first, last = full.split()
    text = written.format(full=full, first=first, last=last, low=full.lower(), initial=first[0])
    assert restored(text, table) == meant
    assert restored(text, table, tuple(range(1, len(text)))) == meant


def test_a_name_between_two_stays_with_a_mark() -> None:
    table = AliasTable((
        Alias("PERSON_1", "PERSON", ("Rosa Tobler",), "Zita Dornheim"), Alias("PERSON_2", "PERSON", ("Jan Favre",), "Ulf Kornheim"),
    ))
    restorer = StreamRestorer(table)
    first, last = restorer.feed("Dr. Dernheim und Dornheim"), restorer.finish()
    assert first.text + last.text == "Dr. Tobler und Tobler"
    restorer = StreamRestorer(AliasTable((*table.aliases, Alias("PERSON_3", "PERSON", ("Ida Kern",), "Eva Dernhein"))))
    first, last = restorer.feed("Dr. Dernheim"), restorer.finish()
    assert first.text + last.text == "Dr. Dernheim [?]"
    assert (*first.unknown, *last.unknown) == ("[?]",)


@pytest.mark.parametrize(("written", "meant"), [
    ("on 2061-05-10", "on 2061-05-03"), ("10.5.2061", "3.5.2061"), ("10/05/2061", "03/05/2061"), ("05/31/2061", "05/24/2061"),
    ("05/10/2061", "05/03/2061"), ("06/07/2061", "06/07/2061 [?]"), ("am 10. Mai.", "am 3. Mai."), ("on May 10.", "on May 3."), ("May 10th", "May 3rd"),
    ("am 10. 5.", "am 3. 5."), ("am 10. Juni", "am 10. Juni [?]"), ("3.–10. Mai 2061", "3.–10. Mai 2061 [?]"),
    ("im Mai 2061", "im Mai 2061"), ("im Juni 2062", "im Mai 2062"), ("06/2062", "05/2062"), ("2062-06", "2062-05"),
    ("in 2061", "in 2061"), ("in 2063", "in 2062"), ("in 2064", "in 2064"), ("CHF 2063.50", "CHF 2063.50"),
    ("giugno 2062", "maggio 2062"), ("am 7. Juni 2061", "am 31. Mai 2061"), ("4 Jan", "28 Dec"), ("3 Feb", "3 Feb"),
])
def test_a_moved_date_in_other_words_comes_back_or_gets_a_mark(written: str, meant: str) -> None:
    _, table = one("⟦3. Mai 2061⟧ ⟦24.05.2061⟧ ⟦2062-05-31⟧ ⟦28. Dezember 2062⟧", MOVED, "DATE")
    assert restored(written, table) == meant
    assert restored(written, table, tuple(range(1, len(written)))) == meant


def test_a_month_of_several_true_ones_gets_a_mark() -> None:
    _, table = one("⟦29. Mai 2061⟧ ⟦3.6.2061⟧", MOVED, "DATE")
    assert restored("im Juni 2061", table) == "im Juni 2061 [?]"


def test_an_answer_s_true_dates_are_hidden_when_it_goes_back() -> None:
    _, table = one("⟦3. Mai 2061⟧", MOVED, "DATE")
    text, grown = one("It was on May 3, 2061, in May 2061, and is over in 2061.", MOVED, table=table)
    assert text == "It was on May 10, 2061, in [DATE_3], and is over in 2061."
    assert restored(text, grown) == "It was on May 3, 2061, in May 2061, and is over in 2061."


def test_what_looks_like_a_moved_date_in_clear_is_told_apart() -> None:
    text, table = one("⟦29. Dezember 2061⟧; Steuer 2062, seit Januar 2062, ab 1. Mai", MOVED, "DATE")
    assert text == "5. Januar 2062; Steuer [LITERAL_1], seit [LITERAL_2], ab 1. Mai"
    assert restored(text, table) == "29. Dezember 2061; Steuer 2062, seit Januar 2062, ab 1. Mai"


words = st.sampled_from([
    "Rosa Tobler", "Tobler", "Favre", "Herr ", "Patientin ", "3. Mai 2061", "10.05.2061", "12 avril 2061", "May 3, 2061",
    "2061-05-03", " ", "\n\n", ", ", ".", "x", "Toblers", "[PERSON_1]", "[PERSON_1, patient]", "1. ", "Annelore", "3",
    "Alberhagner", "Adalgisa", "Alberhager", "Mai 2061", "10. Mai", "2061", "3. Mai", "10/05/2061", "May", "Albernhagners",
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
