"""Address blocks, the sender's line over a window, "c/o", and the place before a letter's date.

A block is read upwards from its line with postcode and town: the street stands above it, names above the street.
"""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.letters import CAP, LETTER, UPPER
from app.privacy.lines import apart, lines_of, trimmed, wide_cells
from app.privacy.name_values import firm
from app.privacy.recognisers.addresses import no_town
from app.privacy.recognisers.name_walk import known_given, words_of
from app.privacy.rules import reason
from app.privacy.values import parts_of
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.introductions import TITLE
from app.privacy.words.letters import INSTITUTIONS, NO_PLACE
from app.privacy.words.mail import OFFICES
from app.privacy.words.months import MONTH

_I = re.IGNORECASE
_LONGEST = 200
_ABOVE = 6
"""Lines of a block over its line with the town."""
_TOWN = (
    rf"(?:St\.[ ])?{CAP}"
    rf"(?:[ ](?:(?:am|an der|bei|im|in|ob|sur|sous|lès|les|le|la|de|du|di|a\.|b\.|i\.)[ ])?{CAP}){{0,3}}"
)
_ZIP_LINE = re.compile(
    rf"(?:(?:[A-Z]{{1,2}}-)?\d{{4,5}}[ \u00a0]{{1,2}}{_TOWN}(?:[ ]\d{{1,2}}|[ ]\([A-Z]{{2}}\)|[ ][A-Z]{{2}})?|"
    rf"(?:{_TOWN},?[ ])?[A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}|{_TOWN},?[ ][A-Z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?)"
)
_STREET = re.compile(
    rf"(?:[{UPPER}][{LETTER}.'’ -]{{1,50}}[ ,]\d{{1,4}}[ ]?[a-zA-Z]?(?:[ ]?[-/][ ]?\d{{1,4}}[a-z]?)?|"
    rf"\d{{1,4}}[ ]?(?:bis|ter|[a-zA-Z])?,?[ ][{LETTER}][{LETTER}\d.'’ -]{{2,60}}|"
    r"(?:Postfach|Case postale|Casella postale|C\.?P\.|B\.?P\.|P\.? ?O\.? ?Box)(?:[ ][\d ]{1,9})?)", _I)
_PLACE = re.compile(
    r"(?:Zum|Zur|Im|Am|An der|An den|Auf|Auf der|Auf dem|In der|In den|Beim|Bei der|Hinter|Ob|Unter|Unterer?|Oberer?|"
    r"Au|Aux|À la|En|Le|La|Les|L['’]|Chez|Rue|Chemin|Ruelle|Via|Piazza|Ai|Alla|Al)[ ]?[" + UPPER + "].{1,40}")
_FORM = re.compile(rf"(?:(?:An )?(?:{TITLE}|Herrn?|Frau|Familie|To|An|Personal|Persönlich|Vertraulich|Einschreiben|"
                   r"Recommandé|Raccomandata|Egregio(?: Signor)?|Gentile(?: Signora)?|Spettabile|Spett\.?le)(?!\w)"
                   r"[ ,.&+]*(?:und |et |e )?){1,3}", _I)
_CARE = re.compile(r"(?<!\w)(?:c/[oO]|p\.[ ]?A\.|p/a|z\.[ ]?Hd?n?\.(?: von)?|à l['’]att(?:ention)?\.?(?: de)?)[ ]+"
                   rf"(?:(?:{TITLE})[ ]+)?(?P<who>[^\n,;|·•\t]{{2,60}})")
_SIGN = re.compile(r"[ \u00a0]+[·•|–—∙*-][ \u00a0]+|,[ ]")
_PLACE_DATE = re.compile(
    rf"(?P<place>{_TOWN})(?:[ ]?\([A-Z]{{2}}\))?,[ ](?:(?:den|le|lì|li|il|the|im|en|in)[ ])?"
    rf"(?=\d{{1,2}}(?:\.|er|st|nd|rd|th|°)?[ ]?(?:{MONTH}|\d{{1,2}}[./-])|{MONTH}[ ]\d|\d{{4}}-\d\d-\d\d)", _I)


