"""`intramuros models test|use|rollback|remove`: versions, tested at every change."""

from argparse import Namespace

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.errors import WrongUsage
from app.core.jobs import Cancel
from app.core.library import Scored
from app.services.together import Services


def use(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Answer with this version, or hold it for a case or a template; the canaries' result beside the one before."""
    if args.case or args.template:
        return _pin(services, terminal, args)
    _open(services, terminal, args)
    done = terminal.run(services.versions.use(args.name, Cancel(), args.version, not args.no_test))
    if args.json:
        terminal.json({
            "change": shapes.change(done.change), "now": shapes.tested(done.now), "before": shapes.tested(done.before),
            "beyond_gate": done.beyond,
        })
        return 0
    terminal.tell("models.used", model=args.name, version=done.change.sha256[:12])
    for label, one in (("models.score_before", done.before), ("models.score_now", done.now)):
        if one is not None:
            terminal.tell(label, model=one.model, score=_percent(one))
    if done.beyond:
        terminal.tell("models.way_back", model=args.name)
    return 0


def _pin(services: Services, terminal: Terminal, args: Namespace) -> int:
    scope = f"template:{args.template}"
    if args.case:
        if not _open(services, terminal, args):
            raise WrongUsage("models.case_needs_vault")
        scope = f"case:{services.cases.named(args.case).id}"
    if args.unpin:
        change = services.versions.unpin(scope)
    else:
        change = terminal.run(services.versions.pin(scope, args.name, Cancel(), args.version))
    if args.json:
        terminal.json({"change": shapes.change(change)})
    else:
        terminal.tell("models.unpinned" if args.unpin else "models.pinned", model=args.name, version=change.sha256[:12])
    return 0


def roll_back(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Back to the version before; without a name the last switch is undone."""
    _open(services, terminal, args)
    change = terminal.run(services.versions.roll_back(args.name, Cancel()))
    if args.json:
        terminal.json({"change": shapes.change(change)})
    else:
        terminal.tell("models.used", model=change.model, version=change.sha256[:12])
    return 0


def remove(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Take a version from this computer, unless something points to it."""
    _open(services, terminal, args)
    change = terminal.run(services.versions.remove(args.name, Cancel(), args.version))
    if args.json:
        terminal.json({"change": shapes.change(change)})
    else:
        terminal.tell("models.removed", model=args.name, version=change.sha256[:12])
    return 0


def test(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Ask the canaries; one line each."""
    _open(services, terminal, args)
    done = terminal.run(services.versions.test(args.name, Cancel(), args.version))
    if args.json:
        terminal.json(shapes.tested(done))
        return 0
    for name, grade in done.grades:
        terminal.answer(f"{grade * 100:4.0f} %  {name}")
    terminal.tell("models.score_now", model=args.name, score=_percent(done))
    return 0


def _open(services: Services, terminal: Terminal, args: Namespace) -> bool:
    """Open the vault that was named, so that its record has the change at once; whether one was."""
    if not args.vault:
        return False
    services.vaults.unlock(args.vault, terminal.passphrase(args.passphrase_file))
    return True


def _percent(tested: Scored) -> int:
    return round(tested.score * 100)
