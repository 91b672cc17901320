"""From a parsed command to its exit code: every trouble ends in a sentence."""

from argparse import Namespace

from app.cli.ask import ask
from app.cli.demo import demo
from app.cli.find import find
from app.cli.machine import machine
from app.cli.models import fetch, models
from app.cli.selftest import self_test
from app.cli.terminal import Terminal
from app.cli.vault import record, vault
from app.core.errors import Bug, Trouble, WrongUsage
from app.core.ports import Reader
from app.services.together import Services

DONE, TROUBLE, USAGE, STOPPED = 0, 1, 2, 130


def run(services: Services, reader: Reader, terminal: Terminal, args: Namespace, language: str) -> int:
    """Carry a command out; the exit code."""
    try:
        match args.command:
            case "ask":
                return ask(services, terminal, args)
            case "find":
                return find(services, terminal, args)
            case "demo":
                return demo(services, terminal, args, language)
            case "models":
                return models(services, terminal, args)
            case "machine":
                return machine(services, terminal, args)
            case "vault":
                return vault(services, terminal, args)
            case "record":
                return record(services, terminal, args)
            case _:
                return self_test(services, reader, terminal, args.json)
    except WrongUsage as trouble:
        terminal.trouble(trouble)
        return USAGE
    except Trouble as trouble:
        terminal.trouble(trouble)
        return TROUBLE
    except Bug as bug:
        terminal.say(terminal.wording.say(bug))
        return TROUBLE
    except KeyboardInterrupt:
        terminal.tell("cancelled")
        return STOPPED


def run_fetch(terminal: Terminal, args: Namespace) -> int:
    """`models fetch`, which runs before any seal because it alone may use the network."""
    try:
        return fetch(args)
    except Trouble as trouble:
        terminal.trouble(trouble)
        return TROUBLE
