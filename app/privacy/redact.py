"""The one place that makes `Redacted`: hidden stretches become aliases, through Presidio's anonymizer."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import ConflictResolutionStrategy, OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from app.core.documents import Span
from app.core.errors import Bug
from app.core.redaction import AliasTable, Clear, Redacted, Swap
from app.privacy.aliases import Aliases
from app.privacy.known_forms import KnownForms
from app.privacy.restore import LITERAL, LOOKALIKE

_OPERATOR = "intramuros_alias"
_LITERAL_KIND = f"ID:{LITERAL}"

Stretch = tuple[Span, str]


class _AliasOperator(Operator):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's operator that writes the alias under which an entity is sent: the entity type is its name.

    Aliases are given out before, left to right, since the engine replaces from the end.
    """

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:  # noqa: ARG002  # Presidio's
        """The token of the alias; what stood there is not looked at."""
        return f"[{(params or {})['entity_type']}]"

    def validate(self, params: dict[str, Any] | None = None) -> None:
        """Nothing to check: there are no options."""

    def operator_name(self) -> str:
        return _OPERATOR

    def operator_type(self) -> Any:
        return OperatorType.Anonymize


@cache
def _engine() -> Any:
    engine = AnonymizerEngine()
    engine.add_anonymizer(_AliasOperator)
    return engine


def redact(parts: Sequence[Clear], table: AliasTable) -> tuple[tuple[Redacted, ...], AliasTable]:
    """Each part with aliases, and the table as it has grown.

    Besides what each part hides, every form that the case hides and that still stands in clear is hidden, except
    where a person chose to keep it; what looks like an alias in the original becomes an alias of its own, so that
    `Redacted.original_text()` and restoring are exact.
    """
    aliases = Aliases(table)
    hidden = [_apart(part.text, part.hide) for part in parts]
    for part, stretches in zip(parts, hidden, strict=True):
        for span, kind in stretches:
            aliases.name_for(kind, span.of(part.text))
    forms = KnownForms(aliases.table)
    done = []
    for part, stretches in zip(parts, hidden, strict=True):
        whole = _with_known(part, stretches, forms)
        named = [
            (span, aliases.literal_for(span.of(part.text)) if kind == _LITERAL_KIND
             else aliases.name_for(kind, span.of(part.text)))
            for span, kind in (*whole, *_literals(part.text, whole))
        ]
        done.append(_replaced(part.text, sorted(named)))
    return tuple(done), aliases.table


def _apart(text: str, hide: Iterable[Stretch]) -> list[Stretch]:
    """Sorted and apart: overlapping stretches become their union, of the kind of the longest."""
    out: list[tuple[Span, str, int]] = []
    for span, kind in sorted(hide, key=lambda stretch: (stretch[0].start, -stretch[0].end)):
        span = Span(span.start, min(span.end, len(text))) if span.start < len(text) else Span(0, 0)
        if not len(span):
            continue
        if out and span.start < out[-1][0].end:
            last, last_kind, length = out[-1]
            better = (kind, len(span)) if len(span) > length else (last_kind, length)
            out[-1] = (Span(last.start, max(last.end, span.end)), *better)
        else:
            out.append((span, kind, len(span)))
    return [(span, kind) for span, kind, _ in out]


def _with_known(part: Clear, hidden: list[Stretch], forms: KnownForms) -> list[Stretch]:
    """With the known forms that stand in clear, outside of what is kept; a part of a word of its own is left."""
    extra = [
        (span, kind) for span, kind in forms.find(part.text)
        if not any(span.overlaps(kept) for kept in part.keep)
    ]
    taken = bytearray(len(part.text))
    for span, _ in hidden:
        taken[span.start:span.end] = b"\1" * len(span)
    out = list(hidden)
    for span, kind in sorted(extra, key=lambda stretch: (-len(stretch[0]), stretch[0])):
        for rest in _free(taken, span):
            if any(char.isalnum() for char in rest.of(part.text)):
                taken[rest.start:rest.end] = b"\1" * len(rest)
                out.append((rest, kind))
    return sorted(out)


def _free(taken: bytearray, span: Span) -> list[Span]:
    runs: list[Span] = []
    at = span.start
    while (start := taken.find(0, at, span.end)) >= 0:
        end = taken.find(1, start, span.end)
        at = span.end if end < 0 else end
        runs.append(Span(start, at))
    return runs


def _literals(text: str, hidden: Sequence[Stretch]) -> list[Stretch]:
    """What the restorer would take for an alias in the stretches that stay clear."""
    out: list[Stretch] = []
    at = 0
    for end, following in [*((span.start, span.end) for span, _ in hidden), (len(text), len(text))]:
        for match in LOOKALIKE.finditer(text[at:end]):
            out.append((Span(at + match.start(), at + match.end()), _LITERAL_KIND))
        at = following
    return out


def _replaced(text: str, named: Sequence[tuple[Span, str]]) -> Redacted:
    results = [RecognizerResult(entity_type=name, start=span.start, end=span.end, score=1.0) for span, name in named]
    written = _engine().anonymize(
        text, results, operators={"DEFAULT": OperatorConfig(_OPERATOR, {})},
        conflict_resolution=ConflictResolutionStrategy.REMOVE_INTERSECTIONS, merge_entities_with_spaces=False,
    ).text
    swaps: list[Swap] = []
    moved = 0
    for span, name in named:
        start = span.start + moved
        swaps.append(Swap(span, Span(start, start + len(name) + 2), name, span.of(text)))
        moved += len(name) + 2 - len(span)
    redacted = Redacted(written, tuple(swaps))
    if redacted.original_text() != text:
        raise Bug("privacy.redaction_differs")
    return redacted
