"""Damaged files: whatever the bytes, the outcome is documents or a refusal in words."""

import random
from pathlib import Path

import pytest

from app.core.documents import Document
from app.core.errors import BadFile
from app.core.jobs import Cancel, finish
from app.evidence.passages import passages
from app.reading.extract import read
from app.reading.limits import ReadingLimits

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
FILES = sorted(path for path in SAMPLE.glob("??/*") if path.is_file())
LIMITS = ReadingLimits(max_pages=50, seconds=20, max_text=1_000_000)
FEW, MANY = 12, 400
_TOKENS = (
    b"endobj", b"/Length 99999999", b"<<", b"%PDF-", b"PK\x01\x02", b"\0\0\0\0", b"\xff\xff\xff\xff", b"--=_", b"<w:p>",
    b"Content-Type: message/rfc822\n\n", b"]]>", b"/Type/Page", b"=?utf-8?B?", b"\r\n\r\n", b"&#x10FFFF;",
)


def damaged(source: bytes, seed: int) -> bytes:
    """The same bytes with a few places changed, cut, doubled or replaced."""
    dice = random.Random(seed)
    made = bytearray(source)
    for _ in range(dice.choice((1, 3, 12))):
        at = dice.randrange(max(1, len(made)))
        size = dice.choice((1, 2, 8, 100))
        how = dice.randrange(6)
        if how == 0:
            made[at : at + 1] = bytes((dice.randrange(256),))
        elif how == 1:
            del made[at : at + size]
        elif how == 2:
            made[at:at] = made[at : at + size] * dice.choice((1, 2, 50))
        elif how == 3:
            made[at:at] = dice.choice(_TOKENS)
        elif how == 4:
            made[at : at + size] = bytes(dice.randrange(256) for _ in range(size))
        elif dice.random() < 0.3:
            del made[at:]
    return bytes(made)


def outcome(name: str, untrusted: bytes) -> tuple[Document, ...] | None:
    """Documents whose parts fit together, or None for a refusal; anything else is a failure."""
    try:
        documents = finish(read(name, untrusted, LIMITS, Cancel()))
    except BadFile:
        return None
    assert documents
    for document in documents:
        length = len(document.text)
        assert all(hidden.span.end <= length for hidden in document.hidden)
        assert all(0 <= page.start <= page.end <= length for page in document.pages)
        document.text.encode("utf-8")
        for window in passages(document):
            assert window.text == window.span.of(document.text)
    return documents


def _all(path: Path, count: int) -> None:
    source = path.read_bytes()
    # Each file has its own dice, so that no two are damaged alike.
    first = sum(path.name.encode()) * 1000
    for seed in range(first, first + count):
        outcome(path.name, damaged(source, seed))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_few_damaged_forms_of_every_sample_file(path: Path) -> None:
    _all(path, FEW)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_many_damaged_forms_of_every_sample_file(path: Path) -> None:
    _all(path, MANY)


@pytest.mark.parametrize("ending", ["pdf", "docx", "eml", "txt", "html", ""])
def test_noise_under_every_ending(ending: str) -> None:
    for seed in range(40):
        dice = random.Random(seed)
        outcome(f"a.{ending}", dice.randbytes(dice.choice((1, 30, 5000))))
