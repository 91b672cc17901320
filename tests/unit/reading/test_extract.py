"""One file in, documents out; and every code that reading uses has its sentences."""

import re
import tomllib
from pathlib import Path

import pytest

from app.core.cases import Mark
from app.core.errors import BadFile
from tests.unit.reading.made import lines, pdf, reading

ROOT = Path(__file__).parents[3]


def test_the_hash_names_the_bytes() -> None:
    import hashlib

    source = pdf(lines("x"))
    (document,) = reading("a.pdf", source)
    assert document.sha256 == hashlib.sha256(source).hexdigest()
    assert (document.name, document.media, document.language, document.within) == ("a.pdf", "application/pdf", "", "")


def test_no_exception_carries_what_the_file_says() -> None:
    secret = "Amina Keller"
    said = secret.encode()
    for untrusted in (b"%PDF-1.7 " + said, b"PK\x03\x04word/" + said, said + b"\0" * 99):
        with pytest.raises(BadFile) as refused:
            reading("a", untrusted)
        assert secret not in str(refused.value) + repr(refused.value.params)
        assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize("room", ["reading", "evidence"])
def test_every_code_is_worded_in_four_languages(room: str) -> None:
    wording = tomllib.loads((ROOT / "resources" / "wording" / f"{room}.toml").read_text("utf-8"))
    source = "".join(file.read_text("utf-8") for file in sorted((ROOT / "app" / room).glob("*.py")))
    codes = set(re.findall(r'"((?:file|reading|evidence)\.[a-z_.]+)"', source))
    if room == "reading":
        # The last words of reasons for hidden text stand alone in the code.
        last = ("ink", "tiny", "outside", "transparent", "colour", "covered", "layer", "vanish", "deleted", "comment",
                "not_shown")
        assert all(f'"{word}"' in source for word in last)
        codes |= {f"reading.hidden.{word}" for word in last} | {"reading.hidden.characters"}
    if room == "evidence":
        codes |= {f"mark.{mark.value}" for mark in Mark}
    assert codes
    assert codes <= set(wording)
    unused = {code.removesuffix(".one") for code in wording} - codes
    assert not unused
    for code, texts in wording.items():
        assert set(texts) == {"en", "de", "fr", "it"}, code
        places = {frozenset(re.findall(r"\{(\w+)\}", text)) for text in texts.values()}
        assert len(places) == 1, code
        assert all("ß" not in text for text in texts.values()), code
        # A mark is a label, all else a sentence.
        assert code.startswith("mark.") or all(text[-1] in ".…" for text in texts.values()), code
