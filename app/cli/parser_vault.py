"""The actions of `intramuros vault`. Secrets come from files or prompts, never from arguments."""

from __future__ import annotations

import argparse

KINDS = ("keychain", "token", "officer", "officer-token", "passphrase")

ACTIONS = (
    ("create", "make a vault and its recovery key"),
    ("open", "try whether a vault opens, and list the ways to open it"),
    ("verify", "check every file of a vault"),
    ("passphrase", "change the pass-phrase, or set a new one by recovery key"),
    ("recovery", "make a new recovery key; the old one opens nothing more"),
    ("slots", "list the ways to open a vault"),
    ("add-slot", "add a way to open a vault"),
    ("remove-slot", "take a way to open a vault away"),
    ("one-person", "let one person open a vault of two again"),
)


def vault_actions(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare them all."""
    for name, text in ACTIONS:
        one = commands.add_parser(name, help=text)
        one.add_argument("--vault", required=True, metavar="DIR")
        one.add_argument("--passphrase-file", metavar="FILE", help="read the pass-phrase from this file")
        one.add_argument("--json", action="store_true", help="machine-readable answer on standard output")
        if name != "create":
            _opening(one)
        if name in ("open", "verify", "passphrase", "slots"):
            one.add_argument("--recovery-key", metavar="FILE", help="open by the recovery key in this file")
        if name in ("create", "recovery"):
            one.add_argument(
                "--recovery-file", metavar="FILE",
                help="write the recovery key to this new file, with a QR code if it ends in .html",
            )
        if name == "passphrase":
            one.add_argument("--new-passphrase-file", metavar="FILE", help="read the new pass-phrase from this file")
        if name == "remove-slot":
            one.add_argument("slot", metavar="ID", help="as `vault slots` lists it")
        if name == "add-slot":
            one.add_argument("kind", choices=KINDS)
            one.add_argument("--new-second-file", metavar="FILE", help="the second officer's pass-phrase")
            one.add_argument("--new-token", metavar="LIBRARY", help="the PKCS#11 library of the token to add")
            one.add_argument("--new-pin-file", metavar="FILE", help="the PIN of the token to add")


def _opening(command: argparse.ArgumentParser) -> None:
    command.add_argument("--two", action="store_true", help="ask for the second officer's pass-phrase too")
    command.add_argument("--second-file", metavar="FILE", help="read the second officer's pass-phrase from this file")
    command.add_argument("--token", metavar="LIBRARY", help="open with a token by this PKCS#11 library")
    command.add_argument("--pin-file", metavar="FILE", help="read the token's PIN from this file")
