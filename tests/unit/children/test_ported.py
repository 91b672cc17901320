"""A port crosses the wire and comes back the same, without a process in between."""

from collections.abc import Generator, Sequence
from typing import Any, Protocol, cast

import msgspec
import pytest

from app.children.ported import handlers, methods, proxy
from app.core.documents import Span
from app.core.errors import Cancelled
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.ports import ModelLibrary, Reader, Store
from app.system.process import Child
from app.system.wire import Method


class Counting(Protocol):
    """A port of every shape."""

    def total(self, spans: Sequence[Span], offset: int = 0) -> int: ...

    def count(self, upto: int, cancel: Cancel) -> Job[Progress, tuple[Span, ...]]: ...

    def here(self) -> str: ...

    def late(self, first: int, cancel: Cancel, second: int = 1) -> int:
        """A parameter with a default stands behind the Cancel."""
        ...


class Counter:
    def total(self, spans: Sequence[Span], offset: int = 0) -> int:
        return sum(len(span) for span in spans) + offset

    def count(self, upto: int, cancel: Cancel) -> Job[Progress, tuple[Span, ...]]:
        for number in range(upto):
            cancel.check()
            yield Progress(number, upto)
        return tuple(Span(n, n + 1) for n in range(upto))

    def late(self, first: int, cancel: Cancel, second: int = 1) -> int:
        cancel.check()
        return 10 * first + second


class Inline:
    """Carries every message through msgpack, as the wire does, and calls the handler at once."""

    def __init__(self) -> None:
        self.handlers = {method.name: handler for method, handler in handlers(Counting, Counter(), but=("here",)).items()}

    def call(self, method: Method[Any, Any, Any], ask: Any, cancel: Cancel) -> Generator[Any, None, Any]:
        across = msgspec.msgpack.decode(msgspec.msgpack.encode(ask), type=method.ask)
        job = self.handlers[method.name](across, cancel)
        while True:
            try:
                step = next(job)
            except StopIteration as stop:
                return msgspec.msgpack.decode(msgspec.msgpack.encode(stop.value), type=method.reply)
            yield msgspec.msgpack.decode(msgspec.msgpack.encode(step), type=method.step)

    def ask(self, method: Method[Any, Any, Any], ask: Any, cancel: Cancel | None) -> Any:
        return finish(self.call(method, ask, cancel or Cancel()))


@pytest.fixture
def counting() -> Counting:
    return proxy(Counting, cast(Child, Inline()), {"here": lambda: "at home"})


def test_arguments_arrive_by_place_by_name_and_by_default(counting: Counting) -> None:
    assert counting.total([Span(0, 3), Span(5, 6)]) == 4
    assert counting.total(spans=(Span(0, 3),), offset=10) == 13


def test_what_stands_behind_the_cancel_arrives_by_place_too(counting: Counting) -> None:
    assert counting.late(2, Cancel()) == 21
    assert counting.late(2, Cancel(), 7) == 27
    stopped = Cancel()
    stopped.cancel()
    with pytest.raises(Cancelled):
        counting.late(2, stopped, 7)


def test_a_job_streams_and_returns(counting: Counting) -> None:
    job = counting.count(2, Cancel())
    assert next(job) == Progress(0, 2)
    assert finish(job) == (Span(0, 1), Span(1, 2))


def test_what_is_local_never_crosses(counting: Counting) -> None:
    assert counting.here() == "at home"


def test_a_wrong_type_is_refused_on_arrival(counting: Counting) -> None:
    with pytest.raises(msgspec.ValidationError):
        counting.total(cast(Any, ["not a span"]))


@pytest.mark.parametrize(("port", "but"), [(Store, ()), (Reader, ("restorer",)), (ModelLibrary, ())])
def test_every_outer_port_can_cross(port: type, but: tuple[str, ...]) -> None:
    for method in methods(port, but).values():
        for kind in (method.wire.ask, method.wire.step, method.wire.reply):
            msgspec.msgpack.Decoder(kind)
