"""`intramuros vault` and `intramuros record`: making, opening and checking a vault, and who can open it."""

import os
from argparse import Namespace
from pathlib import Path

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.cases import Verified
from app.core.errors import VaultTrouble, WrongUsage
from app.core.opening import Secrets
from app.services.recovery_page import page
from app.services.together import Services

WEAK = "vault.weak_passphrase"


def vault(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Carry an action out; the exit code. A weak pass-phrase is answered with six words."""
    try:
        match args.action:
            case "create":
                return _create(services, terminal, args)
            case "passphrase":
                return _passphrase(services, terminal, args)
            case "verify":
                services.vaults.unlock_with(args.vault, brought(terminal, args))
                return _told(terminal, services.vaults.verify(args.vault), args.json)
            case "recovery":
                return _recovery(services, terminal, args)
            case "add-slot":
                return _add(services, terminal, args)
            case "one-person":
                secrets = brought(terminal, args)
                services.vaults.unlock_with(args.vault, secrets)
                services.vaults.allow_one_person(secrets)
            case "remove-slot":
                secrets = brought(terminal, args)
                services.vaults.unlock_with(args.vault, secrets)
                services.vaults.remove_slot(args.slot, secrets)
            case _:
                services.vaults.unlock_with(args.vault, brought(terminal, args))
        return _slots(services, terminal, args)
    except VaultTrouble as trouble:
        if trouble.code != WEAK:
            raise
        terminal.trouble(trouble)
        terminal.tell("cli.offer", words=services.vaults.offer(terminal.wording.language))
        return 1


def record(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Verify the record; the exit code."""
    services.vaults.unlock(args.vault, terminal.passphrase(args.passphrase_file))
    return _told(terminal, services.audit.verify(), args.json)


def brought(terminal: Terminal, args: Namespace) -> Secrets:
    """What opens the vault: files, or what is typed when asked. A token alone needs no pass-phrase."""
    recovery = getattr(args, "recovery_key", None)
    if recovery:
        return Secrets(recovery=terminal.secret_file(recovery))
    pin = terminal.secret_file(args.pin_file) if args.pin_file else ""
    if args.token and not pin:
        pin = terminal.ask_secret("cli.pin", "vault.token_missing")
    second = terminal.secret_file(args.second_file) if args.second_file else ""
    if args.two and not second:
        second = terminal.ask_secret("cli.second", "vault.second_missing")
    wanted = args.passphrase_file or not pin
    first = terminal.passphrase(args.passphrase_file) if wanted else ""
    return Secrets(first, second, pin=pin, module=args.token or "")


def _create(services: Services, terminal: Terminal, args: Namespace) -> int:
    passphrase = terminal.passphrase(args.passphrase_file, twice=True)
    place = _reserved(args.recovery_file)
    try:
        recovery = services.vaults.create(args.vault, passphrase, terminal.wording.language)
    except BaseException:
        if place:
            place.unlink(missing_ok=True)
        raise
    services.vaults.lock()
    if not args.json:
        terminal.tell("cli.vault_created", folder=args.vault)
    _shown(terminal, args, recovery, {"vault": args.vault, "created": True})
    return 0


def _recovery(services: Services, terminal: Terminal, args: Namespace) -> int:
    secrets = brought(terminal, args)
    services.vaults.unlock_with(args.vault, secrets)
    _reserved(args.recovery_file)
    recovery = services.vaults.new_recovery(terminal.wording.language)
    services.vaults.lock()
    _shown(terminal, args, recovery, {"vault": args.vault, "recovery_made": True})
    return 0


def _passphrase(services: Services, terminal: Terminal, args: Namespace) -> int:
    secrets = brought(terminal, args)
    services.vaults.unlock_with(args.vault, secrets)
    new = terminal.passphrase(args.new_passphrase_file, twice=True, code="cli.new_passphrase")
    if secrets.recovery:
        services.vaults.new_passphrase(new)
    else:
        services.vaults.change_passphrase(secrets, new)
    services.vaults.lock()
    if args.json:
        terminal.json({"vault": args.vault, "passphrase_changed": True})
    else:
        terminal.tell("cli.passphrase_changed")
    return 0


def _add(services: Services, terminal: Terminal, args: Namespace) -> int:
    """The vault is opened as it opens now; what the new way needs beyond that is asked for after."""
    secrets = brought(terminal, args)
    services.vaults.unlock_with(args.vault, secrets)
    second, pin, module = secrets.second, secrets.pin, secrets.module
    if args.kind == "officer" and args.new_second_file:
        second = terminal.secret_file(args.new_second_file)
    elif args.kind == "officer" and not second:
        second = terminal.ask_secret("cli.second", "vault.second_missing", twice=True)
    if args.kind in ("token", "officer-token"):
        module = args.new_token or module
        if not module:
            raise WrongUsage("cli.token_library")
        if args.new_pin_file:
            pin = terminal.secret_file(args.new_pin_file)
        pin = pin or terminal.ask_secret("cli.pin", "vault.token_missing")
    slot = services.vaults.add_slot(
        args.kind.replace("-", "_"), Secrets(secrets.passphrase, second, pin=pin, module=module)
    )
    if not args.json:
        terminal.tell("cli.slot_added", slot=slot.id)
    return _slots(services, terminal, args)


def _slots(services: Services, terminal: Terminal, args: Namespace) -> int:
    slots, persons = services.vaults.slots(), services.vaults.persons()
    services.vaults.lock()
    if args.json:
        terminal.json({
            "vault": args.vault, "persons": persons,
            "slots": [{"id": s.id, "kind": s.kind, "made": s.made, "used": s.used} for s in slots],
        })
        return 0
    for slot in slots:
        name = terminal.wording.text(f"slot.{slot.kind}")
        terminal.answer(f"{slot.id}  {slot.made}  {name}" + (" *" if slot.used else ""))
    if not any(slot.kind == "recovery" for slot in slots):
        terminal.tell("cli.no_recovery", folder=args.vault)
    return 0


def _shown(terminal: Terminal, args: Namespace, recovery: str, told: dict[str, object]) -> None:
    """The recovery key into its file, else once to standard output; nobody is asked to type it back here."""
    if args.recovery_file:
        file = Path(args.recovery_file)
        with file.open("w", encoding="utf-8") as opened:
            opened.write(page(terminal.wording, args.vault, recovery, file.name))
            opened.flush()
            os.fsync(opened.fileno())
        told["recovery_file"] = args.recovery_file
        if not args.json:
            terminal.tell("cli.recovery_written", name=file.name)
    elif args.json:
        told["recovery"] = recovery
    else:
        terminal.answer(page(terminal.wording, args.vault, recovery))
    if args.json:
        terminal.json(told)


def _reserved(name: str | None) -> Path | None:
    """The file for the recovery key, made before the vault is, for its owner alone; no file is overwritten."""
    if not name:
        return None
    try:
        os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError:
        raise VaultTrouble("vault.recovery_file", name=Path(name).name) from None
    return Path(name)


def _told(terminal: Terminal, result: Verified, as_json: bool) -> int:
    if as_json:
        terminal.json(shapes.verified(terminal.wording, result))
    for fault in result.faults:
        terminal.say(terminal.wording.say(fault))
    if not result.faults and not as_json:
        terminal.tell("cli.sound", checked=result.checked)
    return 1 if result.faults else 0
