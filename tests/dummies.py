"""The ports in one process and in memory, for tests and for looking at screens: simple, and as slow as one asks for."""

import hashlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from app.core.asking import ModelCard, Passage, Piece, Prompt, Sampling, Template
from app.core.cases import Support
from app.core.documents import Document, Page, Picture, Reason, Span
from app.core.errors import BadFile, Bug, Trouble
from app.core.findings import Finding, Found, Known, Level, Orders, occurrences, same_value
from app.core.jobs import Cancel, Job, Progress
from app.core.ports import Engine, Models, Reader
from app.core.redaction import Alias, AliasStyle, AliasTable, Clear, Redacted, Restored, Swap
from app.services.advising import Advising
from app.services.ask import Ask, AskOptions
from app.services.audit import Audit
from app.services.canaries import Canaries
from app.services.cases import Cases
from app.services.comparing import Comparing
from app.services.explain import Explaining
from app.services.intake import Intake
from app.services.models import ModelShelf
from app.services.review import Reviewing
from app.services.styles import OfficeStyle, Styles
from app.services.together import Services
from app.services.vaults import Vaults
from app.services.versions import Switching
from tests.dummy_adviser import DummyAdviser
from tests.dummy_library import DummyChoice, DummyLibrary, DummyVersions, canaries
from tests.dummy_store import PASSPHRASE, DummyStore
from tests.slow import Slow

LETTER = """Dear Ms Harrow,

Our client Daniel Okafor (born 4 March 1981, NI QQ 12 34 56 C) has paid the deposit of £1,450
into account 20-11-43 66831209.

We ask that it be returned within 14 days of the end of the tenancy, as section 4 of the lease provides.

Yours sincerely,
Ms Harrow’s correspondent, ines.lund@example.org
"""

__all__ = ["PASSPHRASE", "DummyChoice", "DummyLibrary", "DummyStore", "DummyVersions", "Slow", "canaries"]

PATTERNS = (
    ("PERSON", r"\b(?:Ms|Mr|Mrs|Dr|Frau|Herr|Mme) [A-Z]\w+|\bDaniel Okafor\b", "reason.title_before"),
    ("DATE", r"\b\d{1,2} (?:January|March|May|June|July|October) \d{4}\b", "reason.written_date"),
    ("ID", r"\bQQ \d\d \d\d \d\d C\b", "reason.pattern"),
    ("ACCOUNT", r"\b\d\d-\d\d-\d\d \d{8}\b", "reason.pattern"),
    ("EMAIL", r"\b[\w.]+@[\w.]+\.\w+\b", "reason.pattern"),
)


