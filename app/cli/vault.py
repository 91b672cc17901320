"""`intramuros vault` and `intramuros record`: making and checking a vault."""

from argparse import Namespace

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.cases import Verified
from app.services.together import Services


def vault(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Create or verify; the exit code."""
    if args.action == "create":
        services.vaults.create(args.vault, terminal.passphrase(args.passphrase_file, twice=True))
        services.vaults.lock()
        if args.json:
            terminal.json({"vault": args.vault, "created": True})
        else:
            terminal.tell("cli.vault_created", folder=args.vault)
        return 0
    services.vaults.unlock(args.vault, terminal.passphrase(args.passphrase_file))
    return _told(terminal, services.vaults.verify(args.vault), args.json)


def record(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Verify the record; the exit code."""
    services.vaults.unlock(args.vault, terminal.passphrase(args.passphrase_file))
    return _told(terminal, services.audit.verify(), args.json)


def _told(terminal: Terminal, result: Verified, as_json: bool) -> int:
    if as_json:
        terminal.json(shapes.verified(terminal.wording, result))
    for fault in result.faults:
        terminal.say(terminal.wording.say(fault))
    if not result.faults and not as_json:
        terminal.tell("cli.sound", checked=result.checked)
    return 1 if result.faults else 0
