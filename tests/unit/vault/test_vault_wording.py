"""Every code that the vault can show has a sentence in four languages with the places that it fills."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SENTENCES = tomllib.loads((ROOT / "resources/wording/vault.toml").read_text("utf-8"))
PLACE = re.compile(r"\{([a-z_]+)\}")


def raised() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "app/vault").glob("*.py"):
        source = path.read_text("utf-8")
        found |= set(re.findall(r'(?:VaultTrouble|Reason|Reason\.of)\(\s*"([a-z_.]+)"', source))
        found |= set(re.findall(r'"(vault\.[a-z_]+|strength\.[a-z_]+)"(?:,|\]| if| else|$)', source, re.MULTILINE))
    return found - noted() - {"vault.db", "vault.json", "vault.lock", "vault.making", "vault.copy.json"}  # names of files


def noted() -> set[str]:
    found: set[str] = set()
    for room in ("vault", "services"):
        for path in (ROOT / "app" / room).glob("*.py"):
            found |= set(re.findall(r'\.(?:record|add|append)\(\s*"([a-z_.]+\.[a-z_]+)"', path.read_text("utf-8")))
    return found


def test_every_trouble_and_fault_has_words() -> None:
    assert len(raised()) > 15
    assert raised() <= set(SENTENCES)


def test_every_event_has_words() -> None:
    assert len(noted()) > 12
    assert {f"record.{what.replace('.', '_')}" for what in noted()} <= set(SENTENCES)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_four_languages_with_the_same_places(code: str) -> None:
    entry = SENTENCES[code]
    assert set(entry) == {"en", "de", "fr", "it"}
    assert all(text.strip() for text in entry.values())
    assert len({frozenset(PLACE.findall(text)) for text in entry.values()}) == 1
    if code.startswith("vault."):
        assert all(text.endswith(".") for text in entry.values())
