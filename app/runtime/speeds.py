"""What this machine measured of itself: its memory's bandwidth once, and the speed of each model's last answers."""

import contextlib
import json
import os
import statistics
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from app.core.advising import Speed

LOOKS = 4
"""Tests of the memory that count, each at another moment: the best of them was the least disturbed."""
LAST = 8
"""Answers that count: what the machine was busy with a week ago says nothing of today."""
MOST_MODELS = 200


class Noted(msgspec.Struct):
    """The file. bandwidth: what each look found, 10⁹ bytes a second, by processor and cores.

    answers: tokens a second, newest last, by "sha256 engine", the one that answered last at the end.
    """

    bandwidth: dict[str, list[float]] = {}
    answers: dict[str, list[float]] = {}


class Speeds:
    """Kept in one file of the state folder; it holds hashes and figures, nothing of any question.

    measure: the test of the memory, with the number of cores.
    """

    def __init__(self, file: Path, measure: Callable[[int], float]) -> None:
        self._file = file
        self._measure = measure
        self._lock = threading.Lock()

    def note(self, sha256: str, engine: str, tokens_a_second: float) -> None:
        """One answer was written at this speed; nothing happens where it cannot be kept."""
        if not sha256 or not 0 < tokens_a_second < 1e6:
            return
        with self._lock:
            noted = self._read()
            key = f"{sha256} {engine}"
            noted.answers[key] = [*noted.answers.pop(key, []), round(tokens_a_second, 2)][-LAST:]
            noted.answers = dict(list(noted.answers.items())[-MOST_MODELS:])
            self._write(noted)

    def speed(self, sha256: str) -> Speed | None:
        """The last answers of this model on the engine that it ran on last; None where it never answered here."""
        answers = self._read().answers
        for key in reversed(answers):
            if key.startswith(f"{sha256} ") and answers[key]:
                own = answers[key]
                return Speed(min(own), statistics.median(own), max(own), True)
        return None

    def bandwidth(self, processor: str, cores: int) -> float:
        """This processor's, the best of its first looks; 10⁹ bytes a second, 0 if it cannot be measured."""
        key = f"{processor} {cores}"
        with self._lock:
            noted = self._read()
            looks = noted.bandwidth.get(key, [])
            if len(looks) < LOOKS:
                found = self._measure(cores)
                if found <= 0:
                    return max(looks, default=0.0)
                looks = noted.bandwidth[key] = [*looks, round(found, 1)]
                self._write(noted)
            return max(looks)

    def _read(self) -> Noted:
        try:
            noted = msgspec.json.decode(self._file.read_bytes(), type=Noted)
        except (OSError, msgspec.DecodeError):
            return Noted()
        lists = [*noted.answers.values(), *noted.bandwidth.values()]
        return noted if all(0 < one < 1e6 for list_ in lists for one in list_) else Noted()

    def _write(self, noted: Noted) -> None:
        """All of it or nothing; a figure that cannot be kept is measured again."""
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            descriptor, aside = tempfile.mkstemp(dir=self._file.parent, prefix=".speeds-")
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    json.dump(_plain(noted), file)
                Path(aside).replace(self._file)
            except OSError:
                Path(aside).unlink(missing_ok=True)


def _plain(noted: Noted) -> Any:
    return msgspec.to_builtins(noted)
