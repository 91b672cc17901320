"""The commands and their options."""

import argparse

from app import __version__
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
    add = models.add_parser("add", help="take in a model file that you have")
    add.add_argument("file")
    _json(add)
    _json(models.add_parser("verify", help="check every installed model against its hash"))

    vault = commands.add_parser("vault", help="the encrypted vault").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    for name, text in (("create", "make a vault"), ("verify", "check every file of a vault")):
        one = vault.add_parser(name, help=text)
        one.add_argument("--vault", required=True, metavar="DIR")
        _passphrase(one)
        _json(one)

    record = commands.add_parser("record", help="the record of events").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    verify = record.add_parser("verify", help="prove that the record is unaltered")
    verify.add_argument("--vault", required=True, metavar="DIR")
    _passphrase(verify)
    _json(verify)

    _json(commands.add_parser("self-test", help="touch every real part once"))
    return top


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
