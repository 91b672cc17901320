"""The model library's types: a file before it is taken in, versions, changes of them, and tests of answers."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["gguf", "folder", "mlx", "onnx", "safetensors"]


@dataclass(frozen=True, slots=True)
class Looked:
    """What a strict look at a file or folder found; sizes in elements, context in tokens, texts without control signs.

    files: the names to take in, relative to the folder, one for a single file. bytes: of all of them. answers: whether
    it is a language model. 0 and "" where it does not say.
    """

    form: Form
    files: tuple[str, ...]
    bytes: int
    title: str = ""
    architecture: str = ""
    quantisation: str = ""
    licence: str = ""
    parameters: int = 0
    context: int = 0
    layers: int = 0
    kv_heads: int = 0
    head_size: int = 0
    languages: tuple[str, ...] = ()
    answers: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that somebody brings, before it is taken in: what it is, its licence, and who vouches for it.

    name: what it will be called. known: whether the catalogue has this hash. there: whether it is in the library
    already. signers: the trusted keys that signed it, by their names; trusted: whether they are enough.
    licence_text: the licence's own words where they are shipped, "" elsewhere.
    """

    file: str
    name: str
    looked: Looked
    sha256: str
    licence: str
    licence_text: str = ""
    known: bool = False
    there: bool = False
    signers: tuple[str, ...] = ()
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """What a person agreed to for a model they bring: its licence as it was shown, and that nobody vouches for it."""

    licence: bool = False
    unsigned: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a model in the library, newest last; added is ISO 8601 with zone, size in bytes.

    accepted: whether a person accepted the licence when it was brought. pins: the cases and templates that hold it.
    """

    model: str
    sha256: str
    form: Form
    size: int
    added: str
    current: bool
    licence: str = ""
    accepted: bool = False
    signers: tuple[str, ...] = ()
    pins: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the machine's journal: a change of the library. what: the record's code ("models.switched").

    digest: SHA-256 over this line and the digest before; detail: counts, digests and codes only. before: of a switch,
    the model that answered until then.
    """

    number: int
    when: str
    who: str
    what: str
    model: str
    sha256: str
    detail: tuple[tuple[str, str], ...] = ()
    digest: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Canary:
    """A fixed question that a model has to answer well. passages: invented text, nobody's.

    expected: one of the words of each group has to be in the answer; never: none of these may be.
    """

    name: str
    language: str
    question: str
    passages: tuple[str, ...]
    expected: tuple[tuple[str, ...], ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """How one version did. canaries: digest of the set of questions; grades: (canary, 0 to 1) in their order."""

    model: str
    sha256: str
    canaries: str
    grades: tuple[tuple[str, float], ...]

    @property
    def score(self) -> float:
        """The mean grade, 0 to 1."""
        return sum(grade for _, grade in self.grades) / len(self.grades) if self.grades else 0.0


@dataclass(frozen=True, slots=True)
class Switched:
    """A switch and what the canaries say of it; `before` is None where there was nothing to compare with.

    beyond: whether the score fell by more than the gate allows, so that the way back is offered.
    """

    change: Change
    now: Scored | None
    before: Scored | None
    beyond: bool