class DummyReader(Reader):
    """Plain text only; finds by a few patterns. A file called *.bad is broken. `levels`: those of each search."""

    def __init__(self, slow: Slow | None = None) -> None:
        self.slow = slow or Slow()
        self.levels: list[Level] = []

    def read(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        self.slow()
        if name.endswith(".bad"):
            raise BadFile("file.encrypted", name=name)
        cancel.check()
        yield Progress(1, 1, "reading.page")
        text = untrusted.decode("utf-8", "replace")
        pages, at = [], 0
        for number, part in enumerate(text.split("\f"), 1):
            pages.append(Page(number, at, at + len(part)))
            at += len(part) + 1
        digest = hashlib.sha256(untrusted).hexdigest()
        return (Document(name, digest, "text/plain", text, tuple(pages), "en"),)

    def draw(self, untrusted: bytes, page: int, scale: float, cancel: Cancel) -> Picture:
        self.slow()
        width, height = round(595 * scale), round(842 * scale)
        return Picture(width, height, scale, b"\xff\xff\xff\xff" * (width * height))

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel,
        orders: Orders = Orders(),  # noqa: B008  # frozen
    ) -> Job[Progress, tuple[Found, ...]]:
        self.levels.append(level)
        found = []
        for number, document in enumerate(documents):
            self.slow()
            cancel.check()
            yield Progress(number, len(documents), "finding.document")
            findings = {
                match.span(): Finding(Span(*match.span()), kind, 0.9, "pattern", Reason.of(why, text=match[0]))
                for kind, pattern, why in PATTERNS for match in re.finditer(pattern, document.text)
            }
            for one in known:
                for span in occurrences(one.value, document.text):
                    findings.setdefault(
                        (span.start, span.end),
                        Finding(span, one.kind, 0.8, "propagation", Reason.of("reason.propagated")),
                    )
            settled = [
                f for f in findings.values() if f.family not in orders.off
                and not any(same_value(value, f.span.of(document.text)) for value in orders.never)
            ]
            settled += (
                Finding(span, "ORGANIZATION", 0.6, "office", Reason.of("reason.always_hidden"))
                for value in orders.always for span in occurrences(value, document.text)
            )
            listed = tuple(span for value in orders.always for span in occurrences(value, document.text))
            found.append(Found(document.sha256, _apart(settled), listed=listed))
        return tuple(found)

    def redact(
        self, parts: Sequence[Clear], table: AliasTable, cancel: Cancel,
        style: AliasStyle = AliasStyle(), words: Sequence[str] = (),  # noqa: B008  # frozen
    ) -> tuple[tuple[Redacted, ...], AliasTable]:
        self.slow()
        aliases = {form: alias for alias in table.aliases for form in alias.forms}
        out = []
        for part in parts:
            pieces, swaps, at, length = [], [], 0, 0
            places = sorted({*part.hide, *(
                (span, alias.kind) for form, alias in aliases.items() for span in occurrences(form, part.text)
                if span not in part.keep
            )})
            for span, kind in places:
                if span.start < at:
                    continue
                value = span.of(part.text)
                family = kind.partition(":")[0]
                if value not in aliases:
                    count = 1 + len({a.name for a in aliases.values() if a.kind.partition(":")[0] == family})
                    aliases[value] = Alias(f"{family}_{count}", kind, (value,))
                token = aliases[value].token
                length += span.start - at
                pieces += [part.text[at : span.start], token]
                swaps.append(Swap(span, Span(length, length + len(token)), aliases[value].name, value))
                length += len(token)
                at = span.end
            pieces.append(part.text[at:])
            out.append(Redacted("".join(pieces), tuple(swaps)))
        return tuple(out), replace(table, aliases=tuple(dict.fromkeys((*table.aliases, *aliases.values()))))

    def restorer(self, table: AliasTable) -> "DummyRestorer":
        return DummyRestorer(table)

    def passages(self, document: Document, cancel: Cancel) -> tuple[Passage, ...]:
        self.slow()
        return tuple(
            Passage(document.sha256, document.name, document.page_at(match.start()), Span(*match.span()), match[0])
            for match in re.finditer(r"\S[^\n]*(?:\n[^\n]+)*", document.text)
        )

    def language(self, text: str) -> str:
        return "en"

    def check(
        self, answer: str, passages: Sequence[Passage], identities: Sequence[tuple[str, ...]] = ()
    ) -> tuple[Support, ...]:
        self.slow()
        return (Support(0, len(answer), 1 if passages else 0, Reason.of("support.stands_in", number=1)),)


def _apart(findings: object) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end)):  # type: ignore[call-overload]
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return tuple(kept)


class DummyRestorer:
    """Puts the first form back for each alias; holds back an open bracket."""

    def __init__(self, table: AliasTable) -> None:
        self._table = table
        self._held = ""

    def feed(self, text: str) -> Restored:
        self._held += text
        cut = self._held.rfind("[")
        whole = self._held if cut < 0 or "]" in self._held[cut:] or len(self._held) - cut > 40 else self._held[:cut]
        self._held = self._held[len(whole) :]
        return self._back(whole)

    def finish(self) -> Restored:
        whole, self._held = self._held, ""
        return self._back(whole)

    def _back(self, text: str) -> Restored:
        unknown: list[str] = []

        def value(match: re.Match[str]) -> str:
            alias = self._table.named(match[1])
            if alias is None:
                unknown.append(match[0])
                return match[0]
            return alias.forms[0]

        return Restored(re.sub(r"\[([A-Z]+_\d+)\]", value, text), tuple(unknown))


class DummyEngine(Engine):
    """Says what it was told to say, word by word, or speaks of the aliases it sees."""

    def __init__(self, name: str, answer: str, pause: float) -> None:
        self.card = ModelCard(name, hashlib.sha256(name.encode()).hexdigest(), 4096, "dummy")
        self.abilities = frozenset({"logprobs"})
        self.answer, self.pause = answer, pause
        self.prompts: list[Prompt] = []

    def count(self, prompt: Prompt) -> int:
        return len(prompt.as_text()) // 4

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        self.prompts.append(prompt)
        for number, word in enumerate(re.findall(r"\S+\s*|\s+", self.answer)):
            if cancel:
                return
            if self.pause:
                time.sleep(self.pause)
            yield Piece(word, -1.2 if number % 11 == 7 else -0.01, (("perhaps", -1.3),))

    def close(self) -> None:
        return


