"""The ports: what the rooms offer each other. One screen.

Inner ports (`Extractor`, `Recogniser`, `Encoder`, `Engine`, `Explainer`) are implemented in the rooms of floor 4
and listed as plain tuples in `children/`. Outer ports (`Reader`, `Models`, `Store`) are what services see:
`children.links` implements them over sealed processes, tests in one process.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from app.core.advising import Counsel, Drift, Machine
from app.core.asking import Ability, Answer, Kept, ModelCard, ModelState, Passage, Piece, Prompt, Sampling
from app.core.cases import Case, Event, Explanation, Hit, Support, Turn, Verified
from app.core.documents import Document, Picture, Span
from app.core.findings import Decision, Finding, Found, Known, Level, Orders
from app.core.jobs import Cancel, Job, Progress
from app.core.library import Candidate, Change, Consent, Scored, Version
from app.core.opening import KeySlot, Secrets
from app.core.redaction import AliasStyle, AliasTable, Clear, Redacted, Restored


class Extractor(Protocol):
    """Reads one family of file formats."""

    media: tuple[str, ...]

    def extract(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]:
        """The document and its attachments; raises BadFile."""
        ...


class Recogniser(Protocol):
    """Finds one family of personal data."""

    @property
    def name(self) -> str:
        """Who found it, as findings and the record say."""
        ...

    def find(self, text: str, language: str) -> Sequence[Finding]:
        """Findings in any order, overlaps allowed; `language` is ISO 639-1 or ""."""
        ...


class Encoder(Protocol):
    """Turns texts into vectors of one length."""

    def encode(self, texts: Sequence[str]) -> Sequence[Sequence[float]]: ...


class Engine(Protocol):
    """A loaded language model. A method that needs an ability raises ModelTrouble ("inference.unable") without it."""

    card: ModelCard
    abilities: frozenset[Ability]

    def count(self, prompt: Prompt) -> int:
        """Tokens of this prompt with the model's own chat template."""
        ...

    def stream(self, prompt: Prompt, sampling: Sampling, cancel: Cancel) -> Iterator[Piece]:
        """Pieces of the answer as they come; ends early, without an error, when cancelled."""
        ...

    def score(self, prompt: Prompt, given: Redacted, cancel: Cancel) -> tuple[Piece, ...]:
        """How probable this answer is after this prompt, token by token ("score"). Raises Cancelled."""
        ...

    def without(
        self, prompt: Prompt, given: Redacted, drops: Sequence[Sequence[Span]], cancel: Cancel
    ) -> tuple[float, ...]:
        """For each set of stretches of the prompt's last message, the log-probability of this answer when the model
        cannot look at them ("without"); the sum over its tokens, natural logarithm. Raises Cancelled.
        """
        ...

    def keep(self) -> Kept | None:
        """What was worked out for the last prompt's beginning ("prefix"); None where there is nothing."""
        ...

    def resume(self, kept: Kept) -> bool:
        """Go on from this beginning ("prefix"); False, and nothing changed, where it is another model's or build's."""
        ...

    def embed(self, texts: Sequence[Redacted], cancel: Cancel) -> tuple[tuple[float, ...], ...]:
        """A vector of length 1 for each text ("embed"). Raises Cancelled."""
        ...

    def close(self) -> None: ...


class Explainer(Protocol):
    """Says why an answer is what it is."""

    def explain(self, turn: Turn, engine: Engine | None, cancel: Cancel) -> Job[Progress, Explanation]: ...


class Restorer(Protocol):
    """Puts names back into streamed text, holding back half-arrived aliases."""

    def feed(self, text: str) -> Restored: ...

    def finish(self) -> Restored: ...


