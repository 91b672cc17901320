"""Changing who can open the vault. Each change rewraps the root key and writes the header, nothing else."""

from contextlib import suppress
from pathlib import Path

import msgspec

from app.core.errors import VaultTrouble
from app.core.opening import KeySlot, Secrets
from app.vault import header_file, keys, recovery, slots, strength
from app.vault.header import MOST_SLOTS, MOST_WORK, Header, obeys, sealed
from app.vault.holders import Holders
from app.vault.slots import Slot


class KeySlots:
    """The slots of the vault that is open. Each method returns once both copies of the header are on the disk."""

    def __init__(
        self, folder: Path, header: Header, root: bytes, used: Slot, cost: keys.Cost, holders: Holders
    ) -> None:
        self._folder = folder
        self._header = header
        self._root = root
        self._used = used.id
        self._cost = cost
        self._holders = holders

    def shown(self) -> tuple[KeySlot, ...]:
        """What may be shown of the slots, in the order of the header."""
        return tuple(KeySlot(s.id, s.kind, s.made, s.id == self._used) for s in self._header.slots)

    def persons(self) -> int:
        """How many people it takes."""
        return self._header.persons

    def change_passphrase(self, old: Secrets, new: str) -> None:
        """Put a new pass-phrase in the place of the old one, in the slot that the old secrets open.

        Raises VaultTrouble "vault.weak_passphrase", "vault.wrong_passphrase", or what a holder says.
        """
        strong(new)
        slot = self._opened_by(old)
        if "first" not in slots.FACTORS[slot.kind]:
            raise VaultTrouble("vault.wrong_passphrase")
        fresh = Secrets(new, old.second, pin=old.pin, module=old.module)
        made = self._made(slot.kind, fresh)
        self._exchange(slot, made)
        self._forget(slot, old)

    def new_passphrase(self, new: str) -> None:
        """After an opening by recovery key: one pass-phrase slot in the place of every other one but the recovery key.

        In a vault of two persons the second officer's is asked for: "vault.second_missing".
        """
        strong(new)
        if self._header.persons > 1:
            raise VaultTrouble("vault.second_missing")
        kept = tuple(s for s in self._header.slots if s.kind not in ("passphrase", "keychain"))
        self._written((self._made("passphrase", Secrets(new)), *kept), used=None)

    def new_recovery(self, language: str) -> str:
        """A new recovery key in the place of the old one, as it is to be printed; the old page opens nothing more."""
        key = recovery.made()
        text = recovery.written(key, language)
        made = self._made("recovery", Secrets(recovery=text))
        self._written((*(s for s in self._header.slots if s.kind != "recovery"), made), used=None)
        return text

    def add(self, kind: str, brought: Secrets) -> KeySlot:
        """Another way to open. A keychain joins the pass-phrase's own slot; an officer makes it a vault of two persons.

        Raises VaultTrouble: "vault.recovery_first", "vault.too_many_slots", "vault.one_person", or a missing secret's.
        """
        if kind not in slots.FACTORS or kind == "recovery":
            raise VaultTrouble("vault.unknown_slot")
        if not any(s.kind == "recovery" for s in self._header.slots):
            raise VaultTrouble("vault.recovery_first")
        code = slots.missing(kind, brought)
        if code:
            raise VaultTrouble(code)
        for words in (brought.passphrase, brought.second):
            if words:
                strong(words)
        if brought.second and keys.typed([brought.second]) == keys.typed([brought.passphrase]):
            raise VaultTrouble("vault.same_officer")
        if slots.persons(kind) < self._header.persons:
            raise VaultTrouble("vault.one_person")
        kept, persons = self._header.slots, self._header.persons
        replaced: tuple[Slot, ...] = ()
        if slots.persons(kind) > persons:
            # From now on nobody opens alone: what one person could open is taken away.
            if any("first" in slots.FACTORS[s.kind] for s in kept):
                self._opened_by(Secrets(brought.passphrase))
            persons = slots.persons(kind)
            replaced = tuple(s for s in kept if slots.persons(s.kind) < persons)
        elif kind == "keychain":
            replaced = (self._opened_by(brought, "passphrase"),)
        kept = tuple(s for s in kept if s not in replaced)
        if len(kept) >= MOST_SLOTS:
            raise VaultTrouble("vault.too_many_slots")
        made = self._made(kind, brought)
        used = made.id if self._used in [s.id for s in replaced] else None
        self._written((*kept, made), used=used, persons=persons)
        return KeySlot(made.id, made.kind, made.made)

    def remove(self, slot: str, brought: Secrets = Secrets()) -> None:  # noqa: B008 -- frozen
        """Take a slot away; its secret in a keychain or token too, where it can be reached.

        Raises VaultTrouble "vault.no_slot", "vault.last_slot", or "vault.recovery_stays".
        """
        found = next((s for s in self._header.slots if s.id == slot), None)
        if found is None:
            raise VaultTrouble("vault.no_slot")
        if found.kind == "recovery":
            raise VaultTrouble("vault.recovery_stays")
        kept = tuple(s for s in self._header.slots if s.id != slot)
        if all(s.kind == "recovery" for s in kept):
            raise VaultTrouble("vault.last_slot")
        self._written(kept, used=None)
        self._forget(found, brought)

    def allow_one_person(self, brought: Secrets) -> None:
        """Back to one person: both must be there, and the first one's pass-phrase becomes a slot of its own."""
        self._opened_by(brought)
        made = self._made("passphrase", Secrets(brought.passphrase))
        self._written((made, *(s for s in self._header.slots if s.kind == "recovery")), used=made.id, persons=1)

    def drop(self) -> None:
        """Forget the root key."""
        self._root = b""

    def _opened_by(self, brought: Secrets, kind: str = "") -> Slot:
        trouble = VaultTrouble("vault.wrong_passphrase")
        for slot in self._header.slots:
            if slot.kind != "recovery" and kind in ("", slot.kind) and slots.fits(slot.kind, brought):
                try:
                    if slots.opened(self._header.id, slot, brought, self._holders) is not None:
                        return slot
                except VaultTrouble as error:
                    trouble = error
        raise trouble

    def _made(self, kind: str, brought: Secrets) -> Slot:
        known = msgspec.convert(kind, slots.Kind)
        return slots.made(self._header.id, known, self._root, brought, self._cost, self._holders)

    def _exchange(self, old: Slot, new: Slot) -> None:
        used = new.id if old.id == self._used else None
        self._written(tuple(new if s.id == old.id else s for s in self._header.slots), used=used)

    def _written(self, slots_: tuple[Slot, ...], used: str | None, persons: int | None = None) -> None:
        header = msgspec.structs.replace(
            self._header, slots=slots_, generation=self._header.generation + 1,
            persons=persons or self._header.persons,
        )
        work = sum(s.cost.memory * s.cost.passes for s in slots_ if s.cost is not None)
        if len(slots_) > MOST_SLOTS or work > MOST_WORK:
            raise VaultTrouble("vault.too_many_slots")
        if not obeys(header):
            raise VaultTrouble("vault.one_person")
        header = sealed(header, self._root)
        try:
            header_file.write(self._folder, header)
        except VaultTrouble:
            with suppress(VaultTrouble):  # what failed must not come into force at the next opening
                header_file.write(self._folder, self._header)
            raise
        self._header, self._used = header, used or self._used

    def _forget(self, slot: Slot, brought: Secrets) -> None:
        # The slot is gone from the header; what remains with a holder opens nothing. A card that is away keeps it.
        for factor in slots.FACTORS[slot.kind]:
            if factor in self._holders:
                try:
                    self._holders[factor].forget(self._header.id, slot.id, slot.held, brought)
                except VaultTrouble:
                    continue


def strong(passphrase: str) -> None:
    """Raises VaultTrouble "vault.weak_passphrase" for one that is guessed in fewer than 10^12 tries."""
    if strength.guesses(passphrase) < strength.ENOUGH:
        raise VaultTrouble("vault.weak_passphrase")
