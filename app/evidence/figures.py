"""The figures of a text: amounts with their units and scales, shares, places in a row, dates and times of day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from app.core.documents import Span
from app.evidence import units
from app.evidence.dates import Moment, moments
from app.evidence.numerals import digits, ordinal, times, written
from app.evidence.tokens import fold

_NUMBER = re.compile(r"(?<![\w.,])[+−-]?\d+(?:[.,’'\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?(?!\d)(?:[.,][–-]+)?")
_CODE = re.compile(r"(?<!\w)(?=\w*\d)(?=\w*[^\W\d_])\w{2,}(?:[-/]\w+)*")
_PLACE = re.compile(r"(?<![\w.,])(\d{1,3})(?:st|nd|rd|th|e|er|re|ème|°|º|ª)(?!\w)")
_ROUND = re.compile(
    r"\b(?:about|around|some|roughly|approximately|nearly|almost|rund|etwa|ca\.?|circa|ungefähr|knapp|gut"
    r"|fast|environ|près de"
    r"|presque|quasi|pressappoco)\s*(?:[A-Z]{3}|[€$£])?\s*$", re.IGNORECASE,
)
_ONE = re.compile(r"\b(one|einen|einem|eine|ein|une|un|uno|una)\s", re.IGNORECASE)
_OCLOCK = re.compile(r"\s(?:o['’]clock|uhr|heures précises)\b", re.IGNORECASE)
_SHARES = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), share) for words, share in (
    ("one half|half|hälfte|halb(?:e[rns]?|es)?|moitié|metà|demi(?:e)?", Fraction(1, 2)),
    ("two[- ]thirds|zwei dritteln?|deux tiers|due terzi", Fraction(2, 3)),
    ("(?:a|one|einem|ein|un|zu einem)[- ](?:third|dritteln?|tiers|terzo)", Fraction(1, 3)),
    ("three[- ]quarters|drei vierteln?|trois quarts|tre quarti", Fraction(3, 4)),
    ("(?:a|one|einem|ein|un)[- ](?:quarter|vierteln?|quart|quarto)(?= of| der| des| d| del)", Fraction(1, 4)),
    ("(?:a|one|einem|ein|un)[- ](?:fifth|fünftel|cinquième|quinto)", Fraction(1, 5)),
))
_PERIODS = tuple((re.compile(rf"\b(?:{words})\b", re.I), Fraction(n), unit) for words, n, unit in (
    ("an hour and a half|one and a half hours|anderthalb stunden|eineinhalb stunden|une heure et demie"
     "|un['’]ora e mezza", 5400, "time"),
    ("half an hour|eine halbe stunde|une demi-heure|mezz['’]ora", 1800, "time"),
    ("half a year|half[- ]year|halbe[ns]? jahr(?:es)?|semestre?|sei mesi|mezzo anno|demi-année", 6, "months"),
    ("eineinhalb jahre|anderthalb jahre|one and a half years|un an et demi|un anno e mezzo", 18, "months"),
    ("quinze jours|quinzaine|fortnight|vierzehn tage|vierzehntäglich|quindici giorni", 14 * 86400, "time"),
))


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text.

    unit: "money:chf", "percent", a dimension such as "mass" (amounts in a base unit, `factor` of it to the unit that
    is written), "number", "share", "place" (in a row), "times", "date", "clock", "code". about: said to be rounded.
    article: "a month", which may be no figure at all.
    """

    span: Span
    unit: str
    amount: Fraction = Fraction(0)
    moment: Moment | None = None
    code: str = ""
    about: bool = False
    factor: Fraction = Fraction(1)
    article: bool = False

    def fits(self, other: "Figure") -> bool:
        """Whether the two can be the same thing written in two ways."""
        if self.moment or other.moment:
            return bool(self.moment and other.moment and self.moment.fits(other.moment))
        if self.code or other.code:
            return self.code == other.code
        if self.unit != other.unit and not self._related(other):
            return False
        mine, its = self._comparable(other)
        if mine == its:
            return True
        return (self.about or other.about) and its != 0 and abs(mine - its) <= abs(its) / 20

    def rivals(self, other: "Figure") -> bool:
        """Whether the two tell of the same kind of thing, so that one can stand in the other's place."""
        if self.moment and other.moment and self.moment.said() != other.moment.said():
            return False
        kinds = {self.unit.partition(":")[0], other.unit.partition(":")[0]}
        # "Costs 7.80 euros, the small one 5.20": the unit is said once.
        if kinds == {"number", "money"}:
            return True
        return len(kinds) == 1 or kinds == {"time", "months"} or kinds == {"share", "percent"}

    def _related(self, other: "Figure") -> bool:
        units_ = {self.unit, other.unit}
        loose = {"number", "times", "place", "dose", "pressure"}
        if units_ in ({"share", "percent"}, {"age", "months"}) or len(units_ & loose) == 2:
            return True
        # "On the third day" is "after three days".
        if "place" in units_:
            return bool(units_ & {"time", "months"})
        return "number" in units_ and not units_ & {"date", "clock", "code"}

    def _comparable(self, other: "Figure") -> tuple[Fraction, Fraction]:
        # A bare number is compared with the number that stands before the other's unit.
        if {"number", "place"} & {self.unit, other.unit}:
            return self.amount / self.factor, other.amount / other.factor
        # Ages and years count in years beside months; a share is a hundredth of a percentage.
        def one(figure_: "Figure", beside: "Figure") -> Fraction:
            if figure_.unit == "share" and beside.unit == "percent":
                return figure_.amount * 100
            if figure_.unit == "age" and beside.unit == "months":
                return figure_.amount * 12
            return figure_.amount
        return one(self, other), one(other, self)


