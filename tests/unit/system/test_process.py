"""Children are started for real, asked, stopped, killed and lost; the next call always works."""

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from child_entry import (
    ABOUT,
    COUNT,
    DIE,
    ECHO,
    EVEN,
    GARBAGE,
    GRAB,
    NOISE,
    RAISE,
    SECRET,
    SLOW_END,
    STUBBORN,
    TRY,
    WRONG,
    Count,
    Even,
)

from app.core.documents import Reason
from app.core.errors import Bug, Cancelled, ChildTrouble, VaultTrouble
from app.core.jobs import Cancel
from app.system import frames
from app.system.process import Child, Limits
from app.system.wire import Method

ENTRY = (sys.executable, str(Path(__file__).with_name("child_entry.py")))


def started(*extra: str, limits: Limits | None = None, arguments: Sequence[str] = ()) -> Child:
    return Child("test", limits=limits or Limits(), arguments=arguments, command=(*ENTRY, *extra))


@pytest.fixture
def child() -> Iterator[Child]:
    one = started()
    yield one
    one.end()


def works(child: Child) -> bool:
    return child.ask(ECHO, b"still there?") == b"still there?"


def test_a_child_starts_when_it_is_first_asked(child: Child) -> None:
    assert not child.alive
    assert (child.pid, child.memory(), child.seal) == (None, 0, None)
    assert child.ask(ECHO, b"\x00\xff") == b"\x00\xff"
    assert child.alive
    assert child.pid != os.getpid()
    assert child.memory() > 1_000_000


def test_the_same_process_answers_call_after_call(child: Child) -> None:
    child.start()
    first = child.pid
    assert all(works(child) for _ in range(50))
    assert child.pid == first


def test_a_large_document_crosses_both_ways(child: Child) -> None:
    large = os.urandom(20_000_000)
    assert child.ask(ECHO, large) == large


def test_steps_come_in_order_and_then_the_result(child: Child) -> None:
    job = child.call(COUNT, Count(1000), Cancel())
    steps = []
    while True:
        try:
            steps.append(next(job))
        except StopIteration as stop:
            assert stop.value == "counted to 1000"
            break
    assert steps == list(range(1000))


def test_a_call_that_heeds_a_stop_leaves_the_process_as_it_was(child: Child) -> None:
    cancel = Cancel()
    job = child.call(COUNT, Count(1_000_000, 0.001), cancel)
    assert next(job) == 0
    before = child.pid
    cancel.cancel()
    with pytest.raises(Cancelled):
        for _ in job:
            pass
    assert works(child)
    assert child.pid == before


def test_a_call_that_hears_no_stop_ends_with_its_process(child: Child) -> None:
    cancel = Cancel()
    job = child.call(STUBBORN, 60.0, cancel)
    assert next(job) == 1
    before = child.pid
    cancel.cancel()
    with pytest.raises(Cancelled):
        for _ in job:
            pass
    assert works(child)
    assert child.pid != before


