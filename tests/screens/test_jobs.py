"""Jobs: off the window's thread, back on it, in order, and no more often than can be painted."""

import sys
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import Bug, Cancelled, Trouble
from app.core.jobs import Cancel, Progress
from app.desk.kit.jobs import Runner
from app.services.ask import Delta


@pytest.fixture
def runner(qapp: object) -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.close()


def test_a_call_runs_elsewhere_and_comes_back_here(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    where: list[object] = []
    here = threading.current_thread
    runner.run(lambda _c: here(), done=lambda thread: where.extend((thread, here())))
    qtbot.waitUntil(lambda: bool(where))
    assert where[0] is not threading.main_thread()
    assert where[1] is threading.main_thread()


def test_steps_come_in_order_before_the_result(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    heard: list[object] = []

    def job(_cancel: Cancel):  # type: ignore[no-untyped-def]
        for number in range(500):
            yield Delta(f"{number} ")
        return "end"

    runner.run(job, progressed=heard.append, done=heard.append, started=lambda: heard.append("start"))
    qtbot.waitUntil(lambda: "end" in heard)
    assert heard[0] == "start"
    assert "".join(step.text for step in heard[1:-1]) == "".join(f"{n} " for n in range(500))  # type: ignore[attr-defined]


def test_steps_are_handed_over_at_most_thirty_times_a_second(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    moments: list[float] = []

    def job(_cancel: Cancel):  # type: ignore[no-untyped-def]
        for _ in range(300):
            time.sleep(0.002)
            yield Delta("x")

    over: list[object] = []
    started = time.monotonic()
    runner.run(job, progressed=lambda _s: moments.append(time.monotonic()), done=lambda _r: over.append(1))
    qtbot.waitUntil(lambda: bool(over), timeout=20_000)
    assert len(moments) <= (time.monotonic() - started) * 31 + 2


@pytest.mark.parametrize(("raised", "heard"), [
    (Trouble("file.missing", name="x"), Trouble), (Bug("x.y"), Bug), (ValueError("secret"), Bug),
    (Cancelled(), Cancelled),
])
def test_what_is_raised_arrives_as_trouble_or_bug(qtbot, runner: Runner, raised: Exception, heard: type) -> None:  # type: ignore[no-untyped-def]
    failures: list[object] = []

    def job(_cancel: Cancel) -> None:
        raise raised

    runner.run(job, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], heard)
    assert "secret" not in repr(failures[0])


def test_a_failure_that_nobody_hears_reaches_the_window(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    heard: list[object] = []
    runner.trouble = heard.append

    def job(_cancel: Cancel) -> None:
        raise Trouble("file.missing")

    runner.run(job)
    qtbot.waitUntil(lambda: bool(heard))


def test_one_lane_works_in_order_and_others_beside_it(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    order: list[int] = []
    gate = threading.Event()
    runner.run(lambda _c: gate.wait(5), lane="slow")
    for number in range(20):
        runner.run(lambda _c, number=number: number, done=order.append)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20))
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)


def test_stopping_is_heard_by_the_job_and_shown(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    failures: list[object] = []

    def job(cancel: Cancel):  # type: ignore[no-untyped-def]
        while True:
            cancel.check()
            yield Progress(1, 2, "intake.file")
            time.sleep(0.005)

    running = runner.run(job, failed=failures.append, title="Reading")
    qtbot.waitUntil(lambda: running.progress.done == 1)
    assert runner.shown() == (running,)
    running.cancel()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Cancelled)
    assert runner.shown() == ()


def test_a_forgotten_job_is_heard_no_more(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    heard: list[object] = []
    gate = threading.Event()
    runner.run(lambda _c: gate.wait(5), done=heard.append, failed=heard.append)
    runner.forget_all()
    gate.set()
    qtbot.wait(60)
    assert not heard
    assert not runner.busy


def test_nothing_is_called_for_an_owner_that_is_gone(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    from shiboken6 import delete

    heard: list[object] = []
    owner = QObject()
    gate = threading.Event()
    runner.run(lambda _c: gate.wait(5), done=heard.append, owner=owner)
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: not runner.busy)
    assert not heard


def test_a_callback_that_fails_stops_no_other(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    heard: list[int] = []

    def bad(_result: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        runner.run(lambda _c: 1, done=bad)
        runner.run(lambda _c: 2, done=heard.append)
        qtbot.waitUntil(lambda: heard == [2])
    assert caught[0][0] is ZeroDivisionError


def test_the_window_gets_its_turn_between_many_results(qtbot, runner: Runner) -> None:  # type: ignore[no-untyped-def]
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    done: list[int] = []

    def spin(_result: object) -> None:
        end = time.monotonic() + 0.004
        while time.monotonic() < end:
            pass
        done.append(1)

    timer.start(5)
    for _ in range(100):
        runner.run(lambda _c: 0, done=spin)
    qtbot.waitUntil(lambda: len(done) == 100, timeout=20_000)
    timer.stop()
    # 0.4 s of callbacks; in one go there would be no beat at all between them.
    assert len(beats) > 10


class Plain(QObject):
    """Signals as the desk has them: plain values and none."""

    none = Signal()
    word = Signal(str)
    number = Signal(int)
    truth = Signal(bool)
    thing = Signal(object)


def test_signals_give_back_every_reference_they_took(qapp: object) -> None:
    """PySide6 6.12.0 dropped references to None and True at every emission and aborted (facts, trap 1)."""
    plain = Plain()
    heard: list[object] = []
    plain.thing.connect(lambda thing: heard.append(thing is None))
    plain.truth.connect(lambda truth: heard.append(truth))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(5_000):
        plain.thing.emit(None)
        plain.thing.emit(True)
        plain.truth.emit(True)
        plain.none.emit()
    assert len(heard) == 15_000
    heard.clear()
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert abs(after[0] - before[0]) < 100
    assert abs(after[1] - before[1]) < 100
