"""What a person should know about a document's findings before trusting them."""

from collections.abc import Iterator, Sequence

from app.core.documents import Document, Page, Reason
from app.core.findings import Finding, Orders
from app.privacy.special import categories

_MOST_RANGES = 12
"""Ranges of pages that a sentence names; a person reads no more."""


def about(document: Document, findings: Sequence[Finding], orders: Orders) -> tuple[Reason, ...]:
    """Kinds that are not hidden, special categories that the text speaks of, pages on which nothing was found."""
    notices: list[Reason] = []
    if orders.off:
        notices.append(Reason.of("privacy.kinds_off", kinds=" ".join(orders.off)))
    notices += (Reason.of(f"privacy.special_{category}", name=document.name) for category in categories(document.text))
    empty = [page.number for page in document.pages if _says_something(document, page)
             and not any(f.span.start < page.end and page.start < f.span.end for f in findings)]
    if empty:
        notices.append(Reason.of(
            "privacy.nothing_on_pages", name=document.name, pages=ranges(empty), count=len(empty)
        ))
    return tuple(notices)


def ranges(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "1–3, 7"; "…" behind so many that nobody would read on."""
    said = [f"{first}–{last}" if first != last else str(first) for first, last in _runs(numbers)]
    return ", ".join([*said[:_MOST_RANGES], *("…" for _ in said[_MOST_RANGES:_MOST_RANGES + 1])])


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last


def _says_something(document: Document, page: Page) -> bool:
    return any(map(str.isalnum, document.text[page.start:page.end]))