class Reader(Protocol):
    """The reader process: untrusted files, finding, redaction, passages."""

    def read(self, name: str, untrusted: bytes, cancel: Cancel) -> Job[Progress, tuple[Document, ...]]: ...

    def draw(self, untrusted: bytes, page: int, scale: float, cancel: Cancel) -> Picture:
        """One page of a PDF as a picture."""
        ...

    def find(
        self, documents: Sequence[Document], known: Sequence[Known], level: Level, cancel: Cancel,
        orders: Orders = Orders(),  # noqa: B008  # frozen
    ) -> Job[Progress, tuple[Found, ...]]:
        """Findings of each document in order; what one document shows is looked for in all. Raises FindingFailed."""
        ...

    def redact(
        self, parts: Sequence[Clear], table: AliasTable, cancel: Cancel,
        style: AliasStyle = AliasStyle(), words: Sequence[str] = (),  # noqa: B008  # frozen
    ) -> tuple[tuple[Redacted, ...], AliasTable]:
        """Each part with aliases; the table grows. Known forms that are neither hidden nor kept are hidden too.

        style: how new aliases are written; words: of the case's documents, none of which an invented name may have.
        """
        ...

    def restorer(self, table: AliasTable) -> Restorer: ...

    def passages(self, document: Document, cancel: Cancel) -> tuple[Passage, ...]:
        """The document cut into windows for searching; hidden text is left out."""
        ...

    def language(self, text: str) -> str:
        """ISO 639-1, "" when it cannot be told."""
        ...

    def check(
        self, answer: str, passages: Sequence[Passage], identities: Sequence[tuple[str, ...]] = ()
    ) -> tuple[Support, ...]:
        """How each sentence of a restored answer stands to the passages; identities: forms of one name each."""
        ...


class Models(Protocol):
    """The engine process: one language model loaded at a time."""

    def load(self, name: str, cancel: Cancel) -> Job[Progress, Engine]:
        """The model of this name, loaded, hash checked. Raises ModelTrouble."""
        ...

    def loaded(self) -> ModelCard | None: ...

    def unload(self) -> None: ...


class ModelLibrary(Protocol):
    """The model files on this machine and the catalogue of those that can be had."""

    def models(self) -> tuple[ModelState, ...]:
        """The whole catalogue, and what a person brought; cheap, reads no weights."""
        ...

    def best(self, available: int) -> ModelState | None:
        """The best installed answering model that fits in `available` bytes of memory."""
        ...

    def examine(
        self, file: str, cancel: Cancel, papers: Sequence[str] = (), name: str = ""
    ) -> Job[Progress, Candidate]:
        """What a file or folder that a person brings is, after a strict check; papers: files that sign it.

        name: of a model that it is to become a version of. Raises ModelTrouble.
        """
        ...

    def add(
        self, file: str, cancel: Cancel, consent: Consent = Consent(),  # noqa: B008  # frozen
        papers: Sequence[str] = (), name: str = "",
    ) -> Job[Progress, ModelState]:
        """Take it in. Raises ModelTrouble, also without the consent that it needs, Forbidden where a policy says no."""
        ...

    def believe(self, file: str) -> Change:
        """Take in an office's signed list alone: its number, and what it withdraws. Raises ModelTrouble."""
        ...

    def verify(self, name: str, cancel: Cancel) -> Job[Progress, bool]:
        """Whether the installed files still have the hash they must have."""
        ...


class ModelVersions(Protocol):
    """Which version of a model a name stands for; each change is one line of the machine's journal or nothing."""

    def versions(self, name: str) -> tuple[Version, ...]:
        """All that are kept, oldest first; none for a model that is not installed."""
        ...

    def find(self, name: str, sha256: str = "") -> ModelState:
        """A version as it stands, the current one without a hash (its beginning is enough). Raises ModelTrouble."""
        ...

    def adopt(self, cancel: Cancel, name: str = "") -> Job[Progress, None]:
        """Take the files that lie loose in the models' folder into the store, without copying them; or one model's."""
        ...

    def use(self, name: str, sha256: str, before: str, cancel: Cancel) -> Job[Progress, Change]:
        """Let the name stand for this version, its hash proved; before: the model that answered until now."""
        ...

    def roll_back(self, name: str, cancel: Cancel) -> Job[Progress, Change]:
        """Let the name stand for the version before. Raises ModelTrouble where there is none."""
        ...

    def remove(self, name: str, sha256: str) -> Change:
        """Take a version away, the only one without a hash. Raises ModelTrouble while something points to it."""
        ...

    def pin(self, scope: str, name: str, sha256: str) -> Change:
        """Hold a version for a case or a template: "case:ID", "template:NAME"."""
        ...

    def unpin(self, scope: str) -> Change: ...

    def pinned(self, scope: str) -> ModelState | None:
        """The version that is held for this scope."""
        ...

    def keep_test(self, tested: Scored) -> Change: ...

    def tested(self, name: str, sha256: str, canaries: str) -> Scored | None:
        """The last test of this version with this set of questions."""
        ...

    def changes(self, after: int = 0) -> tuple[Change, ...]:
        """The journal from this number on, oldest first."""
        ...


