"""The sample case as a running desk has it, in one process.

Reading, finding, redaction and the checks of an answer are real; only what the model says is written here.
"""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

from app import __version__
from app.children.reader import ReaderChild
from app.core.asking import Piece, Prompt, Sampling
from app.core.documents import Document
from app.core.findings import Found, Known, Level, Orders
from app.core.jobs import Cancel, Job, Progress, finish
from app.core.ports import Engine, Reader
from app.core.redaction import AliasTable
from app.privacy.restore import StreamRestorer
from app.reading.limits import ReadingLimits
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
from app.services.styles import Styles
from app.services.together import Services
from app.services.vaults import Vaults
from app.services.versions import Switching
from app.system import paths
from app.system.templates import answer_template
from app.vault.store import Vault
from tests.dummies import (
    PASSPHRASE,
    DummyChoice,
    DummyEngine,
    DummyLibrary,
    DummyModels,
    DummyVersions,
    canaries,
)
from tests.dummy_adviser import DummyAdviser

ROOT = Path(__file__).resolve().parents[1]

TALKS = {
    "en": (
        ("After a gallbladder operation", "Payroll query", "Lease dispute, flat 4B", "Supplier contract 2026"),
        "What is Mrs Adeyemi-Clarke allergic to?",
        "Mrs Adeyemi-Clarke is allergic to penicillin, which gave her a rash in 1994 [1]. "
        "She was therefore treated with ciprofloxacin and metronidazole [1]. Her next dose is due on Friday.",
    ),
    "de": (
        ("Kündigung nach Meldung", "Lohnabrechnung März", "Mietzinsherabsetzung Wohnung 4B", "Liefervertrag 2026"),
        "Seit wann arbeitet Frau Yilmaz-Brunner im Betrieb?",
        "Frau Yilmaz-Brunner arbeitet seit dem 1. August 2014 als Qualitätsprüferin in Ihrem Betrieb, zuletzt zu 80 "
        "Prozent [1]. Gekündigt wurde ihr mit Schreiben vom 27. März 2026 [1]. Ihr Lohn betrug 9000 Franken.",
    ),
    "fr": (
        ("Prêt immobilier", "Fiche de paie", "Litige de bail, appartement 4B", "Contrat fournisseur 2026"),
        "Jusqu’à quand l’accord de principe est-il valable ?",
        "L’accord de principe est valable jusqu’au 15 avril 2026 [1]. Les frais de dossier sont de 450 euros [1]. "
        "Le taux sera revu chaque année.",
    ),
    "it": (
        ("Sinistro stradale", "Busta paga", "Controversia d’affitto, interno 4B", "Contratto di fornitura 2026"),
        "Qual è l’indennizzo proposto?",
        "L’indennizzo proposto è di 5.575,00 euro [1]. La vettura non è riparabile. "
        "Il pagamento arriva entro due giorni.",
    ),
}
"""By language: titles of cases, the question, and the answer; its last sentence stands in no document, on purpose."""


class SampleReader(ReaderChild, Reader):
    """The real reader without its process."""

    def __init__(self) -> None:
        super().__init__(paths.finder(), ReadingLimits())

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel,
        orders: Orders = Orders(),  # noqa: B008  # frozen
    ) -> Job[Progress, tuple[Found, ...]]:
        """The same documents are not searched twice."""
        cancel.check()
        yield Progress(0, 1, "")
        return _found(self, tuple(documents), tuple(known), level, orders)

    def restorer(self, table: AliasTable) -> StreamRestorer:
        """The same that runs in the desk."""
        return StreamRestorer(table)


@cache
def _found(
    reader: "SampleReader", documents: tuple[Document, ...], known: tuple[Known, ...], level: Level, orders: Orders
) -> tuple[Found, ...]:
    return finish(reader._finder.find(documents, known, level, Cancel(), orders))


class SampleEngine(DummyEngine):
    """Writes the answer with the aliases that the case has given out."""

    def __init__(self, name: str, store: Any, answer: str) -> None:
        super().__init__(name, answer, 0.06)
        self._store = store

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Word by word."""
        for case in self._store.cases():
            forms = [(form, one.token) for one in self._store.aliases(case.id).aliases for form in one.forms]
            for form, token in sorted(forms, key=lambda pair: -len(pair[0])):
                self.answer = self.answer.replace(form, token)
        yield from super().stream(prompt, sampling, cancel)


class SampleModels(DummyModels):
    """One engine, ready at once."""

    def __init__(self, store: Any, answer: str) -> None:
        super().__init__(answer)
        self._store = store

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        """The engine."""
        cancel.check()
        yield Progress(1, 1, "")
        self.engine = SampleEngine(name, self._store, self.answer)
        return self.engine


class OneThread:
    """The real vault on a thread of its own, as it has a process of its own in the program."""

    def __init__(self, who: str) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._vault = self._thread.submit(Vault, who).result()

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._vault, name)
        return lambda *values: self._thread.submit(method, *values).result()


def sample(language: str, vault: str, reader: SampleReader) -> Services:
    """Services with the sample case in this language: read, searched, looked over, and one question asked."""
    titles, question, answer = TALKS[language]
    store: Any = OneThread("anna")
    models = SampleModels(store, answer)
    library = DummyLibrary("qwen2.5-coder-1.5b")
    versions = DummyVersions(library)
    shelf = ModelShelf(library, models, lambda: "auto", lambda: 8_000_000_000, versions)
    reviewing = Reviewing(reader, store)
    ask = Ask(reader, models, store, reviewing, answer_template, AskOptions, shelf.default)
    services = Services(
        vaults=Vaults(store),
        cases=Cases(store),
        intake=Intake(reader, store, lambda: 100_000_000),
        review=reviewing,
        ask=ask,
        explain=Explaining(reader, store, reviewing, __version__),
        styles=Styles(reader, store),
        models=shelf,
        audit=Audit(store),
        versions=Switching(
            versions, models, Canaries(reader, models, answer_template, canaries), DummyChoice(shelf.default),
            lambda: None, lambda: 10,
        ),
        advising=Advising(DummyAdviser(library), models, versions),
        comparing=Comparing(ask),
    )
    services.vaults.create(vault, PASSPHRASE)
    case = [services.cases.create(title) for title in reversed(titles)][-1].id
    folder = ROOT / "resources" / "sample" / language
    # The letter first: it is the page that is shown.
    files = sorted((path for path in folder.iterdir() if path.is_file()), key=lambda path: path.suffix != ".pdf")
    for file in files:
        finish(services.intake.take_in(case, [file], Cancel()))
    finish(services.review.find(case, Cancel()))
    services.audit.note("review.accepted", case)
    finish(services.ask.ask(case, question, Cancel()))
    return services


def letter(language: str) -> str:
    """The name of the case's first document: its digest."""
    folder = ROOT / "resources" / "sample" / language
    return hashlib.sha256(next(folder.glob("*.pdf")).read_bytes()).hexdigest()
