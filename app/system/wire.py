"""What one process tells another: msgpack structs with bounds, each in one frame. Nothing is ever pickled.

The desk sends `Call` and `Stop`; a child answers a call with `Begun`, any number of `Step`s and one `Reply`
or `Failure`. `Ready` comes once at the start, a `Notice` at any time. The body of a call, step or reply has the type
that its `Method` declares and is decoded by whoever asked for it.
"""

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from msgspec import Meta, Raw, Struct

from app.core.errors import TROUBLES, Bug, ChildTrouble, Trouble
from app.core.reasons import Reason
from app.system.sealed import Seal

Ask = TypeVar("Ask")
StepT = TypeVar("StepT")
ReplyT = TypeVar("ReplyT")

LONGEST_PARAM = 4000
MOST_PARAMS = 20

Id = Annotated[int, Meta(ge=1, le=2**53)]
Name = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[A-Za-z_][A-Za-z0-9_.]*$")]
Code = Annotated[str, Meta(min_length=1, max_length=120, pattern=r"^[A-Za-z][A-Za-z0-9_.:-]*$")]
Params = Annotated[
    dict[Annotated[str, Meta(max_length=40)], Annotated[str, Meta(max_length=LONGEST_PARAM)]],
    Meta(max_length=MOST_PARAMS),
]


class Call(Struct, tag="call", frozen=True, forbid_unknown_fields=True):
    """Do this; the body is the method's `ask`."""

    id: Id
    method: Name
    body: Raw


class Stop(Struct, tag="stop", frozen=True, forbid_unknown_fields=True):
    """Set the `Cancel` of this call."""

    id: Id


class Begun(Struct, tag="begun", frozen=True, forbid_unknown_fields=True):
    """Every earlier call is over and this one is being worked at."""

    id: Id


class Step(Struct, tag="step", frozen=True, forbid_unknown_fields=True):
    """What a call yields on its way."""

    id: Id
    body: Raw


class Reply(Struct, tag="reply", frozen=True, forbid_unknown_fields=True):
    """How a call ended well."""

    id: Id
    body: Raw


class Failure(Struct, tag="failure", frozen=True, forbid_unknown_fields=True):
    """How a call ended badly: a branch of the error tree by name, its code and parameters, never a text."""

    id: Id
    kind: Name
    code: Code
    params: Params


class Notice(Struct, tag="notice", frozen=True, forbid_unknown_fields=True):
    """What the person should know without having asked, such as a refused attempt to reach the network."""

    code: Code
    params: Params


class Ready(Struct, tag="ready", frozen=True, forbid_unknown_fields=True):
    """The child listens; `seal` is what is in force there, None where its entry never asked for one."""

    seal: Seal | None


FromDesk = Call | Stop
FromChild = Begun | Step | Reply | Failure | Notice | Ready

_encoder = msgspec.msgpack.Encoder()


@dataclass(frozen=True)
class Method(Generic[Ask, StepT, ReplyT]):
    """What can be asked of a child: its name and the types of the question, of what it yields, of what it returns.

    Types are frozen dataclasses of `core`, structs, tuples of them, str, bytes, numbers or NoneType.
    """

    name: str
    ask: type[Ask]
    step: type[StepT]
    reply: type[ReplyT]

    def read_ask(self, body: Raw) -> Ask:
        """The question out of a body. Raises msgspec.MsgspecError where it has another type."""
        asked: Ask = _decoder(self.ask).decode(body)
        return asked

    def read_step(self, body: Raw) -> StepT:
        """What was yielded."""
        step: StepT = _decoder(self.step).decode(body)
        return step

    def read_reply(self, body: Raw) -> ReplyT:
        """What was returned."""
        reply: ReplyT = _decoder(self.reply).decode(body)
        return reply


def encode(thing: object) -> bytes:
    """A struct or a body as msgpack."""
    return _encoder.encode(thing)


def body(thing: object) -> Raw:
    """A body, encoded now, so that what cannot cross fails where it was made."""
    return Raw(_encoder.encode(thing))


def from_desk(payload: bytes | bytearray) -> FromDesk:
    """A frame that the desk sent. Raises msgspec.MsgspecError."""
    message: FromDesk = _decoder(FromDesk).decode(payload)
    return message


def from_child(payload: bytes | bytearray) -> FromChild:
    """A frame that a child sent. Raises msgspec.MsgspecError."""
    message: FromChild = _decoder(FromChild).decode(payload)
    return message


def failure(number: int, error: Trouble | Bug) -> Failure:
    """A failure that says no more than the error tree knows."""
    if isinstance(error, Bug):
        return Failure(number, "Bug", error.code, {})
    kind = next(name.__name__ for name in type(error).__mro__ if name.__name__ in TROUBLES)
    return Failure(number, kind, error.code, bounded(error.params.items()))


def error(failed: Failure) -> Trouble | Bug:
    """The error that a failure stands for, in its own branch of the tree."""
    if failed.kind == "Bug":
        return Bug(failed.code)
    if failed.kind not in TROUBLES:
        return ChildTrouble("child.nonsense", child="")
    trouble = TROUBLES[failed.kind](failed.code)
    trouble.params = failed.params
    return trouble


def notice(reason: Reason) -> Notice:
    """A reason on its way to the desk."""
    return Notice(reason.code, bounded(reason.params))


def bounded(params: Any) -> dict[str, str]:
    """Parameters cut to what a frame may carry."""
    return {str(name)[:40]: str(value)[:LONGEST_PARAM] for name, value in list(params)[:MOST_PARAMS]}


@cache
def _cached(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return _cached(kind)