class Letterheads:
    """Implements core's `Recogniser`."""

    name = "letterheads"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # letters are alike everywhere
        """Findings in any order."""
        found: list[Finding] = []
        lines = [line if len(line) <= _LONGEST else Span(line.start, line.start) for line in lines_of(text)]
        for number, line in enumerate(lines):
            if not len(line):
                continue
            cells = wide_cells(text, line)
            town = cells[0] if _is_town(cells[0].of(text)) else None
            if town is not None:
                found += self._block(text, town, [*reversed(lines[max(0, number - _ABOVE):number])])
            for cell in cells:
                found += self._sender(text, cell)
                found += self._place(text, cell)
            found += self._care(text, line)
        return found

    def _finding(self, start: int, end: int, kind: str) -> Finding:
        return Finding(Span(start, end), kind, 0.65, self.name, reason("reason.address_block"))

    def _block(self, text: str, town: Span, upwards: Sequence[Span]) -> Iterator[Finding]:
        above: list[Span] = []
        for line in upwards:
            cells = wide_cells(text, line) if len(line) else []
            if not cells or len(cells[0]) > 70 or _is_town(cells[0].of(text)):
                break
            above.append(cells[0])
        streets = [n for n, cell in enumerate(above[:2]) if _is_street(cell.of(text))]
        addressed = any(_FORM.fullmatch(cell.of(text)) for cell in above)
        if not streets and above and _PLACE.fullmatch(above[0].of(text)) and len(above) > 1:
            streets = [0]
        if not streets and not (addressed and len(above) > 1):
            return
        yield self._finding(town.start, town.end, "ADDRESS")
        for number in streets:
            yield self._finding(above[number].start, above[number].end, "ADDRESS")
        names = above[max(streets) + 1:] if streets else above
        for number, cell in enumerate(names):
            yield from self._named(text, cell, top=number == len(names) - 1)

    def _named(self, text: str, cell: Span, top: bool) -> Iterator[Finding]:
        """A line over the street: a person, a firm or, at the top of a block, whatever has a name."""
        said = cell.of(text)
        form = _FORM.match(said)
        start = form.end() if form else 0
        value = said[start:]
        if not value or ":" in value or _CARE.search(said):
            return
        house = firm(value) or any(word in INSTITUTIONS or word.endswith(OFFICES) for word in words_of(value))
        who, comma, job = value.partition(",")
        parts = () if house else parts_of("PERSON", who.rstrip())
        for first, last, kind in parts:
            yield self._finding(cell.start + start + first, cell.start + start + last, kind)
        if parts and comma and parts_of("PROFESSION", job.strip()):
            span = trimmed(text, cell.start + start + len(who) + 1, cell.end)
            yield self._finding(span.start, span.end, "PROFESSION")
        words = value.split()
        titled = house or (top and all(word[0].isupper() or len(word) < 4 for word in words))
        if not parts and titled and value[0].isupper() and len(words) < 8 and value[-1] not in ".;":
            yield self._finding(cell.start + start, cell.end, "ORGANIZATION")

    def _sender(self, text: str, cell: Span) -> Iterator[Finding]:
        """A line of a name, a street and a town between separators."""
        pieces = [piece for piece in apart(text, cell, _SIGN) if len(piece)]
        at = next((n for n, piece in enumerate(pieces) if n and _is_town(piece.of(text))), 0)
        if not 0 < at < 4 or not pieces[0].of(text)[:1].isupper():
            return
        streets = [piece for piece in pieces[1:at] if _is_street(piece.of(text))]
        if at > 1 and not streets:
            return
        if at == 1:
            # a street and a town alone on a line
            streets = [pieces[0]] if _is_street(pieces[0].of(text)) else []
            yield from (self._finding(p.start, p.end, "ADDRESS") for p in (*streets, pieces[1]) if streets)
            return
        for piece in (*streets, pieces[at]):
            yield self._finding(piece.start, piece.end, "ADDRESS")
        for piece in pieces[:at]:
            if piece not in streets:
                yield from self._named(text, piece, top=piece == pieces[0])

    def _place(self, text: str, cell: Span) -> Iterator[Finding]:
        match = _PLACE_DATE.match(text, cell.start, cell.end)
        words = words_of(match["place"]) if match else []
        if match and not any(word in NOT_NAMES or word in NO_PLACE or known_given(word) for word in words):
            yield Finding(Span(*match.span("place")), "LOCATION", 0.65, self.name, reason("reason.place_date"))

    def _care(self, text: str, line: Span) -> Iterator[Finding]:
        for match in _CARE.finditer(text, line.start, line.end):
            who = trimmed(text, *match.span("who"))
            for first, last, kind in parts_of("PERSON", who.of(text)):
                yield self._finding(who.start + first, who.start + last, kind)


def _is_street(value: str) -> bool:
    """Whether one of the parts between commas is a street with its number, a box or a floor's house."""
    return any(_STREET.fullmatch(part.strip()) for part in (value, *value.split(",")))


def _is_town(value: str) -> bool:
    return bool(_ZIP_LINE.fullmatch(value)) and not (value[0].isdigit() and no_town(value))
