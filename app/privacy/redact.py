"""The one place that makes `Redacted`: hidden stretches become aliases, through Presidio's anonymizer."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import ConflictResolutionStrategy, OperatorConfig, RecognizerResult
from presidio_anonymizer.operators import Operator, OperatorType

from app.core.documents import Span
from app.core.errors import Bug
from app.core.redaction import AliasStyle, AliasTable, Clear, Redacted, Swap
from app.privacy.aliases import Aliases
from app.privacy.covering import Stretch, apart, with_known
from app.privacy.dress import dress, notes, token
from app.privacy.known_forms import KnownForms
from app.privacy.literals import Named, literals
from app.privacy.restore import StreamRestorer
from app.privacy.shown import Shown

_OPERATOR = "intramuros_alias"
_BRACKETS = AliasStyle()


class _AliasOperator(Operator):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's operator that writes what stands for an entity: its type is the number among the stretches.

    What stands there is chosen before, left to right, since the engine replaces from the end.
    """

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:  # noqa: ARG002  # Presidio's
        """The token of the stretch; what stood there is not looked at."""
        given = params or {}
        token: str = given["tokens"][int(given["entity_type"])]
        return token

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


def redact(
    parts: Sequence[Clear], table: AliasTable, style: AliasStyle = _BRACKETS, words: Sequence[str] = ()
) -> tuple[tuple[Redacted, ...], AliasTable]:
    """Each part with aliases, and the table as it has grown.

    Besides what each part hides, every form that the case hides and that still stands in clear is hidden, except
    where a person chose to keep it; what looks like an alias in the original becomes an alias of its own, so that
    `Redacted.original_text()` and restoring are exact. `style` is how persons and dates are written that the table does
    not have yet; no invented name is one of `words`, which are those of the case's documents.
    """
    aliases = Aliases(table)
    given = {alias.name for alias in table.aliases}
    hidden = [apart(part.text, part.hide) for part in parts]
    for part, stretches in zip(parts, hidden, strict=True):
        for span, kind in stretches:
            aliases.name_for(kind, span.of(part.text))
    forms = KnownForms(aliases.table, bool(style.shift))
    named = [
        _named(part.text, with_known(part, stretches, forms), aliases)
        for part, stretches in zip(parts, hidden, strict=True)
    ]
    texts = [part.text for part in parts]
    said = notes(zip(texts, named, strict=True)) if style.roles or style.invented else {}
    dress(aliases, style, texts, said, given, words)
    shown = Shown(aliases.table)
    whole = [
        sorted((*stretches, *literals(text, [span for span, _ in stretches], aliases, shown)))
        for text, stretches in zip(texts, named, strict=True)
    ]
    tokens = {name: token(aliases, name, style, said) for stretches in whole for _, name in stretches}
    done = [_written(text, stretches, tokens, aliases.table) for text, stretches in zip(texts, whole, strict=True)]
    return tuple(done), aliases.table


def _named(text: str, stretches: Iterable[Stretch], aliases: Aliases) -> list[tuple[Span, str]]:
    """The alias of each stretch, left to right; who was mentioned in a paragraph may be meant again by less."""
    named: list[tuple[Span, str]] = []
    near: set[str] = set()
    at = 0
    for span, kind in stretches:
        if "\n\n" in text[at:span.start]:
            near.clear()
        value, at = span.of(text), span.end
        name = aliases.name_for(kind, value, near)
        named.append((span, name))
        near.add(name)
    return named


def _written(text: str, named: Sequence[Named], tokens: Mapping[str, str], table: AliasTable) -> Redacted:
    """With what stands for each stretch; in brackets where an invented name or date would not be known again."""
    written = [tokens[name] for _, name in named]
    bracketed = [
        shows if shows.startswith("[") else f"[{name}]" for shows, (_, name) in zip(written, named, strict=True)
    ]
    if written != bracketed:
        written = [
            shows if _stands_alone(text, span) else plain
            for shows, plain, (span, _) in zip(written, bracketed, named, strict=True)
        ]
        meant = {alias.name: alias.forms[0] for alias in table.aliases}
        trial = _replaced(text, named, written)
        restorer = StreamRestorer(table)
        restored = restorer.feed(trial.text).text + restorer.finish().text
        if restored != _joined(text, named, [meant[name] for _, name in named]):
            written = bracketed
    return _replaced(text, named, written)


def _stands_alone(text: str, span: Span) -> bool:
    """Whether no word goes on at either end."""
    around = text[max(0, span.start - 1):span.start] + text[span.end:span.end + 1]
    return not any(char.isalnum() or char == "_" for char in around)


def _joined(text: str, named: Sequence[Named], written: Sequence[str]) -> str:
    out, at = [], 0
    for (span, _), stands in zip(named, written, strict=True):
        out += [text[at:span.start], stands]
        at = span.end
    return "".join((*out, text[at:]))


def _replaced(text: str, named: Sequence[Named], tokens: Sequence[str]) -> Redacted:
    results = [
        RecognizerResult(entity_type=str(number), start=span.start, end=span.end, score=1.0)
        for number, (span, _) in enumerate(named)
    ]
    written = _engine().anonymize(
        text, results, operators={"DEFAULT": OperatorConfig(_OPERATOR, {"tokens": tokens})},
        conflict_resolution=ConflictResolutionStrategy.REMOVE_INTERSECTIONS, merge_entities_with_spaces=False,
    ).text
    swaps: list[Swap] = []
    moved = 0
    for (span, name), stands in zip(named, tokens, strict=True):
        start = span.start + moved
        swaps.append(Swap(span, Span(start, start + len(stands)), name, span.of(text)))
        moved += len(stands) - len(span)
    redacted = Redacted(written, tuple(swaps))
    if redacted.original_text() != text:
        raise Bug("privacy.redaction_differs")
    return redacted
