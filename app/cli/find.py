"""`intramuros find`: personal data in files, or in texts that come a line at a time."""

import hashlib
import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from app.cli import shapes
from app.cli.ask import show_findings
from app.cli.terminal import Terminal
from app.core.documents import Document, Page
from app.core.errors import BadFile, Trouble, WrongUsage
from app.core.jobs import Cancel, finish
from app.services.together import Services


def find(services: Services, terminal: Terminal, args: Namespace) -> int:
    """Find in files or JSON lines; the exit code."""
    if args.jsonl:
        return _lines(services, terminal, args.jsonl)
    if not args.files:
        raise WrongUsage("cli.find_what")
    services.vaults.without()
    case = services.cases.create(terminal.wording.text("cli.case_title"))
    cancel = Cancel()
    taken = terminal.run(services.intake.take_in(case.id, [Path(file) for file in args.files], cancel))
    for one in taken.refused:
        terminal.say(terminal.wording.say(one.why))
    if not taken.added:
        raise Trouble("ask.nothing_read")
    current = terminal.run(services.review.find(case.id, cancel))
    if args.json:
        terminal.json({
            "documents": [shapes.document(terminal.wording, one) for one in current.documents],
            "findings": shapes.findings(terminal.wording, current),
            "notices": [
                shapes.reason(terminal.wording, notice) for one in current.review.found for notice in one.notices
            ],
            "refused": shapes.refused(terminal.wording, taken.refused),
        })
    else:
        show_findings(terminal, current)
    return 1 if taken.refused else 0


def _lines(services: Services, terminal: Terminal, source: str) -> int:
    """Each line is its own document; answers come line by line in the same order."""
    cancel = Cancel()
    try:
        lines = sys.stdin if source == "-" else Path(source).open(encoding="utf-8")  # noqa: SIM115 - ends with the program
    except OSError:
        raise BadFile("file.missing", name=source) from None
    for number, row in _rows(lines):
        document = _document(number, row)
        (found,) = finish(services.review.search((document,), (), cancel))
        spans = [shapes.finding(terminal.wording, one) for one in found.findings]
        terminal.json({"id": row["id"], "spans": spans})
    return 0


def _rows(lines: IO[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            raise WrongUsage("cli.bad_line", line=number) from None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
            raise WrongUsage("cli.bad_line", line=number)
        yield number, row


def _document(number: int, row: dict[str, Any]) -> Document:
    text, hint = row["text"], row.get("lang", "")
    return Document(
        str(number), hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), "text/plain", text,
        (Page(1, 0, len(text)),), hint if isinstance(hint, str) else "",
    )