class Adviser(Protocol):
    """What machines there are, what fits them and how fast."""

    def machine(self) -> Machine:
        """This one, as it is now."""
        ...

    def machines(self) -> Sequence[Machine]:
        """Those of the table, to see what another one would do."""
        ...

    def named(self, words: str) -> Machine:
        """The one of the table that these words mean. Raises WrongUsage."""
        ...

    def counsel(self, machine: Machine, loaded: str = "", installed: bool = False) -> Counsel:
        """What fits and how fast. loaded: sha256 of the model that makes room; installed: advise one of these."""
        ...

    def note(self, sha256: str, engine: str, tokens_a_second: float) -> None:
        """An answer was written at this speed here."""
        ...


class Networks(Protocol):
    """Networks beside language models, where they may be opened."""

    def drift(self, exact: ModelState, other: ModelState) -> Drift | None:
        """How far a quantised network is from its float one; None where they differ in kind. Raises ModelTrouble."""
        ...


class Store(Protocol):
    """The keeper process: cases, their record, search. Without a vault everything is in memory only."""

    def strength(self, passphrase: str) -> float:
        """Decimal logarithm of the guesses that a good guesser needs."""
        ...

    def offer(self, language: str) -> str:
        """Six random words of this language that make a pass-phrase."""
        ...

    def create(self, folder: str, passphrase: str, language: str = "en") -> str:
        """Make a vault and open it; its recovery key in four lines, shown this once."""
        ...

    def open(self, folder: str, passphrase: str) -> None: ...

    def open_with(self, folder: str, secrets: Secrets) -> None:
        """Open by whatever a person brings: pass-phrases, a recovery key, a token's PIN."""
        ...

    def slots(self) -> tuple[KeySlot, ...]:
        """The ways to open the vault that is open; none in memory."""
        ...

    def persons(self) -> int:
        """How many people it takes to open it."""
        ...

    def change_passphrase(self, old: Secrets, new: str) -> None: ...

    def new_passphrase(self, new: str) -> None:
        """In the place of a forgotten one, once the recovery key has opened the vault."""
        ...

    def new_recovery(self, language: str) -> str:
        """Another recovery key, shown this once; the old one opens nothing more."""
        ...

    def add_slot(self, kind: str, secrets: Secrets) -> KeySlot: ...

    def remove_slot(self, slot: str, secrets: Secrets = Secrets()) -> None:  # noqa: B008 -- frozen
        ...

    def allow_one_person(self, secrets: Secrets) -> None:
        """Back from two persons to one."""
        ...

    def open_in_memory(self) -> None: ...

    def is_open(self) -> bool: ...

    def lock(self) -> None:
        """Forget every key; the process that held them ends."""
        ...

    def cases(self) -> tuple[Case, ...]: ...

    def new_case(self, title: str) -> Case: ...

    def rename_case(self, case: str, title: str) -> None: ...

    def delete_case(self, case: str) -> None: ...

    def add_document(self, case: str, document: Document, source: bytes, passages: Sequence[Passage]) -> None: ...

    def documents(self, case: str) -> tuple[Document, ...]:
        """In the order in which they came, without word rectangles."""
        ...

    def document(self, case: str, sha256: str) -> Document: ...

    def source(self, case: str, sha256: str) -> bytes: ...

    def remove_document(self, case: str, sha256: str) -> None: ...

    def save_found(self, case: str, found: Sequence[Found]) -> None: ...

    def found(self, case: str) -> tuple[Found, ...]: ...

    def save_decisions(self, case: str, decisions: Sequence[Decision]) -> None: ...

    def decisions(self, case: str) -> tuple[Decision, ...]: ...

    def save_aliases(self, case: str, table: AliasTable) -> None: ...

    def aliases(self, case: str) -> AliasTable: ...

    def search(self, case: str, question: str, limit: int) -> tuple[Passage, ...]:
        """Passages by relevance, neighbours joined in, best first."""
        ...

    def search_all(self, words: str, limit: int) -> tuple[Hit, ...]: ...

    def add_turn(self, turn: Turn) -> None: ...

    def replace_answer(self, case: str, turn: str, answer: Answer) -> None: ...

    def turns(self, case: str) -> tuple[Turn, ...]: ...

    def record(self, what: str, about: str = "", detail: Sequence[tuple[str, str]] = ()) -> Event:
        """Append one event; raises VaultTrouble if it could not be kept, and then nothing may go on."""
        ...

    def events(self) -> tuple[Event, ...]: ...

    def verify_record(self) -> Verified: ...

    def verify(self, folder: str) -> Verified: ...

    def preference(self, key: str) -> str | None: ...

    def set_preference(self, key: str, value: str) -> None: ...
