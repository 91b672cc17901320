"""Plain text in the encodings that people have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.text import decoded
from tests.unit.reading.made import reading, refused

WORDS = "Zürich, 3. März: «à Genève» – 12 €\r\nzweite Zeile\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings_give_the_same_text_with_line_ends_as_they_are(encoding: str) -> None:
    (document,) = reading("a.txt", WORDS.encode(encoding))
    assert document.text == WORDS
    assert [(page.number, page.start, page.end, page.width) for page in document.pages] == [(1, 0, len(WORDS), 0)]


def test_iso_8859_1_where_windows_has_no_letter() -> None:
    assert decoded(b"caf\xe9 \x81 \xe0") == "café \x81 à"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_never_changed(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decoded(text.encode("utf-8")) == text


@pytest.mark.parametrize(
    "untrusted", [bytes(range(256)) * 4, b"\0" * 100, b"abc\0\0\0def" * 20, b"\x01\x02\x03\x04" * 50]
)
def test_binary_is_refused(untrusted: bytes) -> None:
    with refused("file.not_text"):
        reading("a.txt", untrusted)


def test_white_space_alone_is_empty() -> None:
    with refused("file.empty"):
        reading("a.txt", b" \r\n\t ")


def test_markdown_stays_as_it_is_written() -> None:
    (document,) = reading("a.md", b"# Head\n\n- *one*\n")
    assert (document.media, document.text) == ("text/markdown", "# Head\n\n- *one*\n")
