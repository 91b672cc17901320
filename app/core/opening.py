"""What a person brings to open a vault, and what may be shown of the slots that hold its root key."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secrets:
    """What was typed or plugged in. Nothing of it appears in a representation of this object.

    passphrase: the person's own; second: a second officer's; recovery: the recovery key as printed, check words
    or not; pin: of a PKCS#11 token, whose library is `module` (a path, never taken from the vault itself).
    """

    passphrase: str = field(default="", repr=False)
    second: str = field(default="", repr=False)
    recovery: str = field(default="", repr=False)
    pin: str = field(default="", repr=False)
    module: str = ""

    def __bool__(self) -> bool:
        return bool(self.passphrase or self.recovery or self.pin)


SLOT_KINDS = ("passphrase", "keychain", "token", "officer", "officer_token", "recovery")
"""keychain: pass-phrase and this computer's keychain together; officer: two pass-phrases; officer_token: a
pass-phrase and another person's token."""

PERSONS = {"passphrase": 1, "keychain": 1, "token": 1, "officer": 2, "officer_token": 2}
"""How many people it takes to open a slot of each kind; a recovery key lies in a safe and stands outside."""


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One way to open the vault: its identifier, its kind (`SLOT_KINDS`) and the day on which it was made."""

    id: str
    kind: str
    made: str
    used: bool = False
    """Whether the vault that is open now was opened by it."""
