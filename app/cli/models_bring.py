"""`intramuros models add`: a model that somebody has, its licence shown, its gate passed or closed."""

from argparse import Namespace

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel
from app.core.library import Candidate, Consent
from app.services.together import Services


def add(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Take it in; without a person to ask, what was not agreed to on the command line is not agreed to."""
    if args.file.lower().endswith(".json"):
        return _list(services, terminal, args)
    papers, name = tuple(args.signature), args.name
    candidate = terminal.run(services.models.examine(args.file, Cancel(), papers, name))
    _told(terminal, candidate)
    consent = Consent(licence=args.accept_licence, unsigned=args.unsigned)
    if not candidate.there:
        consent = _asked(terminal, candidate, consent)
    state = terminal.run(services.models.bring(args.file, Cancel(), consent, papers, name))
    if args.json:
        said = {"version": candidate.sha256, "brought": not candidate.there}
        terminal.json({**shapes.model(state, terminal.wording), **said})
    else:
        terminal.tell("models.added", model=state.name)
        if not any(one.current and one.sha256 == candidate.sha256 for one in services.versions.versions(state.name)):
            terminal.tell("models.added_version", model=state.name, version=candidate.sha256[:12])
    return 0


def _list(services: Services, terminal: Terminal, args: Namespace) -> int:
    """An office's signed list without a model."""
    change = services.models.believe(args.file)
    if args.json:
        terminal.json({"change": shapes.change(change)})
    else:
        terminal.tell("models.list_taken", **dict(change.detail))
    return 0


def _told(terminal: Terminal, candidate: Candidate) -> None:
    looked = candidate.looked
    size = f"{looked.bytes / 1e6:.0f}"
    terminal.tell("models.seen", model=candidate.name, form=looked.form, megabytes=size, hash=candidate.sha256)
    if candidate.signers:
        terminal.tell("models.signed_by", signers=", ".join(candidate.signers))
    elif candidate.known:
        terminal.tell("models.in_catalogue", model=candidate.name)


def _asked(terminal: Terminal, candidate: Candidate, consent: Consent) -> Consent:
    """What a person agrees to besides what stood on the command line."""
    if not terminal.asks:
        return consent
    unsigned, licence = consent.unsigned, consent.licence
    if not (candidate.trusted or candidate.known or unsigned):
        unsigned = terminal.yes("models.unsigned_question", model=candidate.name)
        if not unsigned:
            raise ModelTrouble("models.unsigned_not_accepted", model=candidate.name)
    if not licence:
        if candidate.licence_text:
            terminal.say(candidate.licence_text)
        licence = terminal.yes("models.licence_question", model=candidate.name, licence=candidate.licence or "?")
    return Consent(licence, unsigned)
