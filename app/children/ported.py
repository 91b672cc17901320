"""A port as wire methods: what `core.ports` declares is what crosses between processes, nothing else.

For each public method of a Protocol its parameters become a struct (`Cancel` stays behind and becomes a stop
frame), a `Job[Step, Result]` streams steps, anything else is one reply.
"""

import inspect
from collections.abc import Callable, Container, Generator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec

from app.core.jobs import Cancel
from app.system.process import Child
from app.system.wire import Method

Port = TypeVar("Port")
Handler = Callable[[Any, Cancel], Generator[Any, None, Any]]


@dataclass(frozen=True, slots=True)
class PortMethod:
    """One method of a port: its wire form, which parameters cross, whether it takes a Cancel, whether it streams.

    order: all its parameters as they are written.
    """

    wire: Method[Any, Any, Any]
    parameters: tuple[str, ...]
    cancel: str
    streams: bool
    order: tuple[str, ...]


def methods(port: type, but: Container[str] = ()) -> Mapping[str, PortMethod]:
    """Every public method of a port by name, `but` those that never cross."""
    return {
        name: _method(port, name, function)
        for name, function in vars(port).items()
        if not name.startswith("_") and name not in but and inspect.isfunction(function)
    }


def _method(port: type, name: str, function: Callable[..., Any]) -> PortMethod:
    hints = get_type_hints(function)
    answer = hints.pop("return")
    cancel = next((parameter for parameter, kind in hints.items() if kind is Cancel), "")
    signature = inspect.signature(function).parameters
    fields: list[Any] = []
    for parameter, kind in hints.items():
        if parameter == cancel:
            continue
        default = signature[parameter].default
        fields.append((parameter, kind) if default is inspect.Parameter.empty else (parameter, kind, default))
    ask = msgspec.defstruct(f"{port.__name__}_{name}", fields, frozen=True, forbid_unknown_fields=True)
    streams = get_origin(answer) is Generator
    step, reply = (get_args(answer)[0], get_args(answer)[2]) if streams else (type(None), answer)
    return PortMethod(Method(name, ask, step, reply), tuple(f[0] for f in fields), cancel, streams, tuple(hints))


def handlers(
    port: type, implementation: object, but: Container[str] = ()
) -> Mapping[Method[Any, Any, Any], Handler]:
    """The child's side: one handler for each method of the port, `but` those that stay in the desk."""
    return {
        method.wire: _handler(getattr(implementation, name), method) for name, method in methods(port, but).items()
    }


def _handler(function: Callable[..., Any], method: PortMethod) -> Handler:
    def handle(ask: Any, cancel: Cancel) -> Generator[Any, None, Any]:
        arguments = {name: getattr(ask, name) for name in method.parameters}
        if method.cancel:
            arguments[method.cancel] = cancel
        if method.streams:
            return (yield from function(**arguments))
        return function(**arguments)

    return handle


def proxy(port: type[Port], child: Child, local: Mapping[str, Callable[..., Any]] | None = None) -> Port:
    """The desk's side: an object with the port's methods, each a call to the child, but for the `local` ones."""
    local = local or {}
    body: dict[str, Any] = {name: _caller(child, method) for name, method in methods(port, local).items()}
    for name, function in local.items():
        body[name] = staticmethod(function)
    return cast(Port, type(f"{port.__name__}Link", (), body)())


def _caller(child: Child, method: PortMethod) -> Callable[..., Any]:
    def call(_self: object, *args: Any, **kwargs: Any) -> Any:
        given = {**dict(zip(method.order, args, strict=False)), **kwargs}
        cancel = given.pop(method.cancel, None) if method.cancel else None
        ask = method.wire.ask(**given)
        if method.streams:
            return child.call(method.wire, ask, Cancel() if cancel is None else cancel)
        return child.ask(method.wire, ask, cancel)

    return call
