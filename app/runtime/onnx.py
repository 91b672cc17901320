"""ONNX Runtime for every room: the file's hash proved, then a session on the processor that fits beside other work."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.core.errors import ModelTrouble

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

    threads: one by default, since the person's programs and the language model need the others.
    """

    def __init__(self, content: bytes, name: str, threads: int = 1) -> None:
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
        try:
            self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # the library's own types, of no common kind
            raise ModelTrouble("models.damaged", name=name, where="load") from error

    def run(self, outputs: Sequence[str], **inputs: Any) -> list[Any]:
        """These outputs for these inputs."""
        found: list[Any] = self._session.run(list(outputs), inputs)
        return found

    def takes_and_gives(self, inputs: Sequence[str], outputs: Sequence[str]) -> bool:
        """Whether the network has these inputs and no other, and at least these outputs."""
        given = {one.name for one in self._session.get_inputs()}
        made = {one.name for one in self._session.get_outputs()}
        return given == set(inputs) and set(outputs) <= made
