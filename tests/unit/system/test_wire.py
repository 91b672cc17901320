"""The wire carries core's types both ways, holds to its bounds, and rebuilds the right branch of the error tree."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.asking import Answer, Message, Passage
from app.core.documents import Document, Page, Reason, Span, Word
from app.core.errors import TROUBLES, BadFile, Bug, Cancelled, ChildTrouble
from app.core.jobs import Progress
from app.core.redaction import Alias, AliasTable
from app.system import wire
from app.system.sealed import Seal
from app.system.wire import Method

DOCUMENT = Document("Brief.pdf", "ab" * 32, "application/pdf", "Grüezi", (Page(1, 0, 6, 595, 842, (Word(0, 6, 1, 2, 3, 4),)),))
EXAMPLES = (
    DOCUMENT,
    Passage("ab", "Brief.pdf", 1, Span(0, 6), "Grüezi", 0.5),
    Answer("[PERSON_1]", "Anna", prompt=(Message("user", "?"),), why_none=Reason.of("ask.none", n=1)),
    AliasTable((Alias("PERSON_1", "PERSON", ("Anna",)),)),
    Progress(1, 2, "reading.page"),
)


@pytest.mark.parametrize("thing", EXAMPLES, ids=lambda thing: type(thing).__name__)
def test_the_types_of_core_cross_unchanged(thing: object) -> None:
    method = Method("m", type(thing), type(None), tuple[type(thing), ...])
    assert method.read_ask(wire.body(thing)) == thing
    assert method.read_reply(wire.body((thing, thing))) == (thing, thing)


@pytest.mark.parametrize("thing", [b"\x00\xff", "ß", 2**53, None, 0.1])
def test_plain_values_cross_unchanged(thing: object) -> None:
    assert Method("m", type(thing), type(thing), type(thing)).read_step(wire.body(thing)) == thing


def test_constructors_of_core_check_what_comes_from_outside() -> None:
    backwards = wire.body({"start": 5, "end": 2})
    with pytest.raises(msgspec.ValidationError):
        Method("m", Span, type(None), type(None)).read_ask(backwards)


@pytest.mark.parametrize(
    "message",
    [
        wire.Begun(1), wire.Step(1, wire.body(3)), wire.Reply(2, wire.body(None)), wire.Failure(3, "BadFile", "a.b", {}),
        wire.Notice("seal.network_blocked", {"attempt": "socket.connect"}), wire.Ready(None),
        wire.Ready(Seal(True, True, False, (Reason.of("seal.unpackaged"),))),
    ],
)
def test_what_a_child_says_is_understood(message: wire.FromChild) -> None:
    assert wire.from_child(wire.encode(message)) == message
    with pytest.raises(msgspec.ValidationError):
        wire.from_desk(wire.encode(message))


@pytest.mark.parametrize("message", [wire.Call(1, "read", wire.body("x")), wire.Stop(7)])
def test_what_the_desk_says_is_understood(message: wire.FromDesk) -> None:
    assert wire.from_desk(wire.encode(message)) == message


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "stop", "id": 0}, {"type": "stop", "id": 2**60}, {"type": "stop"}, {"type": "halt", "id": 1},
        {"type": "stop", "id": 1, "more": 1}, {"type": "call", "id": 1, "method": "x" * 81, "body": None},
        {"type": "call", "id": 1, "method": "../x", "body": None}, [], "stop",
    ],
)
def test_a_message_outside_its_bounds_is_none(wrong: object) -> None:
    with pytest.raises(msgspec.MsgspecError):
        wire.from_desk(msgspec.msgpack.encode(wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "Sehr geehrte Frau Zürcher", "params": {}}, {"code": "", "params": {}},
        {"code": "a.b", "params": {"name": "x" * (wire.LONGEST_PARAM + 1)}},
        {"code": "a.b", "params": {str(n): "" for n in range(wire.MOST_PARAMS + 1)}},
    ],
)
def test_a_failure_carries_a_code_and_short_parameters_only(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        wire.from_child(msgspec.msgpack.encode({"type": "failure", "id": 1, "kind": "BadFile", **wrong}))


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(payload: bytes) -> None:
    try:
        wire.from_child(payload)
    except msgspec.MsgspecError:
        return


@pytest.mark.parametrize("kind", TROUBLES.values(), ids=TROUBLES.keys())
def test_every_trouble_comes_back_as_itself(kind: type[BadFile]) -> None:
    rebuilt = wire.error(wire.failure(1, kind("file.odd", name="a.pdf", pages=3)))
    assert type(rebuilt) is kind
    assert isinstance(rebuilt, kind)
    assert (rebuilt.code, dict(rebuilt.params)) == ("file.odd", {"name": "a.pdf", "pages": "3"})


def test_an_unknown_branch_becomes_its_nearest_known_one() -> None:
    class Odd(BadFile):
        pass

    assert type(wire.error(wire.failure(1, Odd("file.odd")))) is BadFile


def test_a_bug_keeps_its_code_alone() -> None:
    rebuilt = wire.error(wire.failure(1, Bug("bug.12ab")))
    assert isinstance(rebuilt, Bug)
    assert rebuilt.code == "bug.12ab"


def test_a_kind_of_error_that_does_not_exist_is_nonsense() -> None:
    rebuilt = wire.error(wire.Failure(1, "SystemExit", "a.b", {}))
    assert isinstance(rebuilt, ChildTrouble)
    assert rebuilt.code == "child.nonsense"


def test_parameters_of_hostile_names_are_only_parameters() -> None:
    rebuilt = wire.error(wire.Failure(1, "Cancelled", "cancelled", {"code": "x", "self": "y"}))
    assert isinstance(rebuilt, Cancelled)
    assert rebuilt.code == "cancelled"


def test_parameters_are_cut_to_what_a_frame_carries() -> None:
    sent = wire.failure(1, BadFile("file.odd", **{f"p{n}": "ä" * 9000 for n in range(40)}))
    assert wire.from_child(wire.encode(sent)) == sent