def figures_of(text: str, language: str) -> tuple[Figure, ...]:
    """Every figure in order; none inside another."""
    found: list[Figure] = []
    every = (*_special(text), *_dated(text, language), *_counted(text, language), *_ordinals(text, language))
    for figure_ in every:
        if not any(figure_.span.overlaps(other.span) for other in found):
            found.append(figure_)
    return tuple(sorted(found, key=lambda one: one.span.start))


def _special(text: str) -> Iterator[Figure]:
    for pattern, amount, unit in _PERIODS:
        for match in pattern.finditer(text):
            yield Figure(Span(match.start(), match.end()), unit, amount)
    for pattern, amount in _SHARES:
        for match in pattern.finditer(text):
            yield Figure(Span(match.start(), match.end()), "share", amount)


def _dated(text: str, language: str) -> Iterator[Figure]:
    for span, value in written(text, language):
        said = _OCLOCK.match(text, span.end)
        if said and value <= 24:
            yield Figure(Span(span.start, said.end()), "clock", moment=Moment(minute=60 * value, half_day=value <= 12))
    for span, moment in moments(text, language):
        yield Figure(span, "date" if moment.minute < 0 else "clock", moment=moment)


def _counted(text: str, language: str) -> Iterator[Figure]:
    for match in _CODE.finditer(text):
        if not _PLACE.fullmatch(match[0]) and not units.AFTER.fullmatch(re.sub(r"^\d+", "", match[0])):
            yield Figure(Span(match.start(), match.end()), "code", code=re.sub(r"\W", "", fold(match[0])))
    for match in _PLACE.finditer(text):
        yield Figure(Span(match.start(), match.end()), "place", Fraction(int(match[1])))
    for match in _NUMBER.finditer(text):
        said = match[0].strip()
        amount = Fraction(digits(re.sub(r"[.,][–-]+$", "", said)))
        yield _measured(text, Span(match.start(), match.start() + len(said)), amount, language)
    for match in _ONE.finditer(text):
        unit = _unit_word(text, match.end(1), language)
        measured = units.measure(fold(unit[1]).rstrip(".")) if unit else None
        if unit and measured and measured[0] in ("time", "months"):
            yield Figure(Span(match.start(1), unit.end(1)), measured[0], measured[1], factor=measured[1], article=True)
    for span, value in written(text, language):
        yield _measured(text, span, Fraction(value), language)


def _measured(text: str, span: Span, amount: Fraction, language: str) -> Figure:
    """The number with what stands beside it: scale, unit, currency."""
    end, unit, factor = span.end, "number", Fraction(1)
    about = bool(_ROUND.search(text[: span.start]))
    for _ in range(2):
        after = _unit_word(text, end, language)
        if after is None:
            break
        word, stop = fold(after[1]), after.end()
        if word.endswith(".") and (stop == len(text) or text[stop : stop + 1].isspace()):
            word, stop = word[:-1], stop - (not units.scale(word))
        times_ = units.scale(word) if word != "m" else None
        if times_:
            amount, end = amount * times_, stop
            continue
        money, measured = units.currency(word), units.measure(word)
        if money:
            unit, end = f"money:{money}", stop
        elif measured:
            unit, factor, end = measured[0], measured[1], stop
        break
    before = units.BEFORE.search(text[: span.start])
    start = span.start
    if before and not unit.startswith("money"):
        money = units.currency(fold(before[1] or before[2]))
        if money:
            unit, start = f"money:{money}", before.start()
    return Figure(Span(start, end), unit, amount * factor, about=about, factor=factor)


def _unit_word(text: str, end: int, language: str) -> re.Match[str] | None:
    """The unit, currency or scale behind a number, also behind a little word: "4,8 milioni di euro"."""
    link = units.LINK.match(text, end)
    for at in (end, link.end() - (text[link.end() - 1] == " ") if link else end):
        after = units.AFTER.match(text, at)
        word = fold(after[1]).rstrip(".") if after else ""
        # "an" is a year in French alone.
        if word in ("an", "ans") and language != "fr":
            continue
        if word and (units.scale(word) or units.currency(word) or units.measure(word)):
            return after
    return None


def _ordinals(text: str, language: str) -> Iterator[Figure]:
    for match in re.finditer(r"[^\W\d_]+", text):
        plain = fold(match[0])
        often, place = times(plain, language), ordinal(plain, language)
        if plain == "secondo" and re.search(r"\b(?:al|nel|del|il)\s$", text[: match.start()]):
            place = 2
        if often or place:
            yield Figure(Span(match.start(), match.end()), "times" if often else "place", Fraction(often or place or 0))
