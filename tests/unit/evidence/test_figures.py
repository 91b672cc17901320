"""Figures with their units, scales and currencies, dates and times, and which of them are the same."""

from itertools import pairwise

import pytest

from app.evidence.figures import figures_of


@pytest.mark.parametrize(("one", "other"), [
    (("en", "2.3 cm"), ("de", "23 mm")), (("en", "1.85 per cent"), ("de", "1,85 %")), (("fr", "22 h 15"), ("fr", "22h15")),
    (("en", "620 thousand francs"), ("de", "CHF 620'000")), (("fr", "9,6 millions d'euros"), ("de", "9,6 Mio. Euro")),
    (("en", "a fortnight"), ("de", "14 Tage")), (("fr", "une heure et demie"), ("en", "90 minutes")),
    (("it", "due anni"), ("de", "24 Monate")), (("en", "half"), ("de", "50 Prozent")), (("en", "4.42 pm"), ("de", "16:42")),
    (("en", "14 March 2025"), ("de", "14.03.2025")), (("it", "1° marzo"), ("fr", "1er mars 2024")),
    (("en", "March 3, 2024"), ("it", "3 marzo 2024")), (("de", "1 g"), ("en", "1000 mg")), (("fr", "2024"), ("de", "3.5.2024")),
    (("en", "the third day"), ("de", "3 Tage")), (("en", "about 2,000"), ("en", "1,987")), (("en", "ten o'clock"), ("de", "22 Uhr")),
    (("de", "rund 2 Mio. Franken"), ("en", "CHF 2.05 million")), (("de", "vierzehntäglich"), ("it", "due settimane")),
])
def test_the_same_in_two_ways(one: tuple[str, str], other: tuple[str, str]) -> None:
    (first,), (second,) = (figures_of(text, language) for language, text in (one, other))
    assert first.fits(second)
    assert second.fits(first)


@pytest.mark.parametrize(("one", "other"), [
    (("en", "5 mg"), ("en", "5 g")), (("en", "CHF 300"), ("en", "EUR 300")), (("de", "30 Tage"), ("de", "30 Monate")),
    (("en", "14 March"), ("en", "14 May")), (("en", "14 March 2024"), ("en", "14 March 2025")), (("fr", "9 millions"), ("fr", "9 milliards")),
    (("en", "4 pm"), ("en", "4 am")), (("de", "zwei Drittel"), ("de", "ein Drittel")), (("it", "terzo"), ("it", "quarto")),
    (("en", "2024"), ("en", "2025")), (("en", "1.85 %"), ("en", "1.58 %")), (("en", "L4"), ("en", "L5")),
])
def test_not_the_same_but_of_one_kind(one: tuple[str, str], other: tuple[str, str]) -> None:
    (first,), (second,) = (figures_of(text, language) for language, text in (one, other))
    assert not first.fits(second)
    assert first.rivals(second)


def test_all_figures_of_a_text_stand_in_order_and_apart() -> None:
    text = "CHF 30'988.20 am 3. Mai um 9.15 Uhr, 61,5 Stunden, vom 10. bis 21. August, zweimal"
    found = figures_of(text, "de")
    assert [figure.unit for figure in found] == ["money:chf", "date", "clock", "time", "date", "date", "times"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


def test_little_words_that_look_like_months_are_none() -> None:
    assert figures_of("He may go by car in march step", "en") == ()
    assert [figure.moment.month for figure in figures_of("due in May", "en") if figure.moment] == [5]
    assert figures_of("Non lo ha mai detto", "it") == ()
