"""The names in a text, by their capitals and titles, and whether a name of a sentence stands in a passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.documents import Span
from app.evidence.dates import months
from app.evidence.lexicon import opposites, places
from app.evidence.tokens import Token, alike, fold
from app.evidence.tongue import ANY_LITTLE, LITTLE
from app.evidence.units import currency

TITLES = frozenset(fold("""
mr mrs ms miss dr prof sir lady herr herrn frau fräulein m mme mlle monsieur madame docteur dr. me maître signor signora
sig dottor dottore dottoressa dott avv avvocato ing professor professore professeur sergeant judge
""").split())


@dataclass(frozen=True, slots=True)
class Name:
    """One mention: its stretch without the title, its parts in plain form; sure: a title or two capitals in a row."""

    span: Span
    parts: tuple[str, ...]
    sure: bool


def names_of(text: str, words: Sequence[Token], language: str, taken: Sequence[Span] = ()) -> tuple[Name, ...]:
    """Runs of capitals, no figures (`taken`), no months nor weekdays, no word that only begins a sentence.

    In German a lone noun is none either: a title or two in a row make a name there.
    """
    found, run = list[Name](), list[int]()
    parts = {
        at for at, token in enumerate(words)
        if _part(words, at, language) and not any(token.span.overlaps(span) for span in taken)
    }
    for at in range(len(words) + 1):
        if at in parts and (not run or _joined(text, words, run[-1], at)):
            run.append(at)
            continue
        if run:
            found += _named(text, words, run, language)
        run = [at] if at in parts else []
    return tuple(found)


def _part(words: Sequence[Token], at: int, language: str) -> bool:
    token = words[at]
    if not token.capital or any(c.isdigit() for c in token.plain) or token.plain in TITLES or currency(token.plain):
        return False
    return not (token.plain in LITTLE[language] or token.plain in months(language) or _weekday(token.plain, language))


def _weekday(plain: str, language: str) -> bool:
    return any(sense.group == "weekday" for sense in opposites().of(plain, language))


def _joined(text: str, words: Sequence[Token], before: int, at: int) -> bool:
    gap = text[words[before].span.end : words[at].span.start]
    return gap in (" ", "-", "’", "'", "\u00a0", "\n", " & ") or (gap == ". " and len(words[before].plain) == 1)


def _named(text: str, words: Sequence[Token], run: list[int], language: str) -> list[Name]:
    first = run[0]
    titled = first > 0 and words[first - 1].plain in TITLES
    starts = _starts(text, words[first].span.start)
    if starts and not titled and len(run) > 1 and language != "de" and _common(words, first):
        run = run[1:]
    if not run:
        return []
    if language == "de" and not titled:
        # Every noun has a capital there: two in a row are a name only where no article leads them in.
        led = run[0] > 0 and words[run[0] - 1].plain in LITTLE["de"] and words[run[0] - 1].plain not in (
            "und", "von", "an", "mit", "in", "aus", "fur", "durch", "bei", "hat", "ist", "wurde", "muss", "wird",
        )
        if len(run) < 2 or led or (starts and words[run[0]].plain.startswith(("jede", "alle", "diese", "beide"))):
            return []
    if starts and not titled and len(run) == 1:
        return []
    span = Span(words[run[0]].span.start, words[run[-1]].span.end)
    sure = titled or (len(run) > 1 and not (language == "de" and starts))
    return [Name(span, tuple(words[at].plain for at in run), sure)]


def _starts(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \n\"'«„“(")
    return not before or before[-1] in ".!?:•–-"


def _common(words: Sequence[Token], at: int) -> bool:
    """Whether the word also stands written small in the text: then its capital only begins the sentence."""
    return words[at].plain in ANY_LITTLE or any(not w.capital and w.plain == words[at].plain for w in words)


def same_place(one: str, other: str) -> bool:
    """Whether two plain words name one place in two languages."""
    known = places()
    return one in known and known.get(one) == known.get(other)


_PEOPLES = ("ish", "ese", "ian", "ean", "isch", "ische", "ien", "ienne")


def part_in(part: str, words: Sequence[Token]) -> list[Token]:
    """Where a part of a name stands in a text, whatever its case; also as a place's name in another language."""
    return [
        token for token in words
        if token.plain == part or (len(part) > 3 and token.plain in (part + "s", part.removesuffix("s")))
        or same_place(token.plain, part) or (part.endswith(_PEOPLES) and token.capital and token.plain[:4] == part[:4])
        or (not token.capital and len(part) > 5 and alike(token.plain, part))
    ]
