"""Frames survive every way of being cut; what is none is refused."""

import os
import threading
from collections.abc import Iterator
from io import FileIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system import frames


@pytest.fixture
def pipe() -> Iterator[tuple[FileIO, FileIO]]:
    reading, writing = os.pipe()
    ends = FileIO(reading, "rb"), FileIO(writing, "wb")
    yield ends
    for end in ends:
        end.close()


@given(payloads=st.lists(st.binary(max_size=300), max_size=8), cuts=st.lists(st.integers(1, 40), min_size=1))
def test_frames_come_out_as_they_went_in_however_the_stream_is_cut(payloads: list[bytes], cuts: list[int]) -> None:
    reading, writing = os.pipe()
    stream = b"".join(len(p).to_bytes(4, "little") + p for p in payloads)

    def trickle() -> None:
        at = 0
        with FileIO(writing, "wb") as out:
            while at < len(stream):
                step = cuts[at % len(cuts)]
                out.write(stream[at : at + step])
                at += step

    thread = threading.Thread(target=trickle)
    thread.start()
    with FileIO(reading, "rb") as source:
        came = list(iter(lambda: frames.read(source), None))
    thread.join()
    assert [bytes(payload) for payload in came if payload is not None] == payloads


def test_a_payload_larger_than_the_pipe_crosses(pipe: tuple[FileIO, FileIO]) -> None:
    payload = os.urandom(5_000_000)
    thread = threading.Thread(target=frames.write, args=(pipe[1], payload))
    thread.start()
    assert frames.read(pipe[0]) == payload
    thread.join()


@pytest.mark.parametrize("stream", [b"\x01", b"\x05\x00\x00\x00abc", (frames.MAX_FRAME + 1).to_bytes(4, "little")])
def test_what_is_no_frame_is_refused(pipe: tuple[FileIO, FileIO], stream: bytes) -> None:
    pipe[1].write(stream)
    pipe[1].close()
    with pytest.raises(frames.BrokenFrame):
        frames.read(pipe[0])


def test_an_end_between_frames_is_an_end(pipe: tuple[FileIO, FileIO]) -> None:
    frames.write(pipe[1], b"")
    pipe[1].close()
    assert frames.read(pipe[0]) == b""
    assert frames.read(pipe[0]) is None


def test_what_does_not_fit_is_not_sent(pipe: tuple[FileIO, FileIO], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MAX_FRAME", 10)
    with pytest.raises(frames.FrameTooLarge):
        frames.write(pipe[1], b"x" * 11)
    pipe[1].close()
    assert frames.read(pipe[0]) is None
