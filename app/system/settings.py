"""The settings of this computer as they stand: values, locks, and the file that keeps them."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.core.errors import Forbidden, Trouble, WrongUsage
from app.core.reasons import Reason
from app.system.policy import Lock, Policy
from app.system.setting import Setting, T, Value
from app.system.setting_table import (
    ACCEPT_WITHOUT_REVIEW,
    ALWAYS_HIDE,
    ANSWER_LANGUAGE,
    BY_KEY,
    CONTEXT,
    DEFAULT_MODEL,
    HIDDEN_TEXT_IN_PROMPTS,
    HIDE,
    LANGUAGE,
    LEVEL,
    LOCK_MINUTES,
    MAX_MEGABYTES,
    MAX_PAGES,
    MAX_TOKENS,
    NEVER_HIDE,
    PASSAGES,
    READING_SECONDS,
    REDUCED_MOTION,
    SECTIONS,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    THREADS,
    VAULT_FOLDER,
)

__all__ = [
    "ACCEPT_WITHOUT_REVIEW", "ALWAYS_HIDE", "ANSWER_LANGUAGE", "BY_KEY", "CONTEXT", "DEFAULT_MODEL",
    "HIDDEN_TEXT_IN_PROMPTS", "HIDE", "LANGUAGE", "LEVEL", "LOCK_MINUTES", "MAX_MEGABYTES", "MAX_PAGES", "MAX_TOKENS",
    "NEVER_HIDE", "PASSAGES", "READING_SECONDS", "REDUCED_MOTION", "SECTIONS", "SETTINGS", "TEXT_SIZE", "THEME",
    "THREADS", "VAULT_FOLDER", "Setting", "Settings", "Value",
]

MOST_BYTES = 1 << 20


class Settings:
    """Every setting's value now: locked, chosen, preset or default, in this order.

    notices: what the person should know about the file and the policy. The file holds nothing from documents.
    """

    def __init__(
        self, path: Path, policy: Policy, kept: Mapping[str, object], notices: tuple[Reason, ...] = ()
    ) -> None:
        self._path = path
        self._kept = dict(kept)
        self._locks, self._presets, faults = _understood(policy)
        self._distrusted = policy.distrusted
        self.notices = (*policy.notices, *faults, *notices)

    @classmethod
    def load(cls, path: Path, policy: Policy) -> "Settings":
        """The settings that this file keeps; a damaged file is set aside and defaults are used."""
        try:
            kept = _read(path)
        except (OSError, ValueError, RecursionError):
            return cls(path, policy, {}, (Reason.of("settings.file_damaged", path=_set_aside(path)),))
        bad = [key for key, value in kept.items() if key in BY_KEY and not BY_KEY[key].accepts(value)]
        return cls(path, policy, kept, tuple(Reason.of("settings.value_dropped", setting=key) for key in bad))

    def __getitem__(self, setting: Setting[T]) -> T:
        lock = self.lock_of(setting.key)
        chosen = lock.value if lock else self._kept.get(setting.key, None)
        for value in (chosen, self._presets.get(setting.key)):
            if setting.accepts(value):
                return setting.owned(value)  # type: ignore[return-value] # accepts() has just looked at its type
        return setting.default

    def get(self, key: str) -> Value:
        """The value of the setting with this key; raises WrongUsage where there is none."""
        value: Value = self[_named(key)]
        return value

    def set(self, key: str, value: Value) -> None:
        """Choose a value and keep it; raises Forbidden where it is locked, WrongUsage for a value it cannot have."""
        setting = _named(key)
        if self.lock_of(key):
            raise Forbidden("settings.locked", setting=key)
        if not setting.accepts(value):
            raise WrongUsage("settings.bad_value", setting=key, value=str(value))
        self._keep({key: value})

    def reset(self, key: str) -> None:
        """Go back to the preset or default; raises Forbidden where it is locked."""
        _named(key)
        if self.lock_of(key):
            raise Forbidden("settings.locked", setting=key)
        self._keep({key: None})

    def lock_of(self, key: str) -> Lock | None:
        """What fixes this setting, None where the person may choose."""
        setting = _named(key)
        if self._distrusted and setting.protects:
            return Lock(setting.default)
        return self._locks.get(key)

    def why_locked(self, key: str) -> Reason | None:
        """The sentence that stands beside a locked setting."""
        lock = self.lock_of(key)
        if lock is None:
            return None
        if self._distrusted:
            return Reason.of("settings.lock.distrusted")
        said = "".join(name for name, text in (("_who", lock.who), ("_why", lock.reason)) if text)
        return Reason.of(f"settings.lock{said}", who=lock.who, reason=lock.reason)

    def hidden_kinds(self) -> frozenset[str]:
        """The kinds of personal data that are hidden unless the person decides otherwise."""
        return frozenset(kind for kind, setting in HIDE.items() if self[setting])

    def _keep(self, changes: Mapping[str, Value | None]) -> None:
        """Write the file anew in one step; what another window chose meanwhile stays."""
        try:
            kept = _read(self._path)
        except (OSError, ValueError, RecursionError):
            kept = self._kept
        kept = {key: value for key, value in {**kept, **changes}.items() if value is not None}
        try:
            _write(self._path, kept)
        except OSError as error:
            raise Trouble("settings.not_kept", path=str(self._path)) from error
        self._kept = kept


def _named(key: str) -> Setting[Any]:
    if key not in BY_KEY:
        raise WrongUsage("settings.unknown", key=key)
    return BY_KEY[key]


def _understood(policy: Policy) -> tuple[dict[str, Lock], dict[str, object], tuple[Reason, ...]]:
    """The policy's locks and presets that fit the table, and a notice for each that does not.

    A lock with a value that the setting cannot have still locks, at the default.
    """
    faults: list[Reason] = []
    locks: dict[str, Lock] = {}
    presets: dict[str, object] = {}

    def fitting(key: str, value: object) -> object:
        setting = BY_KEY[key]
        value = setting.from_number_or_text(value) if policy.loose else value
        if setting.accepts(value):
            return value
        faults.append(Reason.of("policy.bad_value", setting=key))
        return setting.default

    for key in (*policy.locks, *policy.presets):
        if key not in BY_KEY:
            faults.append(Reason.of("policy.unknown_setting", key=key))
    for key, lock in policy.locks.items():
        if key in BY_KEY and BY_KEY[key].lockable:
            locks[key] = Lock(fitting(key, lock.value), lock.reason, lock.who)
        elif key in BY_KEY:
            faults.append(Reason.of("policy.not_lockable", setting=key))
    for key, value in policy.presets.items():
        if key in BY_KEY:
            presets[key] = fitting(key, value)
    return locks, presets, tuple(faults)


def _read(path: Path) -> dict[str, object]:
    """What the file keeps, nothing where there is none; raises ValueError where it is no JSON object."""
    try:
        with path.open("rb") as file:
            kept = json.loads(file.read(MOST_BYTES))
    except FileNotFoundError:
        return {}
    if not isinstance(kept, dict):
        raise ValueError("not an object")
    return kept


def _write(path: Path, kept: Mapping[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.unlink(missing_ok=True)
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            json.dump(kept, file, indent=1, sort_keys=True, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _set_aside(path: Path) -> str:
    """Move a damaged file out of the way so that it can be looked at; says where it is now."""
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return str(path)
    return str(aside)
