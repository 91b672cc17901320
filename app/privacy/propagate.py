"""What was found once is looked for everywhere: names and their parts through all documents of a case."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.core.documents import Reason, Span
from app.core.findings import Finding, Known
from app.privacy.letters import LETTER, UPPER
from app.privacy.words.common import COMMON_PARTS, NOT_NAMES
from app.privacy.words.given import ALSO_WORDS

_WORD = re.compile(rf"[{LETTER}]+(?:-[ \t]*\n[ \t]*[{LETTER}]+)?|\d+")
_ARTICLE = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer|kein|keine|im|am|zum|zur|the|a|an|le|la|les|un|une|"
    r"des|du|il|lo|gli|una|uno|del|della)\s|\bl['’])$",
    re.IGNORECASE,
)
_INITIALS = re.compile(rf"(?<![\w.])[{UPPER}]\.[ \u00a0]?[{UPPER}]\.(?:[ \u00a0]?[{UPPER}]\.)?(?!\w)")
_PARTICLE = """
de la du des von der van den zu zum zur di del della dello dei da dos do al el bin ben le les lo y e und and et
"""
_PARTICLES = frozenset(_PARTICLE.split())
_WHOLE = frozenset((
    "ORGANIZATION", "ADDRESS", "ID", "ACCOUNT", "CARD", "PHONE", "EMAIL", "HANDLE", "SECRET", "DEVICE", "URL",
    "LOCATION",
))


@dataclass(slots=True)
class Spread:
    """Values to look for, by their first word in small letters; words of persons also one by one.

    known: what the case already hides.
    """

    known: Sequence[Known]
    _parts: dict[str, str] = field(default_factory=dict)
    _whole: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)
    _seen: set[tuple[str, str]] = field(default_factory=set)
    _initials: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for item in self.known:
            self._learn(item.kind, item.value, sure=True)

    def learn(self, text: str, findings: Iterable[Finding]) -> None:
        """Take up what was found in one document."""
        for finding in findings:
            if finding.score >= 0.5:
                sure = finding.by not in ("SpacyRecognizer",)
                self._learn(finding.kind, finding.span.of(text), sure)

    def _learn(self, kind: str, value: str, sure: bool) -> None:
        family = kind.partition(":")[0]
        if (family, value) in self._seen or "ORIGIN" in kind:
            return
        self._seen.add((family, value))
        if family == "PERSON":
            self._learn_person(value)
        elif family in _WHOLE:
            words = tuple(word.lower() for word in re.findall(r"\w+", value))
            if sum(map(len, words)) >= 4 and words[0] not in NOT_NAMES and (sure or value.lower() not in COMMON_PARTS):
                self._whole.setdefault(words[0], []).append((words, kind))

    def _learn_person(self, value: str) -> None:
        words = [_unbroken(match[0]) for match in _WORD.finditer(value) if not match[0].isdigit()]
        names = [word for word in words if len(word) > 2 and word.lower() not in _PARTICLES | NOT_NAMES]
        if len(names) > 5:
            return
        for name in names:
            self._parts.setdefault(name.lower(), value)
        if len(words) >= 2 and all(word[:1].isupper() for word in words if word.lower() not in _PARTICLES):
            short = [word[0] for word in words if word.lower() not in _PARTICLES]
            if 2 <= len(short) <= 3:
                self._initials.setdefault("".join(short), value)

    def find(self, text: str) -> Iterator[Finding]:
        """Every place where a learnt value or a part of a learnt name stands in this text."""
        words = [(match.start(), match.end(), _unbroken(match[0])) for match in _WORD.finditer(text)]
        for index, (start, end, word) in enumerate(words):
            lowered = word.lower()
            owner, length = self._part(lowered, word)
            if owner is not None and self._is_name(text, start, word, lowered):
                if length < len(word) and "\n" not in text[start:end]:
                    end = start + len(word)
                yield self._found(Span(_with_initials(text, start), end), "PERSON", owner)
            for entry, kind in self._whole.get(lowered, ()):
                span = _match(text, words, index, entry)
                if span:
                    yield self._found(span, kind, "")
        if self._initials:
            yield from self._initial_forms(text)

    def _part(self, lowered: str, word: str) -> tuple[str | None, int]:
        if lowered in self._parts:
            return self._parts[lowered], len(word)
        if lowered.endswith("s") and len(lowered) > 4 and lowered[:-1] in self._parts:
            return self._parts[lowered[:-1]], len(word) - 1
        return None, 0

    def _is_name(self, text: str, start: int, word: str, lowered: str) -> bool:
        if word[0].islower():
            return False
        if lowered in COMMON_PARTS or lowered in ALSO_WORDS:
            return not _ARTICLE.search(text[max(0, start - 8):start])
        return True

    def _initial_forms(self, text: str) -> Iterator[Finding]:
        for match in _INITIALS.finditer(text):
            owner = self._initials.get("".join(re.findall(rf"[{UPPER}]", match[0])))
            if owner:
                yield self._found(Span(*match.span()), "PERSON", owner)

    def _found(self, span: Span, kind: str, owner: str) -> Finding:
        why = Reason.of("reason.part_of_name", name=" ".join(owner.split())) if owner else Reason.of("reason.elsewhere")
        return Finding(span, kind, 0.6, "propagation", why)


def _unbroken(word: str) -> str:
    """A word hyphenated over a line, in one."""
    return re.sub(r"-\s*\n\s*", "", word)


def _with_initials(text: str, start: int) -> int:
    """The beginning of initials directly before a surname."""
    match = re.search(rf"(?<![\w.])(?:[{UPPER}]\.[ \u00a0-]?)+$", text[max(0, start - 14):start])
    return start - (len(match[0]) if match else 0)


def _match(text: str, words: list[tuple[int, int, str]], index: int, entry: tuple[str, ...]) -> Span | None:
    at = index
    pieces = re.compile(r"[\W_]*".join(map(re.escape, entry)), re.IGNORECASE)
    match = pieces.match(text, words[at][0])
    if not match:
        return None
    end = match.end()
    if end < len(text) and (text[end].isalnum() and text[end - 1].isalnum()):
        return None
    return Span(match.start(), end)
