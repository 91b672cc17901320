"""Whatever is done to the record's rows by somebody who holds the file open is found, and its place is named."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.documents import Reason
from app.core.errors import Bug
from app.vault import keys
from app.vault.anchor import FILE, FileAnchor
from app.vault.database import Database, in_memory
from app.vault.migrate import migrate
from app.vault.record import Record
from app.vault.wordless import OUR_WORDS, account, checked, wordless

KEY, ANCHOR_KEY = bytes(range(32)), bytes(range(1, 33))
EVENTS = 40


@pytest.fixture
def database() -> Iterator[Database]:
    database = in_memory("vault.db")
    migrate(database, "vault")
    yield database
    database.close()


@pytest.fixture
def anchor(tmp_path: Path) -> FileAnchor:
    return FileAnchor(tmp_path, ANCHOR_KEY)


@pytest.fixture
def record(database: Database, anchor: FileAnchor) -> Record:
    record = Record(database, KEY, anchor, "anna")
    record.settle()
    for number in range(EVENTS):
        record.append("prompt.sent", "ab" * 32, (("passages", str(number)),))
    return record


def codes(record: Record) -> list[str]:
    return [fault.code for fault in record.verify().faults]


def test_untouched(record: Record) -> None:
    assert record.verify().faults == ()
    assert record.verify().checked == EVENTS
    assert [event.number for event in record.events()] == list(range(1, EVENTS + 1))


@pytest.mark.parametrize("change", [
    "what = 'case.deleted'", "about = ''", "who = 'eva'", "moment = '2020'", "detail = '[]'", "digest = zeroblob(32)",
])
def test_any_field_changed(record: Record, database: Database, change: str) -> None:
    database.run(f"UPDATE record SET {change} WHERE number = 7")
    assert Reason.of("record.altered", number=7) in record.verify().faults
    assert len(record.verify().faults) <= 2, "only what was touched, or follows from it, is named"


def test_events_taken_out(record: Record, database: Database) -> None:
    database.run("DELETE FROM record WHERE number BETWEEN 5 AND 8")
    assert record.verify().faults == (Reason.of("record.missing", first=5, last=8),)


def test_the_beginning_taken_out(record: Record, database: Database) -> None:
    database.run("DELETE FROM record WHERE number < 4")
    assert record.verify().faults == (Reason.of("record.missing", first=1, last=3),)


def test_a_cut_tail_is_seen_by_the_anchor(record: Record, database: Database) -> None:
    database.run("DELETE FROM record WHERE number > 38")
    assert record.verify().faults == (Reason.of("record.missing", first=39, last=40),)


def test_all_of_it_taken_out(record: Record, database: Database) -> None:
    database.run("DELETE FROM record")
    assert record.verify().faults == (Reason.of("record.missing", first=1, last=40),)


def test_renumbering_after_taking_out(record: Record, database: Database) -> None:
    database.run("DELETE FROM record WHERE number = 5")
    database.run("UPDATE record SET number = number - 1 WHERE number > 5")
    assert "record.altered" in codes(record)


def test_an_event_made_up_without_the_key(record: Record, database: Database) -> None:
    database.run("INSERT INTO record VALUES (41, '2026', 'anna', 'case.created', '', '[]', randomblob(32))")
    assert record.verify().faults == (Reason.of("record.altered", number=41),)


def tampered(database: Database, chance: random.Random) -> None:
    """Do one random harm."""
    one, other = chance.sample(range(1, EVENTS + 1), 2)
    harm = chance.randrange(5)
    if harm == 0:
        field = chance.choice(["moment", "who", "what", "about", "detail"])
        database.run(f"UPDATE record SET {field} = {field} || ' ' WHERE number = ?", (one,))
    elif harm == 1:
        database.run("DELETE FROM record WHERE number = ?", (one,))
    elif harm == 2:
        database.run("UPDATE record SET number = -1 WHERE number = ?", (one,))
        database.run("UPDATE record SET number = ? WHERE number = ?", (one, other))
        database.run("UPDATE record SET number = ? WHERE number = -1", (other,))
    elif harm == 3:
        database.run("DELETE FROM record WHERE number >= ?", (one,))
    else:
        digest = bytearray(database.rows("SELECT digest FROM record WHERE number = ?", (one,))[0][0])
        digest[chance.randrange(32)] ^= 1 << chance.randrange(8)
        database.run("UPDATE record SET digest = ? WHERE number = ?", (bytes(digest), one))


def every_tamper_is_found(record: Record, database: Database, rounds: int) -> None:
    chance = random.Random(20260104)
    for _ in range(rounds):
        database.run("BEGIN")
        tampered(database, chance)
        assert record.verify().faults
        database.run("ROLLBACK")
    assert record.verify().faults == ()


def test_random_tampers_are_all_found(record: Record, database: Database) -> None:
    every_tamper_is_found(record, database, 300)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_ten_thousand_random_tampers_are_all_found(record: Record, database: Database) -> None:
    every_tamper_is_found(record, database, 10_000)


def test_an_older_file_put_back_is_noted_for_good(record: Record, database: Database, anchor: FileAnchor) -> None:
    database.run("DELETE FROM record WHERE number > 30")
    again = Record(database, KEY, anchor, "anna")
    again.reconcile()
    assert again.events()[-1].what == "record.cut"
    assert again.events()[-1].detail == (("from", "31"), ("to", "40"))
    assert codes(again) == ["record.was_broken"]
    again.append("case.created")
    again.reconcile()
    assert codes(again) == ["record.was_broken"], "going on does not heal it, and it is noted once"


def test_a_parallel_history_is_noted(record: Record, database: Database, anchor: FileAnchor) -> None:
    database.run("DELETE FROM record WHERE number > 30")
    fork = Record(database, KEY, FileAnchor(anchor._path.parent / "elsewhere", ANCHOR_KEY), "eva")
    (anchor._path.parent / "elsewhere").mkdir()
    for _ in range(20):
        fork.append("case.created")
    again = Record(database, KEY, anchor, "anna")
    assert codes(again) == ["record.altered"]
    again.reconcile()
    assert again.events()[-1].what == "record.replaced"
    assert codes(again) == ["record.was_broken"]


def test_a_missing_anchor_is_noted(record: Record, tmp_path: Path) -> None:
    (tmp_path / FILE).unlink()
    assert codes(record) == ["record.anchor_damaged"]
    record.reconcile()
    assert codes(record) == ["record.was_broken"]


def test_a_kill_between_event_and_anchor_is_no_fault(record: Record) -> None:
    record.add("case.created")
    assert record.verify().faults == ()
    record.reconcile()
    assert record.events()[-1].what == "case.created"
    assert record.verify().faults == ()


def test_every_bit_of_the_anchor_counts(record: Record, tmp_path: Path) -> None:
    whole = (tmp_path / FILE).read_bytes()
    for at in range(len(whole)):
        broken = bytearray(whole)
        broken[at] ^= 1 << (at % 8)
        (tmp_path / FILE).write_bytes(broken)
        assert codes(record) == ["record.anchor_damaged"]
    for content in (b"", whole[:100], whole + b"x"):
        (tmp_path / FILE).write_bytes(content)
        assert codes(record) == ["record.anchor_damaged"]


def test_an_anchor_under_another_key_is_none(record: Record, database: Database, tmp_path: Path) -> None:
    assert codes(Record(database, KEY, FileAnchor(tmp_path, keys.fresh_key()), "anna")) == ["record.anchor_damaged"]


def test_who_is_an_account_and_nothing_else() -> None:
    assert account("anna\n\x00keller") == "annakeller"
    assert account("") == "unknown"
    assert len(account("x" * 1000)) == 128


WORDS = (
    st.text(min_size=1).filter(lambda text: re.search(r"[^a-zA-Z0-9._:/-]", text))
    | st.from_regex(r"[A-ZÄÖÜÉ][a-zäöüéèßñç]{1,20}([ -][A-Z][a-z]{1,9})?", fullmatch=True)
    | st.from_regex(r"[a-z]{3,12}", fullmatch=True).filter(lambda word: word not in OUR_WORDS)
    | st.from_regex(r"[a-z]{1,9}\.[a-z]{2,9}@[a-z]{2,9}\.(ch|org)", fullmatch=True)
    | st.from_regex(r"(0|\+|00)[0-9]{8,14}", fullmatch=True)
    | st.from_regex(r"[1-9][0-9]{9,22}", fullmatch=True)
)
"""Texts, names, words, addresses, telephone and account numbers."""


@given(content=WORDS)
@settings(max_examples=600, deadline=None)
def test_words_of_a_document_never_pass(content: str) -> None:
    for what, about, detail in (
        (content, "", ()), ("case.created", content, ()), ("case.created", "", (("name", content),)),
    ):
        with pytest.raises(Bug, match=r"^record\.[a-z_]+$"):
            checked(what, about, detail)


@pytest.mark.parametrize("content", [
    "Anna", "anna", "Keller", "anna.keller", "anna keller", "a.keller@example.org", "0791234567", "+41791234567",
    "756.9217.0769.85", "7569217076985", "4111111111111111", "CH9300762011623852957", "12.03.1981", "1981-03-12",
    "vertrag.pdf", "keller.docx", "/home/anna/vertrag.pdf", "C:\\a", "https://example.org/keller", "Ja", "…",
    "deadbeef", "ab" * 40, "12 ", " 12", "12\n", "PERSON:Keller", "PERSON:KELLER", "case.Keller", "case.", ".case",
])
def test_what_is_no_code(content: str) -> None:
    assert not wordless(content)


@pytest.mark.parametrize("code", [
    "", "0", "12", "-3", "0.25", "111732076", "hide", "ID:CH_AHV", "PERSON", "file.encrypted", "answer/1/de",
    "ab" * 32, "ab" * 12, "vault.wrong_passphrase", "self_test.ran",
])
def test_what_is_a_code(code: str) -> None:
    assert wordless(code)
