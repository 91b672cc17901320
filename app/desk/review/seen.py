"""The text as a model would see it: where the aliases stand."""

from app.core.redaction import Redacted
from app.desk.document.marks import Look, Mark


def seen_marks(preview: Redacted) -> tuple[Mark, ...]:
    """Every alias as a mark; its kind is the alias's name without the number."""
    return tuple(
        Mark(swap.shown, Look.PASSAGE, swap.alias.rpartition("_")[0]) for swap in preview.swaps
    )
