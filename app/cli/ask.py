"""`intramuros ask`: documents in, a question, an answer with its evidence."""

import sys
import time
from argparse import Namespace
from pathlib import Path

from app.cli import shapes
from app.cli.terminal import Terminal
from app.core.cases import Turn
from app.core.errors import Trouble
from app.core.jobs import Cancel, Progress
from app.core.styles import AliasChoice, Dates, Persons
from app.services.ask import Delta, Evidence
from app.services.review import CaseReview
from app.services.together import Services


def ask(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Read, find, agree, ask; the exit code."""
    started = time.monotonic()
    if args.vault:
        services.vaults.unlock(args.vault, terminal.passphrase(args.passphrase_file))
        for fault in services.audit.verify().faults[:1]:
            terminal.tell("record.unsound", fault=terminal.wording.say(fault))
    else:
        services.vaults.without()
    title = args.case or terminal.wording.text("cli.case_title")
    case = services.cases.named(title) if args.vault else services.cases.create(title)
    write_as_asked(services, case.id, args)
    cancel = Cancel()
    taken = terminal.run(services.intake.take_in(case.id, [Path(file) for file in args.files], cancel))
    for one in taken.refused:
        terminal.say(terminal.wording.say(one.why))
    if not services.cases.documents(case.id):
        raise Trouble("ask.nothing_read")
    current = terminal.run(services.review.find(case.id, cancel))
    read = time.monotonic()
    if not args.accept_findings and not agreed(terminal, current):
        return 1
    try:
        turn = _answer(services, terminal, case.id, args.question, cancel)
    except KeyboardInterrupt:
        cancel.cancel()
        raise
    if args.json:
        value = shapes.turn(terminal.wording, current, turn, services.explain.support(turn))
        value["refused"] = shapes.refused(terminal.wording, taken.refused)
        value["aliases"] = dict(services.styles.of(case.id).choice.noted())
        value["timings"] |= {
            "read_and_find_seconds": round(read - started, 3), "total_seconds": round(time.monotonic() - started, 3)
        }
        terminal.json(value)
    elif turn.answer.why_none:
        terminal.say(terminal.wording.say(turn.answer.why_none))
    return 0


def write_as_asked(services: Services, case: str, args: Namespace) -> None:
    """Give the case the style that the options name; raises Forbidden where the office has fixed another."""
    if args.aliases or args.dates:
        now = services.styles.of(case).choice
        services.styles.choose(case, AliasChoice(Persons(args.aliases or now.persons), Dates(args.dates or now.dates)))


def agreed(terminal: Terminal, current: CaseReview) -> bool:
    """Show what was found; ask in a terminal, refuse elsewhere."""
    if terminal.as_json and not sys.stdin.isatty():
        terminal.json({"findings": shapes.findings(terminal.wording, current)})
    else:
        show_findings(terminal, current)
    if not sys.stdin.isatty():
        terminal.tell("cli.accept_needed")
        return False
    return terminal.yes("cli.accept_question")


def show_findings(terminal: Terminal, current: CaseReview) -> None:
    """One line a finding, with why it was found; then what to know about reading and finding, each once."""
    for document in current.documents:
        for finding in current.review.settled(document):
            value = " ".join(finding.span.of(document.text).split())
            kind = terminal.wording.text(f"kind.{finding.kind}")
            terminal.say(f"  {value}  ·  {kind}  ·  {terminal.wording.say(finding.reason)}")
    notices = [notice for document in current.documents for notice in document.notices]
    notices += (notice for found in current.review.found for notice in found.notices)
    for sentence in dict.fromkeys(map(terminal.wording.say, notices)):
        terminal.say(sentence)


def _answer(services: Services, terminal: Terminal, case: str, question: str, cancel: Cancel) -> Turn:
    job = services.ask.ask(case, question, cancel)
    wrote = False
    while True:
        try:
            step = next(job)
        except StopIteration as stop:
            if wrote:
                terminal.write("\n")
            turn: Turn = stop.value
            return turn
        if isinstance(step, Progress):
            terminal.progress(step)
        elif isinstance(step, Evidence) and not terminal.as_json:
            show_evidence(terminal, step)
        elif isinstance(step, Delta) and not terminal.as_json:
            terminal.write(step.text)
            wrote = True


def show_evidence(terminal: Terminal, evidence: Evidence) -> None:
    """The passages, best first, with their place."""
    for number, passage in enumerate(evidence.passages, 1):
        text = " ".join(passage.text.split())
        page = terminal.wording.text("cli.page", page=passage.page)
        terminal.say(f"  [{number}] {passage.name}, {page}: {text[:240]}{'…' if len(text) > 240 else ''}")
