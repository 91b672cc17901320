"""`intramuros machine`: what this computer is, what fits it, how fast it will be; or another one of the table."""

from argparse import Namespace
from typing import Any

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.advising import Advice, Counsel, Machine, Speed
from app.services.together import Services

MARKS = {"models.fits.yes": "●", "models.fits.tight": "◐", "models.fits.no": "○"}
GB, GIB = 1e9, 1 << 30
"""Files are counted in powers of ten, memory as it is sold."""


def machine(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Show it; the exit code."""
    counsel = services.advising.there(args.other) if args.other else services.advising.here()
    if args.json:
        terminal.json(_shape(counsel, terminal))
        return 0
    for line in _about(counsel.machine, terminal):
        terminal.answer(line)
    terminal.answer("")
    for one in counsel.models:
        terminal.answer(_row(one, terminal))
    terminal.answer("")
    terminal.answer(terminal.wording.say(counsel.why))
    return 0


def _about(seen: Machine, terminal: Terminal) -> list[str]:
    say = terminal.wording.text
    place = seen.places[0]
    cores = say("machine.processor", name=seen.processor, cores=seen.cores)
    said = [seen.name, cores if seen.cores else seen.processor]
    if seen.graphics:
        said.append(seen.graphics)
    said.append(say("machine.memory", total=f"{place.total / GIB:.0f}", free=f"{place.free / GIB:.0f}"))
    if place.source != "unknown":
        said.append(say(f"machine.bandwidth.{place.source}", speed=f"{place.bandwidth:.0f}"))
    lines = [" · ".join(dict.fromkeys(said))]
    return lines if seen.usable else [*lines, say("machine.graphics_unused", name=seen.graphics)]


def _row(one: Advice, terminal: Terminal) -> str:
    state = one.model
    here = terminal.wording.text("machine.here") if state.installed else ""
    needs, speed = one.needs / GB, _speed(one.speed, terminal)
    return f"{MARKS[one.fits]} {state.name:24}{needs:6.1f} GB  {speed:34} {here}".rstrip()


def _speed(speed: Speed | None, terminal: Terminal) -> str:
    if speed is None:
        return ""
    if speed.measured:
        return terminal.wording.text("machine.speed.measured", likely=figure(speed.likely))
    return terminal.wording.text("machine.speed.reckoned", low=figure(speed.low), high=figure(speed.high))


def figure(tokens: float) -> str:
    """Tokens a second with as many digits as it is worth."""
    return f"{tokens:.1f}" if tokens < 10 else f"{tokens:.0f}"


def _shape(counsel: Counsel, terminal: Terminal) -> dict[str, Any]:
    seen = counsel.machine
    return {
        "machine": {
            "name": seen.name, "processor": seen.processor, "cores": seen.cores, "system": seen.system,
            "graphics": seen.graphics, "usable": seen.usable, "imagined": seen.imagined,
            "places": [
                {"kind": one.kind, "total": one.total, "free": one.free, "bandwidth": one.bandwidth,
                 "source": one.source, "shared": one.shared} for one in seen.places
            ],
        },
        "context": counsel.context,
        "models": [
            {"name": one.model.name, "title": one.model.title, "size": one.model.size, "needs": one.needs,
             "fits": one.fits.rpartition(".")[2], "place": one.place, "installed": one.model.installed,
             "speed": None if one.speed is None else {
                 "low": round(one.speed.low, 2), "likely": round(one.speed.likely, 2), "high": round(one.speed.high, 2),
                 "measured": one.speed.measured}}
            for one in counsel.models
        ],
        "chosen": counsel.chosen, "why": shapes.reason(terminal.wording, counsel.why),
    }