class DummyModels(Models):
    """One engine at a time."""

    def __init__(self, answer: str, pause: float = 0.0, slow: Slow | None = None) -> None:
        self.answer, self.pause, self.slow = answer, pause, slow or Slow()
        self.engine: DummyEngine | None = None

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        if self.engine is None or self.engine.card.name != name:
            for part in range(4):
                self.slow()
                cancel.check()
                yield Progress(part, 4, "models.loading")
            self.engine = DummyEngine(name, self.answer, self.pause)
        self.engine.answer, self.engine.pause = self.answer, self.pause
        return self.engine

    def loaded(self) -> ModelCard | None:
        return self.engine.card if self.engine else None

    def unload(self) -> None:
        self.engine = None


ANSWER = (
    "The deposit must be returned within 14 days of the end of the tenancy if there is no dispute [1]. "
    "[PERSON_1] has not named a deduction, so [PERSON_2] may apply to the scheme [2]."
)


class Together:
    """Services over dummies, with the dummies at hand; `services` is what a desk gets."""

    def __init__(
        self, *, answer: str = ANSWER, installed: Sequence[str] = ("qwen2.5-coder-1.5b",), pause: float = 0.0,
        seconds: float = 0.0, chosen: Callable[[], str] = lambda: "auto",
    ) -> None:
        self.children: tuple[Slow, ...] = ()
        self.slow = Slow(seconds)
        self.store = DummyStore(self.slow)
        self.reader = DummyReader(self.slow)
        self.models = DummyModels(answer, pause, self.slow)
        self.library = DummyLibrary(*installed)
        self.versions = DummyVersions(self.library)
        shelf = ModelShelf(self.library, self.models, chosen, lambda: 8_000_000_000, self.versions)
        reviewing = Reviewing(self.reader, self.store)
        self.office = OfficeStyle()
        styles = Styles(self.reader, self.store, lambda: self.office)
        words = "Answer from the passages.", "{passages}\n\n{question}", "[{number}] {text}"
        template = Template("answer", 1, "en", *words)
        ask = Ask(
            self.reader, self.models, self.store, reviewing, lambda _language: template, AskOptions, shelf.default, styles,
        )
        self.services = Services(
            vaults=Vaults(self.store),
            cases=Cases(self.store),
            intake=Intake(self.reader, self.store, lambda: 100_000_000),
            review=reviewing,
            ask=ask,
            explain=Explaining(self.reader, self.store, reviewing, "0", styles),
            styles=styles,
            models=shelf,
            audit=Audit(self.store),
            versions=Switching(
                self.versions, self.models, Canaries(self.reader, self.models, lambda _language: template, canaries),
                DummyChoice(shelf.default), lambda: None, lambda: 10,
            ),
            comparing=Comparing(ask),
            advising=Advising(DummyAdviser(self.library), self.models, self.versions),
        )


class Straight:
    """A runner that does each job at once, for presenters without a window; `waiting` keeps jobs back until `go`."""

    def __init__(self, waiting: bool = False) -> None:
        self.waiting = waiting
        self.jobs: list[Callable[[], None]] = []
        self.titles: list[str] = []

    def run(self, job, *, started=None, progressed=None, done=None, failed=None, title="", lane="quick", owner=None):  # type: ignore[no-untyped-def]
        running = StraightRunning()
        self.titles.append(title)
        if started:
            started()

        def work() -> None:
            try:
                running.cancelled.check()
                result = job(running.cancelled)
                if hasattr(result, "send"):
                    while True:
                        try:
                            step = next(result)
                        except StopIteration as stop:
                            result = stop.value
                            break
                        if progressed and not running.forgotten:
                            progressed(step)
            except (Trouble, Bug) as failure:
                if failed and not running.forgotten:
                    failed(failure)
                return
            if done and not running.forgotten:
                done(result)

        if self.waiting:
            self.jobs.append(work)
        else:
            work()
        return running

    def shown(self) -> tuple["StraightRunning", ...]:
        return ()

    def go(self) -> None:
        """Do what was kept back."""
        while self.jobs:
            self.jobs.pop(0)()


class StraightRunning:
    """What `Straight.run` gives back."""

    def __init__(self) -> None:
        self.cancelled = Cancel()
        self.forgotten = False

    def cancel(self) -> None:
        self.cancelled.cancel()

    def forget(self) -> None:
        self.forgotten = True
        self.cancelled.cancel()
