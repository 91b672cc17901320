"""The `Store` port over an encrypted folder or over memory."""

from collections.abc import Sequence
from pathlib import Path

from app.core.asking import Answer, Passage
from app.core.cases import Case, Event, Hit, Turn, Verified
from app.core.documents import Document
from app.core.errors import VaultTrouble
from app.core.findings import Decision, Found
from app.core.opening import KeySlot, Secrets
from app.core.redaction import AliasTable
from app.vault import holders, keys, opening, search, strength
from app.vault.cabinet import Cabinet
from app.vault.calibrate import calibrated
from app.vault.holders import Holders
from app.vault.keyslots import KeySlots, strong
from app.vault.offer import offered
from app.vault.places import FolderPlace, MemoryPlace
from app.vault.verify import verified


class Vault:
    """One vault at a time, used by one thread. Every method but the opening ones needs it open ("vault.locked").

    who: the account's name for the record. cost: of the key derivation in vaults that are made here, about
    a second on this machine unless it is given. outside: keychain and tokens.
    """

    def __init__(self, who: str, cost: keys.Cost | None = None, outside: Holders | None = None) -> None:
        self._who = who
        self._cost = cost
        self._holders = outside
        self._cabinet: Cabinet | None = None
        self._slots: KeySlots | None = None

    def strength(self, passphrase: str) -> float:
        """Decimal logarithm of the guesses that a good guesser needs."""
        return strength.guesses(passphrase)

    def offer(self, language: str) -> str:
        """Six random words of this language that make a pass-phrase."""
        return offered(language)

    def create(self, folder: str, passphrase: str, language: str = "en") -> str:
        """Make a vault in a new or empty folder and open it; its recovery key, shown this once.

        Raises VaultTrouble: "vault.weak_passphrase", "vault.exists", "vault.not_empty", "vault.read_only".
        """
        strong(passphrase)
        self._close()
        cost = self._cost or calibrated()
        made = opening.made(Path(folder), passphrase, cost, self._who, self._outside, language)
        self._cabinet, self._slots = made.cabinet, made.slots
        return made.recovery

    def open(self, folder: str, passphrase: str) -> None:
        """Open a vault by its pass-phrase alone; raises as `open_with` does."""
        self.open_with(folder, Secrets(passphrase))

    def open_with(self, folder: str, secrets: Secrets) -> None:
        """Open a vault. Raises VaultTrouble: "vault.none_here", "vault.wrong_passphrase", "vault.damaged",
        "vault.newer", "vault.in_use", "vault.read_only", or what a recovery key, keychain or token is short of.
        """
        self._close()
        found = opening.opened(Path(folder), secrets, self._cost, self._who, self._outside)
        self._cabinet, self._slots = found.cabinet, found.slots
        if secrets.recovery:
            self.record("vault.recovered")
        if found.mended:
            self.record("vault.header_mended")
        if found.migrated:
            self.record("vault.migrated")

    def slots(self) -> tuple[KeySlot, ...]:
        """The ways to open the vault that is open; none where it lies in memory."""
        return self._slots.shown() if self._slots is not None and self._opened else ()

    def persons(self) -> int:
        """How many people it takes to open it."""
        return self._keys.persons()

    def change_passphrase(self, old: Secrets, new: str) -> None:
        """Rewrap the root key under a new pass-phrase. Raises VaultTrouble "vault.wrong_passphrase",
        "vault.weak_passphrase".
        """
        self._keys.change_passphrase(old, new)
        self.record("vault.rewrapped")

    def new_passphrase(self, new: str) -> None:
        """A pass-phrase in the place of a forgotten one, once the recovery key has opened the vault."""
        self._keys.new_passphrase(new)
        self.record("vault.rewrapped")

    def new_recovery(self, language: str) -> str:
        """Another recovery key, shown this once; the old one opens nothing more."""
        made = self._keys
        # First: once the header is written nothing may keep the text back.
        self.record("vault.recovery_made")
        return made.new_recovery(language)

    def add_slot(self, kind: str, secrets: Secrets) -> KeySlot:
        """Another way to open the vault; see `app.vault.keyslots`."""
        slot = self._keys.add(kind, secrets)
        self.record("vault.slot_added", slot.id)
        return slot

    def remove_slot(self, slot: str, secrets: Secrets = Secrets()) -> None:  # noqa: B008 -- frozen
        """Take a way to open the vault away. secrets: for a token, so that its key can be destroyed too."""
        self._keys.remove(slot, secrets)
        self.record("vault.slot_removed", slot)

    def allow_one_person(self, secrets: Secrets) -> None:
        """Back from two persons to one; both pass-phrases are asked for."""
        self._keys.allow_one_person(secrets)
        self.record("vault.one_person_again")

    def open_in_memory(self) -> None:
        """Work without a folder: nothing is written to the disk, all is gone afterwards."""
        self._close()
        self._cabinet = Cabinet.made(MemoryPlace(), "memory", self._who)

    def is_open(self) -> bool:
        """Whether cases can be read and written."""
        return self._cabinet is not None

    def lock(self) -> None:
        """Close every file and drop the keys; the keeper process ends afterwards."""
        self._close()

    def cases(self) -> tuple[Case, ...]:
        """All cases, oldest first."""
        return self._opened.cases()

    def new_case(self, title: str) -> Case:
        """A new, empty case."""
        return self._opened.new(title)

    def rename_case(self, case: str, title: str) -> None:
        """Give a case another title."""
        self._opened.rename(case, title)

    def delete_case(self, case: str) -> None:
        """Destroy a case's key and file; the record keeps "case.erased"."""
        self._opened.delete(case)

    def add_document(self, case: str, document: Document, source: bytes, passages: Sequence[Passage]) -> None:
        """Keep a document with its file and its windows; one of the same hash is replaced where it stands."""
        self._opened.change(case).add_document(document, source, passages)

    def documents(self, case: str) -> tuple[Document, ...]:
        """In the order in which they came, without word rectangles."""
        return self._opened.read(case).shelf.all()

    def document(self, case: str, sha256: str) -> Document:
        """One document whole. Raises VaultTrouble "vault.no_document"."""
        return self._opened.read(case).shelf.one(sha256)

    def source(self, case: str, sha256: str) -> bytes:
        """The file's bytes as they came. Raises VaultTrouble "vault.no_document"."""
        return self._opened.read(case).shelf.source(sha256)

    def remove_document(self, case: str, sha256: str) -> None:
        """Take a document away with what was found in it. Raises VaultTrouble "vault.no_document"."""
        self._opened.change(case).remove_document(sha256)

    def save_found(self, case: str, found: Sequence[Found]) -> None:
        """Keep the findings of these documents in place of earlier ones."""
        self._opened.change(case).save_found(found)

    def found(self, case: str) -> tuple[Found, ...]:
        """The findings, in the order of the documents."""
        return self._opened.read(case).found()

    def save_decisions(self, case: str, decisions: Sequence[Decision]) -> None:
        """Keep exactly these decisions, in this order."""
        self._opened.change(case).save_decisions(decisions)

    def decisions(self, case: str) -> tuple[Decision, ...]:
        """The decisions in the order in which they were made."""
        return self._opened.read(case).decisions()

    def save_aliases(self, case: str, table: AliasTable) -> None:
        """Keep the alias table."""
        self._opened.change(case).save_aliases(table)

    def aliases(self, case: str) -> AliasTable:
        """The alias table, empty at first."""
        return self._opened.read(case).aliases()

    def search(self, case: str, question: str, limit: int) -> tuple[Passage, ...]:
        """Passages by relevance, neighbours joined in, best first; none where no word of the question matches."""
        file = self._opened.read(case)
        return search.search(file.database, file.shelf, question, limit)

    def search_all(self, words: str, limit: int) -> tuple[Hit, ...]:
        """Places in all cases where all these words stand, or begin words, best first."""
        cabinet = self._opened
        return search.search_all(cabinet.files(), words, limit)

    def add_turn(self, turn: Turn) -> None:
        """Keep a turn in its case; one of the same id is replaced where it stands."""
        self._opened.change(turn.case).add_turn(turn)

    def replace_answer(self, case: str, turn: str, answer: Answer) -> None:
        """Put another answer to a question. Raises VaultTrouble "vault.no_turn"."""
        self._opened.change(case).replace_answer(turn, answer)

    def turns(self, case: str) -> tuple[Turn, ...]:
        """Questions and answers, oldest first."""
        return self._opened.read(case).turns()

    def record(self, what: str, about: str = "", detail: Sequence[tuple[str, str]] = ()) -> Event:
        """Append one event. Raises VaultTrouble if it could not be kept, Bug for anything that could be content."""
        return self._opened.record.append(what, about, detail)

    def events(self) -> tuple[Event, ...]:
        """The record, oldest first."""
        return self._opened.record.events()

    def verify_record(self) -> Verified:
        """Walk the record's chain to its anchor."""
        return self._opened.record.verify()

    def verify(self, folder: str) -> Verified:
        """Check every file of the open vault's folder; raises VaultTrouble "vault.locked" for another one."""
        place = self._opened.place
        if isinstance(place, FolderPlace) and not opening.same(place.folder, Path(folder)):
            raise VaultTrouble("vault.locked")
        return verified(self._opened)

    def preference(self, key: str) -> str | None:
        """A setting kept in the vault."""
        return self._opened.preference(key)

    def set_preference(self, key: str, value: str) -> None:
        """Keep a setting in the vault."""
        self._opened.set_preference(key, value)

    @property
    def _opened(self) -> Cabinet:
        if self._cabinet is None:
            raise VaultTrouble("vault.locked")
        return self._cabinet

    @property
    def _keys(self) -> KeySlots:
        if self._slots is None:
            raise VaultTrouble("vault.locked")
        return self._slots

    @property
    def _outside(self) -> Holders:
        if self._holders is None:
            self._holders = holders.usual()
        return self._holders

    def _close(self) -> None:
        if self._slots is not None:
            self._slots.drop()
        cabinet, self._cabinet, self._slots = self._cabinet, None, None
        if cabinet is not None:
            cabinet.close()
