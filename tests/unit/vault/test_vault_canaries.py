"""Nothing of a case lies in clear in the vault's folder, and nothing of it enters the record."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.asking import Answer, Message, Passage
from app.core.documents import Document, Page, Reason, Span
from app.core.errors import VaultTrouble
from app.core.findings import Decision, Finding, Found, Verdict
from app.core.redaction import Alias, AliasTable
from app.vault.keys import FLOOR
from app.vault.store import Vault
from tests.stores.samples import turn

PASSPHRASE = "Zwetschge-Kontrabass-Fluegelmutter-7"
PLACES = (
    "title", "renamed", "name", "text", "source", "reason", "notice", "alias", "value", "who", "question", "answer",
    "prompt", "evidence", "unknown", "key", "setting", "secondtitle", "removed",
)


def canary(place: str) -> str:
    """A word that stands nowhere else, one a place."""
    return f"Kanarienvogel{place}Zq7"


def fill(vault: Vault, word: Callable[[str], str]) -> str:
    """Put a word of its own into every field that takes words."""
    case = vault.new_case(word("title")).id
    vault.rename_case(case, word("renamed"))
    for number, place in ((1, "text"), (2, "removed")):
        text = f"Vorher {word(place)} nachher. " * 9
        document = Document(
            word("name"), f"{number:064x}", "text/plain", text, (Page(1, 0, len(text)),), "de", (),
            (Reason.of("reading.notice", name=word("notice")),),
        )
        window = Passage(document.sha256, document.name, 1, Span(0, len(text)), text)
        vault.add_document(case, document, word("source").encode() * 30, (window,))
    found = Finding(Span(7, 20), "PERSON", 1.0, "rule", Reason.of("reason.quoted", word=word("reason")))
    vault.save_found(case, [Found(f"{1:064x}", (found,))])
    vault.save_decisions(case, [
        Decision(f"{1:064x}", Span(7, 20), word("value"), "PERSON", Verdict.HIDE, True, word("who"), "2026")
    ])
    vault.save_aliases(case, AliasTable((Alias("PERSON_1", "PERSON", (word("alias"),)),)))
    evidence = (Passage("0" * 64, "n", 1, Span(0, 3), word("evidence")),)
    answer = Answer(word("answer"), word("answer"), (Message("user", word("prompt")),), unknown=(word("unknown"),))
    vault.add_turn(replace(turn(case), question=word("question"), evidence=evidence, answer=answer))
    vault.replace_answer(case, turn(case).id, answer)
    vault.set_preference(word("key"), word("setting"))
    vault.search(case, word("text"), 5)
    vault.search_all(word("text"), 5)
    vault.remove_document(case, f"{2:064x}")
    vault.delete_case(vault.new_case(word("secondtitle")).id)
    vault.record("case.created", case)
    return case


def in_clear(folder: Path) -> set[tuple[str, str]]:
    """Which canaries stand in which file, in any form in which text is kept."""
    found = set()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes().lower()
            for place in (*PLACES, "passphrase"):
                word = PASSPHRASE if place == "passphrase" else canary(place)
                forms = [word.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
                if any(form in content for form in forms):
                    found.add((path.name, place))
    return found


def test_no_canary_in_any_file(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = Vault("anna", FLOOR)
    vault.create(str(folder), PASSPHRASE)
    fill(vault, canary)
    assert in_clear(tmp_path) == set(), "while it is open"
    vault.lock()
    assert in_clear(tmp_path) == set(), "after closing"
    assert {p.name for p in tmp_path.iterdir()} == {"vault"}, "nothing beside the folder"


def test_the_search_sees_a_canary_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "leak").write_bytes(canary("title").upper().encode("utf-16-le"))
    assert in_clear(tmp_path) == {("leak", "title")}


def test_pages_are_encrypted_not_merely_packed(vault: Vault, tmp_path: Path) -> None:
    fill(vault, canary)
    vault.lock()
    for path in (tmp_path / "vault").rglob("*.db"):
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3")
        assert len(zlib.compress(content)) > 0.99 * len(content)


def test_a_removed_word_leaves_the_index_too(vault: Vault) -> None:
    """Facts: FTS5 keeps deleted words until its own secure-delete; looked for in the decrypted pages."""
    case = fill(vault, canary)
    held = vault._opened.read(case).database
    held.run("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, window_words, row)")
    words = held.rows("SELECT term FROM temp.vocabulary")
    assert (canary("text").lower(),) in words
    assert (canary("removed").lower(),) not in words
    blocks = b"".join(bytes(block) for (block,) in held.rows("SELECT block FROM window_words_data"))
    assert canary("text").lower().encode()[:20] in blocks
    assert b"removedzq7" not in blocks


@given(text=st.text(min_size=6, max_size=60).filter(lambda text: text.strip()))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_given_to_the_vault_never_reaches_the_record(text: str) -> None:
    vault = Vault("anna")
    vault.open_in_memory()
    fill(vault, lambda place: text)
    record = repr(vault._opened.database.rows("SELECT moment, who, what, about, detail FROM record"))
    vault.lock()
    assert text not in record


def test_troubles_carry_no_content(vault: Vault) -> None:
    case = fill(vault, canary)
    for call in (
        lambda: vault.documents(canary("title")), lambda: vault.document(case, canary("name")),
        lambda: vault.replace_answer(case, canary("question"), Answer("", "")),
        lambda: vault.open(canary("title"), canary("text")),
    ):
        with pytest.raises(VaultTrouble) as raised:
            call()
        trouble = raised.value
        assert "Kanarien" not in f"{trouble!r} {dict(trouble.params)} {trouble.__cause__!r}"
