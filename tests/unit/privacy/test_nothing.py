"""Layouts about nobody, and hostile ones, against every recogniser that reads layout."""

import time
from collections.abc import Callable

import pytest

from app.core.ports import Recogniser
from app.privacy.merge import merge
from app.privacy.recognisers.columns import Columns
from app.privacy.recognisers.forms import Forms
from app.privacy.recognisers.letterheads import Letterheads
from app.privacy.recognisers.mail_headers import MailHeaders
from app.privacy.recognisers.quoted_mail import QuotedMail
from app.privacy.recognisers.signatures import Signatures
from tests.unit.privacy.nothing import NOTHING
from tests.unit.privacy.tables import mark

LAYOUT: tuple[Recogniser, ...] = (Columns(), Forms(), Letterheads(), MailHeaders(), QuotedMail(), Signatures())
HOSTILE: dict[str, Callable[[int], str]] = {
    "tabs": lambda n: "\t" * n,
    "spaces": lambda n: " " * n,
    "bars": lambda n: "|" * n,
    "one letter": lambda n: "a" * n,
    "dots": lambda n: "Name " + "." * n,
    "empty lines": lambda n: "\n" * n,
    "headings": lambda n: "Name\tOrt\n" * (n // 9),
    "rows": lambda n: "Name\tOrt\n" + "Thiel\tWil\n" * (n // 10),
    "aligned rows": lambda n: "Name  Ort\n" + "Thiel  Wil\n" * (n // 11),
    "narrow rows": lambda n: "Name Ort\n" + "Thiel Wil\n" * (n // 10),
    "stacked labels": lambda n: "Name\n" * (n // 5),
    "pairs": lambda n: "Name: " * (n // 6),
    "pairs on lines": lambda n: "Name: Thiel\n" * (n // 12),
    "quotation marks": lambda n: "Name;Ort\n" + '";' * (n // 2),
    "towns": lambda n: "8001 Wil\n" * (n // 9),
    "headers": lambda n: "From: Anna\n" * (n // 11),
    "folded header": lambda n: "From: Anna,\n" + " Beat,\n" * (n // 7),
    "angles": lambda n: "From: " + "<" * n,
    "wrote": lambda n: "wrote:\n" * (n // 7),
    "closings": lambda n: "Cordialement\n" * (n // 13),
    "initials": lambda n: ("Name: " + "A." * 50 + "!\n") * (n // 108),
    "particles": lambda n: ("Name: " + "la de " * 18 + "!\n") * (n // 116),
    "bullets": lambda n: ("-" * 120 + "!\n") * (n // 122),
    "forms of address": lambda n: ("Frau " * 13 + "!\nSeeweg 3\n8001 Wil\n") * (n // 86),
    "hyphens": lambda n: ("Wil" + "-Wil" * 45 + "!\n") * (n // 185),
    "commas before wrote": lambda n: (".,AM." * 40 + " wrote:\n") * (n // 208),
    "rules": lambda n: ("-" * 100 + "x\n") * (n // 102),
}


@pytest.mark.parametrize("case", NOTHING)
@pytest.mark.parametrize("recogniser", LAYOUT, ids=lambda one: one.name)
def test_nothing_is_found(recogniser: Recogniser, case: str) -> None:
    text = NOTHING[case]
    assert mark(text, ((f.span.start, f.span.end) for f in merge(text, recogniser.find(text, "de")))) == text


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.parametrize("recogniser", LAYOUT, ids=lambda one: one.name)
def test_four_times_the_text_takes_about_four_times_as_long(recogniser: Recogniser, case: str) -> None:
    """Sixteen times would be quadratic; the shorter text counts as at least a few milliseconds."""
    short, long = (_seconds(recogniser, HOSTILE[case](size)) for size in (5_000, 20_000))
    assert long / max(short, 0.003) < 9


@pytest.mark.parametrize("recogniser", LAYOUT, ids=lambda one: one.name)
@pytest.mark.parametrize("text", ["\t" * 1_000_000, " \t" * 500_000, "\n" * 50_000, "a\n" * 50_000])
def test_large_texts_hold_nothing(recogniser: Recogniser, text: str) -> None:
    assert list(recogniser.find(text, "de")) == []


def _seconds(recogniser: Recogniser, text: str) -> float:
    taken = []
    for _ in range(2):
        begun = time.process_time()
        recogniser.find(text, "de")
        taken.append(time.process_time() - begun)
    return min(taken)
