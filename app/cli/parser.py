"""The commands and their options."""

import argparse

from app import __version__
from app.cli.parser_vault import vault_actions
from app.core.styles import Dates, Persons


def parser() -> argparse.ArgumentParser:
    """The whole command line; without a command the desk opens."""
    top = argparse.ArgumentParser(prog="intramuros", description="AI that stays within the walls.")
    top.add_argument("--version", action="version", version=f"intramuros {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND")

    desk = commands.add_parser("desk", help="open the window (the same as no command)")
    desk.add_argument("files", nargs="*", metavar="FILE")

    demo = commands.add_parser("demo", help="the sample case, step by step in the terminal")
    demo.add_argument("--language", choices=("en", "de", "fr", "it"))
    demo.add_argument("--model", default="")
    _styles(demo)
    _json(demo)

    ask = commands.add_parser("ask", help="ask a question about documents")
    ask.add_argument("files", nargs="+", metavar="FILE")
    ask.add_argument("--question", required=True, metavar="TEXT")
    ask.add_argument("--model", default="", metavar="NAME")
    ask.add_argument("--accept-findings", action="store_true", help="hide what was found without asking")
    ask.add_argument("--vault", metavar="DIR", help="keep the case in this vault")
    ask.add_argument("--case", metavar="NAME", help="the case in the vault; made if missing")
    _styles(ask)
    _passphrase(ask)
    _json(ask)

    find = commands.add_parser("find", help="find personal data")
    find.add_argument("files", nargs="*", metavar="FILE")
    find.add_argument("--jsonl", metavar="FILE", help="one text a line; - for standard input")
    find.add_argument(
        "--level", choices=("strict", "balanced"), default="", help="instead of the setting privacy.level"
    )
    _json(find)

    models = commands.add_parser("models", help="models on this machine").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    _json(models.add_parser("list", help="the whole catalogue"))
    fetch = models.add_parser("fetch", help="fetch a model; the only command that uses the network")
    fetch.add_argument("name")
    _json(fetch)
    _models(models)

    machine = commands.add_parser("machine", help="what this machine is, which models fit it and how fast they are")
    machine.add_argument("--as", dest="other", default="", metavar="MACHINE", help="another one, by its name")
    _json(machine)

    vault = commands.add_parser("vault", help="the encrypted vault").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    vault_actions(vault)

    record = commands.add_parser("record", help="the record of events").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    verify = record.add_parser("verify", help="prove that the record is unaltered")
    verify.add_argument("--vault", required=True, metavar="DIR")
    _passphrase(verify)
    _json(verify)

    _json(commands.add_parser("self-test", help="touch every real part once"))
    return top


def _models(models: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What can be done with a model that is here, or that somebody has."""
    show = models.add_parser("show", help="one model: its versions, its licence, how it was tested")
    show.add_argument("name")
    _json(show)
    add = models.add_parser("add", help="take in a model file or folder that you have")
    add.add_argument("file")
    add.add_argument("--name", default="", help="as a version of this model")
    add.add_argument("--signature", action="append", default=[], metavar="FILE", help="a file that signs it")
    add.add_argument("--accept-licence", action="store_true", help="the licence was read and is accepted")
    add.add_argument("--unsigned", action="store_true", help="take it in although nobody trusted vouches for it")
    _json(add)
    verify = models.add_parser("verify", help="check every installed model against its hash")
    verify.add_argument("name", nargs="?", default="")
    _json(verify)
    for name, text in (
        ("test", "ask the fixed questions and grade the answers"),
        ("use", "answer with this model from now on, tested against what answered before"),
        ("rollback", "go back to the version before; without a name the last switch is undone"),
        ("remove", "take a version from this computer"),
    ):
        one = models.add_parser(name, help=text)
        if name == "rollback":
            one.add_argument("name", nargs="?", default="")
        else:
            one.add_argument("name")
            one.add_argument("--version", default="", metavar="SHA256", help="another than the current one")
        if name == "use":
            one.add_argument("--case", default="", metavar="NAME", help="for this case of the vault alone")
            one.add_argument("--template", default="", metavar="NAME", help="for this template alone")
            one.add_argument("--unpin", action="store_true", help="no longer for this case or template")
            one.add_argument("--no-test", action="store_true", help="switch without asking the fixed questions")
        one.add_argument("--vault", metavar="DIR", help="open this vault, so that its record has the change at once")
        _passphrase(one)
        _json(one)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="machine-readable answer on standard output")


def _styles(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--aliases", choices=[one.value for one in Persons], default="",
        help="how persons are written for the model in this case, instead of the setting privacy.alias_persons",
    )
    command.add_argument(
        "--dates", choices=[one.value for one in Dates], default="",
        help="how dates are written for the model in this case, instead of the setting privacy.alias_dates",
    )


def _passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument("--passphrase-file", metavar="FILE", help="read the pass-phrase from this file")
