"""What an administrator fixes or presets: a file, managed preferences or registry keys that only they can write.

    who = "IT security"                      # said beside every lock
    reason = "Directive 12/2026"             # unless a lock has its own
    [lock]                                   # the person sees the value and why it cannot be changed
    "privacy.accept_without_review" = false
    "vault.lock_minutes" = { value = 5, reason = "Shared workplaces" }
    [preset]                                 # another default; the person may change it
    "answer.passages" = 8
"""

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.core.reasons import Reason

ROOT = 0
"""The user id of a computer's administrator."""

MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Lock:
    """A value that an administrator fixed; `reason` and `who` are their own words, empty where they said none."""

    value: object
    reason: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """Locks and presets by setting key; `notices` say what is wrong with the policy.

    distrusted: there is a policy, but it cannot be believed; what protects the person then stays at its default.
    """

    locks: Mapping[str, Lock] = field(default_factory=dict)
    presets: Mapping[str, object] = field(default_factory=dict)
    notices: tuple[Reason, ...] = ()
    distrusted: bool = False
    loose: bool = False
    """Values come as numbers and texts only, as the registry has no others."""

    @classmethod
    def read(cls, path: Path | None = None, administrator: int = ROOT) -> "Policy":
        """This computer's policy, an empty one where there is none.

        path: another file than the system's, a property list if its name ends in .plist; administrator: the user
        id that must own it.
        """
        if path is None and sys.platform == "win32":
            return _from_registry()
        path = path or place()
        try:
            untrusted = only_theirs(path, administrator)
        except FileNotFoundError:
            return cls()
        except PermissionError:
            return _distrusted("policy.writable_by_others", path)
        except OSError:
            return _distrusted("policy.unreadable", path)
        # Most computers have no policy, and the window is up sooner without this.
        import tomllib

        try:
            table = _property_list(untrusted) if path.suffix == ".plist" else tomllib.loads(untrusted.decode())
        except (ValueError, RecursionError):
            return _distrusted("policy.unreadable", path)
        return from_table(table, path) if isinstance(table, dict) else _distrusted("policy.unreadable", path)

    def lock_of(self, key: str) -> Lock | None:
        """The lock on this setting."""
        return self.locks.get(key)


def place() -> Path:
    """Where an administrator puts the policy on this kind of computer."""
    if sys.platform == "darwin":
        return Path("/Library/Managed Preferences/ch.intramuros.plist")
    return Path("/etc/intramuros/policy.toml")


def from_table(table: Mapping[str, object], path: Path, loose: bool = False) -> Policy:
    """A policy from its parsed form; what is not understood makes it distrusted, since it may have been a lock."""
    if not set(table) <= {"who", "reason", "lock", "preset"}:
        return _distrusted("policy.unreadable", path)
    locks, presets = table.get("lock", {}), table.get("preset", {})
    if not isinstance(locks, dict) or not isinstance(presets, dict):
        return _distrusted("policy.unreadable", path)
    reason, who = str(table.get("reason", "")), str(table.get("who", ""))
    return Policy(
        {key: _lock(value, reason, who) for key, value in _flat(locks).items()},
        _flat(presets), loose=loose,
    )


def _lock(value: object, reason: str, who: str) -> Lock:
    if isinstance(value, dict):
        return Lock(value["value"], str(value.get("reason", reason)), str(value.get("who", who)))
    return Lock(value, reason, who)


def _flat(table: Mapping[str, object], before: str = "") -> dict[str, object]:
    """Dotted keys for nested tables; a table with a `value` is one."""
    flat: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict) and "value" not in value:
            flat |= _flat(value, f"{before}{name}.")
        else:
            flat[before + name] = value
    return flat


def only_theirs(path: Path, administrator: int) -> bytes:
    """The file's bytes if it and its folder can be written by the administrator alone; PermissionError if not.

    Named users in an access list show up in the group's bits of the mode, so the mode is enough.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with open(descriptor, "rb") as file:
        here = os.fstat(descriptor)
        for status in (here, path.parent.stat()):
            if status.st_uid != administrator or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
                raise PermissionError
        if not stat.S_ISREG(here.st_mode) or here.st_size > MOST_BYTES:
            raise OSError
        return file.read(MOST_BYTES)


def _property_list(untrusted: bytes) -> object:
    """What a property list holds, in either of its forms; raises ValueError for anything else."""
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        return plistlib.loads(untrusted)
    except (plistlib.InvalidFileException, ExpatError, OverflowError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a property list") from error


def _distrusted(code: str, path: Path) -> Policy:
    return Policy(notices=(Reason.of(code, path=str(path)),), distrusted=True)


def _from_registry() -> Policy:
    r"""HKLM\Software\Policies\Intramuros: values `who` and `reason`, keys `lock` and `preset`, `lock\reasons`."""
    if sys.platform != "win32":  # for the type checker, which reads for one platform at a time
        return Policy()
    import winreg

    def values(key: str) -> dict[str, object] | None:
        try:
            opened = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"Software\Policies\Intramuros" + key)
        except FileNotFoundError:
            return None
        with opened:
            count = winreg.QueryInfoKey(opened)[1]
            return {name: value for name, value, _ in (winreg.EnumValue(opened, n) for n in range(count))}

    where = Path(r"HKLM\Software\Policies\Intramuros")
    try:
        table = values("")
        if table is None:
            return Policy()
        reasons = values(r"\lock\reasons") or {}
        locks = values(r"\lock") or {}
        table["lock"] = {
            key: {"value": value, "reason": str(reasons[key])} if key in reasons else value
            for key, value in locks.items()
        }
        table["preset"] = values(r"\preset") or {}
    except OSError:
        return _distrusted("policy.unreadable", where)
    return from_table(table, where, loose=True)
