"""A question, the passages, the prompt made of redacted text alone, and the answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from app.core.documents import Box, Reason, Span
from app.core.redaction import Redacted

Role = Literal["system", "user", "assistant"]

Ability = Literal["logprobs", "score", "without", "schema", "prefix", "adapters", "see", "embed"]
"""What an engine may be able to do besides streaming words; callers ask for it and never guess."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that may answer a question, best first; score is comparable within one search."""

    document: str
    name: str
    page: int
    span: Span
    text: str
    score: float = 0.0
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """The fixed words around what is asked: our own text, versioned, one a language.

    user: has the places {passages} and {question}; passage: {number}, {page} and {text}.
    """

    name: str
    version: int
    language: str
    system: str
    user: str
    passage: str


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a prompt."""

    role: Role
    text: str


class Prompt:
    """What a language model is given; made of redacted text and a fixed template, nothing else.

    There are two ways to one: `Prompt.compose`, and `Prompt.rebuilt` in the engine process, where a prompt
    composed elsewhere comes out of the wire.
    """

    __slots__ = ("messages", "template")
    messages: tuple[Message, ...]
    template: str

    def __init__(self) -> None:
        raise TypeError("a prompt is composed from redacted text: Prompt.compose")

    @classmethod
    def compose(
        cls,
        template: Template,
        question: Redacted,
        passages: Sequence[tuple[int, int, Redacted]],
        earlier: Sequence[tuple[Redacted, Redacted]] = (),
    ) -> "Prompt":
        """Put redacted passages (number, page, text), earlier turns (question, answer) and the question together.

        Raises TypeError for anything that is not `Redacted`.
        """
        for part in (question, *(text for _, _, text in passages), *(side for turn in earlier for side in turn)):
            if not isinstance(part, Redacted):
                raise TypeError("only redacted text may enter a prompt")
        block = "\n\n".join(
            _filled(template.passage, number=str(number), page=str(page), text=text.text)
            for number, page, text in passages
        )
        messages = [Message("system", template.system)]
        for asked, answered in earlier:
            messages += (Message("user", asked.text), Message("assistant", answered.text))
        messages.append(Message("user", _filled(template.user, passages=block, question=question.text)))
        return cls._made(f"{template.name}/{template.version}/{template.language}", tuple(messages))

    @classmethod
    def rebuilt(cls, template: str, messages: tuple[Message, ...]) -> "Prompt":
        """The named door through which the engine process takes a prompt from the wire."""
        return cls._made(template, messages)

    @classmethod
    def _made(cls, template: str, messages: tuple[Message, ...]) -> "Prompt":
        prompt = object.__new__(cls)
        prompt.template = template
        prompt.messages = messages
        return prompt

    def as_text(self) -> str:
        """Every word of it, for showing what the model saw."""
        return "\n\n".join(f"<{message.role}>\n{message.text}" for message in self.messages)


def _filled(template: str, **parts: str) -> str:
    """Fill {places} in one pass, so that braces inside a document's text are never places."""
    out: list[str] = []
    rest = template
    while rest:
        before, brace, after = rest.partition("{")
        out.append(before)
        name, closing, tail = after.partition("}")
        if brace and closing and name in parts:
            out.append(parts[name])
            rest = tail
        else:
            out.append(brace)
            rest = after
    return "".join(out)


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the model chooses words; the seed makes a run repeatable on one machine.

    schema: a JSON schema that the answer keeps to, "" for free text; only for engines with the ability "schema".
    """

    temperature: float = 0.0
    top_p: float = 1.0
    max_tokens: int = 512
    seed: int = 1
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What an engine worked out for the beginning of a prompt, to go on from later: it holds the documents' content.

    model: sha256 of the model's file. template: the prompt's. digest: sha256 over the beginning's tokens. tokens: how
    many. state: the engine's own form; another engine, build or model must refuse it.
    """

    model: str
    template: str
    digest: str
    tokens: int
    state: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an answer as the model gives it: its natural-log probability and the nearest alternatives."""

    text: str
    logprob: float | None = None
    others: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Adapter:
    """What was put over a model's weights (LoRA): its name, the sha256 of its file, how strongly it counts."""

    name: str
    sha256: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Which model answers: its name, the sha256 of its file, its context window in tokens, its engine.

    device: the graphics processor that it runs on, "" for the processor. adapters: in the order in which they were
    put on. notices: what a person should know of how it was loaded, such as why a graphics processor is not used.
    """

    name: str
    sha256: str
    context: int
    engine: str
    device: str = ""
    adapters: tuple[Adapter, ...] = ()
    notices: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelState:
    """A model of the catalogue as it stands on this machine; size in bytes, path "" where it is not installed.

    task: "answer", "names" or "other". rank: higher answers better. fits: whether it fits in this machine's memory now.
    sha256: "" where it is not established, as for some models that people bring; size is an estimate then. file: its
    name upstream. signers: who vouched for it. versions: how many are kept here.
    """

    name: str
    task: str
    languages: tuple[str, ...]
    size: int
    sha256: str
    installed: bool
    path: str = ""
    licence: str = ""
    context: int = 0
    rank: int = 0
    worth: str = ""
    fits: bool = True
    title: str = ""
    form: str = "gguf"
    quantisation: str = ""
    parameters: int = 0
    upstream: str = ""
    file: str = ""
    signers: tuple[str, ...] = ()
    versions: int = 0


@dataclass(frozen=True, slots=True)
class Unsure:
    """A stretch of the restored answer at which the model hesitated, with the words it nearly chose."""

    span: Span
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: as the model wrote it (`shown`) and with names restored; `why_none` where there is none.

    unknown: aliases that the model invented. prompt: exactly what the model saw.
    """

    shown: str
    restored: str
    prompt: tuple[Message, ...] = ()
    template: str = ""
    model: ModelCard | None = None
    sampling: Sampling = field(default_factory=Sampling)
    unsure: tuple[Unsure, ...] = ()
    unknown: tuple[str, ...] = ()
    why_none: Reason | None = None
    stopped: bool = False
    seconds: float = 0.0
    tokens: int = 0