def test_a_stop_from_another_thread_reaches_a_waiting_call(child: Child) -> None:
    cancel = Cancel()
    timer = threading.Timer(0.1, cancel.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        child.ask(STUBBORN, 60.0, cancel)
    timer.join()


def test_the_keeper_is_never_killed_by_a_stop() -> None:
    child = started(limits=Limits(kill_on_cancel=False))
    cancel = Cancel()
    assert child.ask(ECHO, b"ready") == b"ready"
    before = child.pid
    threading.Timer(0.1, cancel.cancel).start()
    assert child.ask(SLOW_END, 1.2, cancel) == "ended in its own time"
    assert child.pid == before
    child.end()


def test_nothing_is_started_for_a_call_that_was_stopped_before(child: Child) -> None:
    cancel = Cancel()
    cancel.cancel()
    with pytest.raises(Cancelled):
        child.ask(ECHO, b"", cancel)
    assert not child.alive


def test_a_wish_to_stop_forgets_the_calls_that_are_over(child: Child) -> None:
    cancel = Cancel()
    for _ in range(5):
        child.ask(ECHO, b"", cancel)
    assert cancel._listeners == []
    cancel.cancel()
    assert works(child)


def test_a_job_that_nobody_finishes_is_stopped(child: Child) -> None:
    job = child.call(COUNT, Count(1_000_000, 0.001), Cancel())
    next(job)
    before = child.pid
    job.close()
    assert works(child)
    assert child.pid == before


def test_a_stubborn_job_that_nobody_finishes_does_not_hold_up_the_next_call(child: Child) -> None:
    job = child.call(STUBBORN, 60.0, Cancel())
    next(job)
    job.close()
    assert works(child)


@pytest.mark.parametrize("how", ["exit", "kill", "abort", "segfault"])
def test_a_child_that_dies_is_an_error_in_words_and_the_next_call_works(child: Child, how: str) -> None:
    with pytest.raises(ChildTrouble) as caught:
        child.ask(DIE, how)
    assert (caught.value.code, dict(caught.value.params)) == ("child.died", {"child": "test"})
    assert works(child)


def test_a_child_that_was_killed_while_idle_is_not_noticed_by_the_next_call(child: Child) -> None:
    for _ in range(5):
        child.start()
        works(child)
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        assert works(child)


def test_a_child_that_takes_too_long_is_ended(child: Child) -> None:
    with pytest.raises(ChildTrouble) as caught:
        list(child.call(STUBBORN, 60.0, Cancel(), seconds=0.3))
    assert caught.value.code == "child.too_slow"
    assert works(child)


def test_waiting_for_ones_turn_does_not_count_as_taking_too_long(child: Child) -> None:
    child.start()
    slow = threading.Thread(target=lambda: list(child.call(STUBBORN, 1.0, Cancel())))
    slow.start()
    job = child.call(ECHO, b"patient", Cancel(), seconds=0.5)
    with pytest.raises(StopIteration) as stop:
        next(job)
    assert stop.value.value == b"patient"
    slow.join()


def test_calls_of_many_threads_are_answered_each_with_its_own(child: Child) -> None:
    answers: dict[int, list[bytes]] = {}

    def work(number: int) -> None:
        answers[number] = [child.ask(ECHO, f"{number}/{turn}".encode()) for turn in range(50)]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {n: [f"{n}/{turn}".encode() for turn in range(50)] for n in range(8)}


def test_a_call_in_the_middle_of_anothers_steps_waits_its_turn(child: Child) -> None:
    job = child.call(COUNT, Count(20), Cancel())
    assert next(job) == 0
    assert works(child)
    assert list(job) == list(range(1, 20))


def test_a_stop_for_a_waiting_call_leaves_the_running_one_alone(child: Child) -> None:
    running = child.call(STUBBORN, 1.5, Cancel())
    next(running)
    cancel = Cancel()
    threading.Timer(0.1, cancel.cancel).start()
    with pytest.raises(Cancelled):
        child.ask(ECHO, b"waiting", cancel)
    with pytest.raises(StopIteration) as stop:
        next(running)
    assert stop.value.value == "never heard a stop"


def test_a_waiting_call_outlives_the_process_that_a_stop_ended(child: Child) -> None:
    cancel = Cancel()
    running = child.call(STUBBORN, 60.0, cancel)
    next(running)
    answers: list[bytes] = []
    waiting = threading.Thread(target=lambda: answers.append(child.ask(ECHO, b"patient")))
    waiting.start()
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(running)
    waiting.join()
    assert answers == [b"patient"]


def test_a_child_that_cannot_start_says_so() -> None:
    for child in (started("--broken"), Child("test", command=("/nonexistent/program",))):
        with pytest.raises(ChildTrouble) as caught:
            child.ask(ECHO, b"")
        assert caught.value.code == "child.not_started"
        child.end()


def test_ending_is_final_for_the_running_call_and_may_be_said_twice(child: Child) -> None:
    job = child.call(STUBBORN, 60.0, Cancel())
    next(job)
    pid = child.pid
    assert pid
    child.end()
    child.end()
    assert not child.alive
    assert not Path(f"/proc/{pid}").exists()
    with pytest.raises(ChildTrouble) as caught:
        next(job)
    assert caught.value.code == "child.ended"
    assert not child.alive
    assert works(child)


def test_known_trouble_comes_back_as_its_own_branch(child: Child) -> None:
    with pytest.raises(VaultTrouble) as caught:
        child.ask(RAISE, "trouble")
    assert caught.value.code == "vault.wrong_passphrase"
    assert dict(caught.value.params) == {"name": "vault", "tries": "3"}
    with pytest.raises(VaultTrouble):
        child.ask(RAISE, "branch")
    with pytest.raises(VaultTrouble):
        child.ask(RAISE, "long")


def test_a_bug_crosses_as_a_stable_code_without_content(child: Child) -> None:
    codes = set()
    for _ in range(2):
        with pytest.raises(Bug) as caught:
            child.ask(RAISE, SECRET)
        codes.add(str(caught.value))
        assert caught.value.__cause__ is None
        child.end()
    assert len(codes) == 1
    assert codes.pop().startswith("bug.")
    with pytest.raises(Bug, match=r"^bug\.known$"):
        child.ask(RAISE, "bug")
    with pytest.raises(Bug):
        child.ask(RAISE, "unencodable")
    with pytest.raises(Bug, match=r"^bug\.no_such_method$"):
        child.ask(Method("nothing", str, str, str), "")


def test_what_has_the_wrong_type_is_refused_on_both_sides(child: Child) -> None:
    assert child.ask(EVEN, Even(2)) == Even(2)
    with pytest.raises(Bug, match=r"^bug\.wrong_question$"):
        child.ask(Method("even", dict[str, int], type(None), Even), {"number": 3})
    with pytest.raises(Bug, match=r"^bug\.wrong_question$"):
        child.ask(Method("count", str, int, str), "text")
    with pytest.raises(ChildTrouble) as caught:
        child.ask(WRONG, "not a number")
    assert caught.value.code == "child.nonsense"
    assert works(child)


@pytest.mark.parametrize("what", ["length", "payload", "empty", "cut", "unknown", "stranger", "ready"])
def test_a_child_that_breaks_the_protocol_is_ended(child: Child, what: str) -> None:
    with pytest.raises(ChildTrouble) as caught:
        child.ask(GARBAGE, what)
    assert caught.value.code == "child.nonsense"
    assert works(child)


def test_a_question_too_large_for_a_frame_is_refused(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MAX_FRAME", 1_000_000)
    with pytest.raises(ChildTrouble) as caught:
        child.ask(ECHO, b"x" * 1_000_000)
    assert caught.value.code == "child.too_large"
    assert works(child)


def test_an_answer_too_large_for_a_frame_is_an_error_in_words() -> None:
    child = started("--small")
    with pytest.raises(ChildTrouble) as caught:
        child.ask(TRY, "result = 'x' * 200_000")
    assert caught.value.code == "child.too_large"
    assert works(child)
    child.end()


def test_what_libraries_print_disturbs_nothing_and_is_bounded(child: Child) -> None:
    child.ask(NOISE, 500)
    assert works(child)
    child.end()
    fresh = started()
    fresh.ask(NOISE, 1)
    assert len(fresh.noise) <= 16 * 1024
    fresh.end()


def test_memory_is_bounded_in_words() -> None:
    child = started(limits=Limits(memory_bytes=300_000_000))
    assert child.ask(GRAB, 50_000_000) == 50_000_000
    with pytest.raises(ChildTrouble) as caught:
        child.ask(GRAB, 800_000_000)
    assert caught.value.code == "child.memory"
    assert works(child)
    child.end()


def test_a_child_knows_neither_secrets_nor_proxies_nor_other_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "AWS_SECRET_ACCESS_KEY", "DISPLAY", "LD_PRELOAD_X", "PYTHONPATH"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("INTRAMUROS_DATA", "/somewhere")
    child = started(arguments=("one", "two words"))
    with open(os.devnull) as held:
        os.set_inheritable(held.fileno(), True)
        environment = set(child.ask(ABOUT, "environment").splitlines())
        descriptors = {int(number) for number in child.ask(ABOUT, "descriptors").split(",")}
        assert child.ask(ABOUT, "arguments") == "one,two words"
    child.end()
    assert environment.isdisjoint({"HTTPS_PROXY", "AWS_SECRET_ACCESS_KEY", "DISPLAY", "LD_PRELOAD_X", "PYTHONPATH"})
    assert {"INTRAMUROS_DATA", "ORT_DISABLE_TELEMETRY", "HF_HUB_OFFLINE", "TOKENIZERS_PARALLELISM"} <= environment
    assert len(descriptors) == 6, "three standard ones, two for frames, one for the listing itself"


def test_an_attempt_to_get_out_is_told_once_and_without_content() -> None:
    told: list[Reason] = []
    child = Child("test", command=(*ENTRY, "--role", "reader"), on_notice=told.append)
    for _ in range(3):
        assert child.ask(TRY, "import socket; socket.create_connection(('zuercher.example', 80))").startswith("Blocked")
    assert child.ask(TRY, "import urllib.request as u; u.urlopen('http://zuercher.example/')").startswith("Blocked")
    child.end()
    assert Reason.of("seal.network_blocked", attempt="socket.getaddrinfo") in told
    assert len(told) == len(set(told)) == 2
    assert "zuercher" not in repr(told)
