"""A `Store` in plain memory, for tests and for looking at screens."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.core.asking import Answer, Passage
from app.core.cases import Case, Event, Hit, Turn, Verified
from app.core.documents import Document, Reason
from app.core.errors import VaultTrouble
from app.core.findings import Decision, Found
from app.core.opening import KeySlot, Secrets
from app.core.ports import Store
from app.core.redaction import AliasTable
from tests.slow import Slow

PASSPHRASE = "correct horse battery staple ferry"
RECOVERY = "BRWT J03N harvest\nCE9K YJK0 lantern\nVMBD X478 orchard\n631E YNBX pebble"


class DummyStore(Store):
    """Everything in dictionaries; folders with pass-phrases are kept in `vaults`."""

    def __init__(self, slow: Slow | None = None) -> None:
        self.slow = slow or Slow()
        self.vaults: dict[str, str] = {}
        self.damaged: set[str] = set()
        self.record_faults: tuple[Reason, ...] = ()
        self._open = False
        self._folder = ""
        self._slots: tuple[KeySlot, ...] = (
            KeySlot("1".zfill(32), "passphrase", "2026-11-24", used=True), KeySlot("2".zfill(32), "recovery", "2026-11-24"),
        )
        self._clock = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
        self._clear()

    def _clear(self) -> None:
        self._cases: dict[str, Case] = {}
        self._documents: dict[str, dict[str, tuple[Document, bytes]]] = {}
        self._passages: dict[str, list[Passage]] = {}
        self._found: dict[str, tuple[Found, ...]] = {}
        self._decisions: dict[str, tuple[Decision, ...]] = {}
        self._aliases: dict[str, AliasTable] = {}
        self._turns: dict[str, list[Turn]] = {}
        self._events: list[Event] = []
        self._preferences: dict[str, str] = {}

    def _moment(self) -> str:
        self._clock += timedelta(seconds=7)
        return self._clock.isoformat(timespec="seconds")

    def _need(self) -> None:
        self.slow()
        if not self._open:
            raise VaultTrouble("vault.locked")

    def strength(self, passphrase: str) -> float:
        self.slow()
        return 0.9 * len(set(passphrase)) + 0.15 * len(passphrase)

    def offer(self, language: str) -> str:
        return f"correct horse battery staple ferry {language}"

    def create(self, folder: str, passphrase: str, language: str = "en") -> str:
        self.slow()
        self.vaults[folder] = passphrase
        self._folder = folder
        self._open = True
        return RECOVERY

    def open(self, folder: str, passphrase: str) -> None:
        self.open_with(folder, Secrets(passphrase))

    def open_with(self, folder: str, secrets: Secrets) -> None:
        self.slow()
        if folder in self.damaged:
            raise VaultTrouble("vault.damaged")
        if secrets.recovery:
            if secrets.recovery != RECOVERY:
                raise VaultTrouble("vault.wrong_recovery")
        elif self.vaults.get(folder) != secrets.passphrase:
            raise VaultTrouble("vault.wrong_passphrase")
        self._folder = folder
        self._open = True

    def slots(self) -> tuple[KeySlot, ...]:
        return self._slots

    def persons(self) -> int:
        return 2 if any(slot.kind.startswith("officer") for slot in self._slots) else 1

    def change_passphrase(self, old: Secrets, new: str) -> None:
        if self.vaults.get(self._folder) != old.passphrase:
            raise VaultTrouble("vault.wrong_passphrase")
        self.new_passphrase(new)

    def new_passphrase(self, new: str) -> None:
        self._need()
        self.vaults[self._folder] = new

    def new_recovery(self, language: str) -> str:
        self._need()
        return RECOVERY

    def add_slot(self, kind: str, secrets: Secrets) -> KeySlot:
        self._need()
        slot = KeySlot(f"{len(self._slots) + 1:032x}", kind, "2026-11-24")
        self._slots += (slot,)
        return slot

    def remove_slot(self, slot: str, secrets: Secrets = Secrets()) -> None:  # noqa: B008 -- frozen
        self._need()
        self._slots = tuple(one for one in self._slots if one.id != slot)

    def allow_one_person(self, secrets: Secrets) -> None:
        self._need()
        self._slots = tuple(one for one in self._slots if not one.kind.startswith("officer"))

    def open_in_memory(self) -> None:
        self.slow()
        self._open = True

    def is_open(self) -> bool:
        return self._open

    def lock(self) -> None:
        self.slow()
        self._open = False

    def cases(self) -> tuple[Case, ...]:
        self._need()
        return tuple(
            replace(case, documents=len(self._documents[case.id]), turns=len(self._turns[case.id]))
            for case in self._cases.values()
        )

    def new_case(self, title: str) -> Case:
        self._need()
        moment = self._moment()
        case = Case(f"{len(self._cases) + 1:024x}", title, moment, moment)
        self._cases[case.id] = case
        self._documents[case.id], self._turns[case.id], self._passages[case.id] = {}, [], []
        return case

    def rename_case(self, case: str, title: str) -> None:
        self._need()
        self._cases[case] = replace(self._cases[case], title=title, changed=self._moment())

    def delete_case(self, case: str) -> None:
        self._need()
        for table in (self._cases, self._documents, self._turns, self._passages):
            table.pop(case, None)

    def add_document(self, case: str, document: Document, source: bytes, passages: Sequence[Passage]) -> None:
        self._need()
        self._documents[case][document.sha256] = (document, source)
        self._passages[case] += passages

    def documents(self, case: str) -> tuple[Document, ...]:
        self._need()
        return tuple(document.without_words() for document, _ in self._documents[case].values())

    def document(self, case: str, sha256: str) -> Document:
        self._need()
        return self._documents[case][sha256][0]

    def source(self, case: str, sha256: str) -> bytes:
        self._need()
        return self._documents[case][sha256][1]

    def remove_document(self, case: str, sha256: str) -> None:
        self._need()
        self._documents[case].pop(sha256)
        self._passages[case] = [one for one in self._passages[case] if one.document != sha256]

    def save_found(self, case: str, found: Sequence[Found]) -> None:
        self._need()
        self._found[case] = tuple(found)

    def found(self, case: str) -> tuple[Found, ...]:
        self._need()
        return self._found.get(case, ())

    def save_decisions(self, case: str, decisions: Sequence[Decision]) -> None:
        self._need()
        self._decisions[case] = tuple(decisions)

    def decisions(self, case: str) -> tuple[Decision, ...]:
        self._need()
        return self._decisions.get(case, ())

    def save_aliases(self, case: str, table: AliasTable) -> None:
        self._need()
        self._aliases[case] = table

    def aliases(self, case: str) -> AliasTable:
        self._need()
        return self._aliases.get(case, AliasTable())

    def search(self, case: str, question: str, limit: int) -> tuple[Passage, ...]:
        self._need()
        words = {word.casefold() for word in re.findall(r"\w{4,}", question)}
        scored = [
            (len(words & {word.casefold() for word in re.findall(r"\w{4,}", one.text)}), one)
            for one in self._passages[case]
        ]
        best = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return tuple(replace(one, score=float(score)) for score, one in best[:limit])

    def search_all(self, words: str, limit: int) -> tuple[Hit, ...]:
        self._need()
        return tuple(
            Hit(case, self._cases[case].title, passage)
            for case, passages in self._passages.items() for passage in passages
            if words.casefold() in passage.text.casefold()
        )[:limit]

    def add_turn(self, turn: Turn) -> None:
        self._need()
        turns = self._turns[turn.case]
        ids = [one.id for one in turns]
        if turn.id in ids:
            turns[ids.index(turn.id)] = turn
        else:
            turns.append(turn)

    def replace_answer(self, case: str, turn: str, answer: Answer) -> None:
        self._need()
        self._turns[case] = [replace(one, answer=answer) if one.id == turn else one for one in self._turns[case]]

    def turns(self, case: str) -> tuple[Turn, ...]:
        self._need()
        return tuple(self._turns[case])

    def record(self, what: str, about: str = "", detail: Sequence[tuple[str, str]] = ()) -> Event:
        self._need()
        event = Event(len(self._events) + 1, self._moment(), "dummy", what, about, tuple(detail), "0" * 64)
        self._events.append(event)
        return event

    def events(self) -> tuple[Event, ...]:
        self._need()
        return tuple(self._events)

    def verify_record(self) -> Verified:
        self._need()
        return Verified(len(self._events), self.record_faults)

    def verify(self, folder: str) -> Verified:
        self._need()
        return Verified(len(self._cases))

    def preference(self, key: str) -> str | None:
        self._need()
        return self._preferences.get(key)

    def set_preference(self, key: str, value: str) -> None:
        self._need()
        self._preferences[key] = value
