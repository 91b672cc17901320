"""A moved date that an answer writes in any other way is restored, or left with a mark; it never passes as a true one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.core.redaction import DOUBT, Alias, AliasTable
from app.privacy.moved_days import MovedDays
from app.privacy.shown import Shown
from app.privacy.words.month_names import MONTH_NAMES
from tests.unit.privacy.test_alias_style import restored

DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))
FORMS = [
    "{d:%Y-%m-%d}", "{d.day}.{d.month}.{d.year}", "{d:%d.%m.%Y}", "{d.day}. {de} {d.year}", "{en} {d.day}, {d.year}",
    "{d.day} {fr} {d.year}", "{d.day} {it} {d.year}", "{d.day}. {de}", "{en} {d.day}", "{d.day} {it}", "{d.day}.{d.month}.",
    "{de} {d.year}", "{en} {d.year}", "{it} {d.year}", "{fr} {d.year}", "{d:%m/%Y}", "{d:%Y-%m}", "{d.year}", "{d:%d/%m/%Y}",
]


def written(day: date, form: str) -> str:
    names = {language: lists[0].split()[day.month - 1] for language, lists in MONTH_NAMES.items()}
    names |= {language: names[language].capitalize() for language in ("de", "en")}
    return form.format(d=day, **names)


def table(days: list[date], shift: int) -> AliasTable:
    return AliasTable(tuple(
        Alias(f"DATE_{n}", "DATE", (written(day, FORMS[0]),), written(day + timedelta(shift), FORMS[0]))
        for n, day in enumerate(dict.fromkeys(days), 1)
    ), shift=shift)


def plain(text: str) -> str:
    """Whether days are padded, a first is 1er, and a month of two languages is in which, is not at issue here."""
    for language in ("fr", "it", "en"):
        for theirs, name in zip(MONTH_NAMES[language][0].split(), MONTH_NAMES["de"][0].split(), strict=True):
            text = text.lower().replace(theirs, name)
    return text.replace("1er", "1").replace(" 0", " ").replace(".0", ".").replace("/0", "/").lstrip("0")


@given(st.lists(DAYS, min_size=1, max_size=4), st.integers(1, 52).map(lambda weeks: 7 * weeks), st.sampled_from([1, -1]), st.data())
def test_it_comes_back_or_is_marked(days: list[date], shift: int, way: int, data: st.DataObject) -> None:
    known = table(days, way * shift)
    day, form = data.draw(st.sampled_from(days)), data.draw(st.sampled_from(FORMS))
    shown = written(day + timedelta(way * shift), form)
    back = restored(f"Am {shown} war", known)
    assert plain(back) == plain(f"Am {written(day, form)} war") or back == f"Am {shown} {DOUBT} war"
    if len(set(days)) == 1 and form != "{d:%d/%m/%Y}":
        assert DOUBT not in back


@given(st.lists(DAYS, min_size=1, max_size=4), DAYS, st.sampled_from(FORMS))
def test_what_may_be_a_moved_one_is_told_before_it_is_sent(days: list[date], day: date, form: str) -> None:
    known = table(days, 70)
    text = written(day, form)
    if Shown(known).restored(text) != text and day in {one + timedelta(70) for one in days}:
        assert MovedDays(known).stands(text)


def test_without_moved_dates_nothing_is_moved() -> None:
    assert MovedDays(AliasTable((Alias("DATE_1", "DATE", ("3.5.2061",)),), shift=7)).shift == 0
