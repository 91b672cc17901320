"""The sample letters, written in every style: nothing that says who somebody is stays, and all of it comes back."""

import re
import tomllib

import pytest

from app.core.documents import Span
from app.core.findings import occurrences
from app.core.redaction import AliasStyle, AliasTable, Clear
from app.privacy.dates_shifted import DATE
from app.privacy.redact import redact
from app.system import paths
from tests.unit.privacy.test_alias_style import expected, restored
from tests.unit.reading.made import reading

SAMPLE = paths.resources() / "sample"
IDENTITIES = tomllib.loads((SAMPLE / "identities.toml").read_text("utf-8"))
STYLES = {
    "numbered": AliasStyle(), "roles": AliasStyle(roles=True), "invented": AliasStyle(invented="de"),
    "moved": AliasStyle(shift=35), "invented and moved": AliasStyle(shift=-119, invented="fr"),
}


@pytest.fixture(scope="module", params=["en", "de", "fr", "it"])
def parts(request: pytest.FixtureRequest) -> tuple[str, list[Clear]]:
    """A language and its letters, with identities and all whole dates to hide."""
    found = []
    for path in sorted((SAMPLE / request.param).iterdir()):
        for document in reading(path.name, path.read_bytes()):
            hide = [(Span(*match.span()), "DATE") for match in re.finditer(DATE, document.text)]
            for one in IDENTITIES[request.param]:
                hide += [(span, one["kind"]) for span in occurrences(one["value"], document.text)]
            found.append(Clear(document.text, tuple(hide)))
    return request.param, found


@pytest.mark.parametrize("style", STYLES)
def test_redacted_and_restored_they_are_what_they_were(parts: tuple[str, list[Clear]], style: str) -> None:
    language, letters = parts
    done, table = redact(letters, AliasTable(), STYLES[style])
    _, grown = redact(letters, table, STYLES[style])
    assert [(alias.name, alias.token) for alias in grown.aliases][:len(table.aliases)] == [
        (alias.name, alias.token) for alias in table.aliases
    ]
    for letter, redacted in zip(letters, done, strict=True):
        assert redacted.original_text() == letter.text
        back = restored(redacted.text, table, tuple(range(7, len(redacted.text), 7)))
        # One identity comes back in its fullest form.
        assert back == expected(redacted, table)
        flat = " ".join(redacted.text.split()).casefold()
        assert [one["value"] for one in IDENTITIES[language] if " ".join(one["value"].split()).casefold() in flat] == []
    openly = {alias.kind for alias in table.aliases if alias.shown and alias.kind in ("PERSON", "DATE")}
    assert openly == {kind for kind, word in (("PERSON", "invented"), ("DATE", "moved")) if word in style}


@pytest.mark.parametrize("style", STYLES)
def test_with_one_form_for_each_identity_it_is_the_identity(parts: tuple[str, list[Clear]], style: str) -> None:
    for letter in parts[1]:
        done, table = redact([letter], AliasTable(), STYLES[style])
        if all(len(alias.forms) == 1 for alias in table.aliases):
            assert restored(done[0].text, table) == letter.text
        text = done[0].text
        for swap in reversed(done[0].swaps):
            (alias,) = (alias for alias in table.aliases if alias.name == swap.alias)
            if len(alias.forms) == 1:
                assert restored(text[swap.shown.start:swap.shown.end], table) == swap.value
