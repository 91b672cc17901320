"""ONNX Runtime for every room: the file's hash proved, then a session on the processor that fits beside other work."""

import hashlib
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from app.core.errors import ModelTrouble
from app.runtime.providers import ONLY_CPU, probe, settled

_ERRORS = 3
"""ONNX Runtime's level of its own log: warnings speak of optimisations alone."""


def proved(file: Path, sha256: str) -> bytes:
    """The content of the file that has this hash; raises ModelTrouble where it is missing or another."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ModelTrouble("models.not_installed", model=file.name) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ModelTrouble("models.hash_differs", model=file.name)
    return content


class Session:
    """A network in memory, from the content of its file; raises ModelTrouble for what is no network.

    threads: one by default, since the person's programs and the language model need the others; their number is fixed
    for good. wanted: providers to try before the processor (`providers.LADDER`), none by default: what was quantised
    and measured on the processor runs there. provider, notices: what it computes on, and why on nothing better.
    """

    def __init__(self, content: bytes, name: str, threads: int = 1, wanted: Sequence[str] = ONLY_CPU) -> None:
        # Read when the library is imported; a process that the desk did not start has it from nowhere else.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        import onnxruntime

        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS
        # Windows differ in length: a pattern of memory would be kept for each.
        options.enable_mem_pattern = False
        # Waiting threads sleep instead of asking again and again.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.inter_op.allow_spinning", "0")

        def make(providers: Sequence[Any]) -> Any:
            return onnxruntime.InferenceSession(content, options, providers=list(providers))

        try:
            found = settled(make, onnxruntime.get_available_providers(), wanted)
        except Exception as error:  # the library's own types, of no common kind
            raise ModelTrouble("models.damaged", name=name, where="load") from error
        self._session = found.session
        self.provider = found.provider
        self.notices = found.notices

    def run(self, outputs: Sequence[str], **inputs: Any) -> list[Any]:
        """These outputs for these inputs."""
        found: list[Any] = self._session.run(list(outputs), inputs)
        return found

    def takes_and_gives(self, inputs: Sequence[str], outputs: Sequence[str]) -> bool:
        """Whether the network has these inputs and no other, and at least these outputs."""
        given = {one.name for one in self._session.get_inputs()}
        made = {one.name for one in self._session.get_outputs()}
        return given == set(inputs) and set(outputs) <= made

    @property
    def inputs(self) -> dict[str, Any]:
        """Numbers for every input of this network, the same at each call. Raises ValueError for other kinds."""
        return probe(self._session.get_inputs())

    @property
    def outputs(self) -> tuple[str, ...]:
        """The names of what it gives."""
        return tuple(one.name for one in self._session.get_outputs())


_Key = tuple[str, tuple[str, ...], int]
_shared: "WeakValueDictionary[_Key, Session]" = WeakValueDictionary()
_opening = threading.Lock()


def opened(file: Path, sha256: str, threads: int = 1, wanted: Sequence[str] = ONLY_CPU) -> Session:
    """The network of this file, loaded once a process for as long as somebody holds it; its hash is proved each time.

    Raises ModelTrouble. A session may be run from several threads at once.
    """
    content = proved(file, sha256)
    key = sha256, tuple(wanted), threads
    with _opening:
        session = _shared.get(key)
        if session is None:
            session = _shared[key] = Session(content, file.name, threads, wanted)
        return session
