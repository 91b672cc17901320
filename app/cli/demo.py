"""`intramuros demo`: the sample case, step by step."""

import tomllib
from argparse import Namespace
from pathlib import Path
from typing import Any

from app.cli import shapes
from app.cli.ask import show_evidence, show_findings, write_as_asked
from app.cli.terminal import Terminal
from app.core.cases import Turn
from app.core.errors import Trouble
from app.core.jobs import Cancel, Progress
from app.services.ask import Delta, Evidence
from app.services.together import Services
from app.system import paths


def demo(services: Services, terminal: Terminal, args: Namespace, language: str) -> int:
    """Drop the sample letters, see what is personal, ask, and see the answer with its reasons; the exit code."""
    language = args.language or language
    folder = paths.resources() / "sample" / language
    question = _question(language)
    terminal.tell("demo.drop")
    services.vaults.without()
    case = services.cases.create(terminal.wording.text("demo.title"))
    write_as_asked(services, case.id, args)
    cancel = Cancel()
    taken = terminal.run(services.intake.take_in(case.id, [folder], cancel))
    for document in taken.added:
        terminal.say(f"  {document.name}")
    terminal.tell("demo.found")
    current = terminal.run(services.review.find(case.id, cancel))
    show_findings(terminal, current)
    terminal.tell("demo.ask", question=question)
    turn = _asked(services, terminal, case.id, question, cancel)
    if args.json:
        terminal.json(shapes.turn(terminal.wording, current, turn, services.explain.support(turn)))
        return 0
    if turn.answer.why_none:
        terminal.say(terminal.wording.say(turn.answer.why_none))
        return 0
    terminal.tell("demo.saw")
    terminal.say(turn.answer.prompt[-1].text)
    explanation = services.explain.explain(turn)
    terminal.tell("demo.why")
    for token, kind, reason in explanation.hidden:
        terminal.say(f"  {token}  {terminal.wording.text('kind.' + kind)}: {terminal.wording.say(reason)}")
    for code, value in explanation.how:
        terminal.say(f"  {terminal.wording.text(code)}: {value}")
    terminal.say(terminal.wording.say(explanation.limits))
    return 0


def _question(language: str) -> str:
    path: Path = paths.resources() / "sample" / "questions.toml"
    try:
        questions: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        return str(questions[language][0]["question"])
    except (OSError, KeyError, IndexError, tomllib.TOMLDecodeError):
        raise Trouble("demo.sample_missing") from None


def _asked(services: Services, terminal: Terminal, case: str, question: str, cancel: Cancel) -> Turn:
    job = services.ask.ask(case, question, cancel)
    while True:
        try:
            step = next(job)
        except StopIteration as stop:
            terminal.write("" if terminal.as_json else "\n")
            turn: Turn = stop.value
            return turn
        if isinstance(step, Progress):
            terminal.progress(step)
        elif isinstance(step, Evidence):
            show_evidence(terminal, step)
            terminal.tell("demo.answer")
        elif isinstance(step, Delta) and not terminal.as_json:
            terminal.write(step.text)
