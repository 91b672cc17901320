"""Names back in place of aliases, in a stream that may cut anywhere; standard library and core only.

Models write aliases in their own ways: `[PERSON 1]`, `[Person_1]`, `PERSON_1`, `\\[PERSON\\_1\\]`, `**[PERSON_1]**`,
`[PERSON_1's]`, `[PERSON_1, PERSON_2]`, `[PERSON_1, patient, f]`, with a line break inside. All of these are restored,
and what a case shows openly for something hidden, also where it is written otherwise; what cannot be told gets a mark.
Everything else passes exactly as it came. An alias that the case does not have stays visible and is reported.
"""

import re

from app.core.findings import KINDS
from app.core.redaction import DOUBT, AliasTable, Restored
from app.privacy.roles import GENDERS, ROLES
from app.privacy.shown import Shown

LITERAL = "LITERAL"
"""Names the aliases of stretches that looked like an alias in the original."""
FAMILIES = (*KINDS, LITERAL)

_FAMILY = "(?:" + "|".join(sorted(FAMILIES, key=len, reverse=True)) + ")"
_NOTES = rf"(?:\s{{0,3}},\s{{0,3}}(?:{'|'.join((*ROLES, *GENDERS))})(?![A-Za-z0-9_])){{0,2}}"
_ITEM = rf"{_FAMILY}(?:\\?[_\s-]){{0,3}}\d{{1,6}}(?:['’]s?)?{_NOTES}"
_JOIN = r"(?:\s*(?:,|;|&|/|\b(?:and|und|et|e|or|oder|ou|o)\b)\s*){1,2}"
_BODY = rf"\s{{0,3}}{_ITEM}(?:{_JOIN}{_ITEM}){{0,9}}\s{{0,3}}"
_BARE = rf"(?<![A-Za-z0-9_]){_FAMILY}\\?_\d{{1,6}}(?![A-Za-z0-9_])"

LOOKALIKE = re.compile(rf"\\\[{_BODY}\\\]|\[{_BODY}\]|{_BARE}", re.IGNORECASE)
"""Everything that is read as an alias; `redact` hides what already looks so in the original."""

_PART = re.compile(rf"(?P<family>{_FAMILY})(?:\\?[_\s-]){{0,3}}(?P<number>\d{{1,6}}){_NOTES}", re.IGNORECASE)
_LONGEST = 240
"""No bracketed list of aliases is held back for longer than this."""
_LONGEST_BARE = 40
_RUN = re.compile(r"[A-Za-z0-9_\\]+\Z")
_BEGUN = re.compile(r"\s*([A-Za-z]*)([\w\s\\,;&/'’-]*)\Z")


class StreamRestorer:
    """Puts names back into streamed text; implements core's `Restorer`.

    What `feed` and `finish` return, joined, does not depend on where the stream was cut.
    """

    def __init__(self, table: AliasTable) -> None:
        self._forms = {alias.name: alias.forms[0] for alias in table.aliases if alias.forms}
        self._shown = Shown(table)
        openly = self._shown.pattern
        self._pattern = LOOKALIKE if openly is None else re.compile(
            rf"(?i:{LOOKALIKE.pattern})|(?P<openly>{openly.pattern})"
        )
        self._buffer = ""
        self._before = ""

    def feed(self, text: str) -> Restored:
        """What can be shown now; the beginning of a possible alias is kept until it is decided."""
        self._buffer += text
        return self._release(self._decided())

    def finish(self) -> Restored:
        """What was still held back."""
        return self._release(len(self._buffer))

    def _decided(self) -> int:
        """How much of the buffer can no longer be part of an alias."""
        buffer = self._buffer
        end = len(buffer)
        run = _RUN.search(buffer)
        if run:
            end = max(run.start(), end - _LONGEST_BARE)
        if self._shown.pattern is not None:
            end = min(end, max(0, len(buffer) - self._shown.longest))
        bracket = buffer.rfind("[")
        if bracket >= 0 and len(buffer) - bracket <= _LONGEST + 2 and _open(buffer[bracket + 1:]):
            end = min(end, bracket - 1 if buffer[bracket - 1:bracket] == "\\" else bracket)
        return end

    def _release(self, end: int) -> Restored:
        whole = self._before + self._buffer
        offset = len(self._before)
        end += offset
        out: list[str] = []
        unknown: list[str] = []
        at = offset
        for match in self._pattern.finditer(whole, offset):
            if match.start() >= end:
                break
            openly = self._shown.pattern is not None and match["openly"] is not None
            meant = self._shown.restored(match[0]) if openly else self._restored(match[0], unknown)
            if openly and meant == f"{match[0]} {DOUBT}":
                unknown.append(DOUBT)
            out += (whole[at:match.start()], meant)
            at = match.end()
        stop = max(end, at)
        out.append(whole[at:stop])
        self._before = whole[max(0, stop - 1):stop]
        self._buffer = whole[stop:]
        return Restored("".join(out), tuple(dict.fromkeys(unknown)))

    def _restored(self, found: str, unknown: list[str]) -> str:
        def name(match: re.Match[str]) -> str:
            alias = f"{match['family'].upper()}_{int(match['number'])}"
            form = self._forms.get(alias)
            if form is None:
                unknown.append(alias)
                return f"[{alias}]"
            return form

        parts = list(_PART.finditer(found))
        if not any(f"{p['family'].upper()}_{int(p['number'])}" in self._forms for p in parts):
            for part in parts:
                name(part)
            return found
        inner = found
        if inner.startswith("\\["):
            inner = inner[2:-2]
        elif inner.startswith("["):
            inner = inner[1:-1]
        return _PART.sub(name, inner.strip())


def _open(body: str) -> bool:
    """Whether what follows a bracket may still become a list of aliases."""
    begun = _BEGUN.match(body)
    if begun is None:
        return False
    word, rest = begun[1].upper(), begun[2]
    if rest:
        return any(word == family for family in FAMILIES)
    return any(family.startswith(word) for family in FAMILIES)
