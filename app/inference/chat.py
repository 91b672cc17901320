"""A prompt in the model's own chat form, with a wall between form and content.

The template, which comes with the model, runs in Jinja's sandbox and never sees what is said: it is given marks in
place of the messages' texts, and each text is put in afterwards as plain text. So words inside a document that look
like the model's control tokens stay words.
"""

import json
import re
from collections.abc import Sequence
from typing import Any

from app.core.asking import Message
from app.core.errors import ModelTrouble

FALLBACK = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
"""ChatML, for models that bring no template of their own, as llama.cpp does."""

_MARK = re.compile("\ue000([0-9]+)\ue001")


class ChatForm:
    """A model's chat template, compiled once."""

    def __init__(self, template: str, beginning: str, end: str, model: str) -> None:
        import jinja2
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        self._model = model
        self._tokens = {"bos_token": beginning, "eos_token": end}
        environment = ImmutableSandboxedEnvironment(
            trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
        )
        environment.filters["tojson"] = _to_json
        environment.globals["raise_exception"] = _refuse
        # Templates that print today's date would make every prompt different; they get a fixed, empty one.
        environment.globals["strftime_now"] = lambda form: ""  # noqa: ARG005 - the template's own signature
        try:
            self._template = environment.from_string(template or FALLBACK)
        except jinja2.TemplateError as error:
            raise ModelTrouble("inference.bad_template", model=model) from error

    def parts(self, messages: Sequence[Message]) -> tuple[tuple[str, bool], ...]:
        """The prompt in order: (text, whether control tokens in it count). Raises ModelTrouble."""
        rendered = self._rendered(messages)
        if rendered is None:
            messages = _without_system(messages)
            rendered = self._rendered(messages)
        if rendered is None:
            raise ModelTrouble("inference.bad_template", model=self._model)
        parts: list[tuple[str, bool]] = []
        at = 0
        for mark in _MARK.finditer(rendered):
            parts += ((rendered[at:mark.start()], True), (messages[int(mark[1])].text, False))
            at = mark.end()
        parts.append((rendered[at:], True))
        return tuple(part for part in parts if part[0])

    def _rendered(self, messages: Sequence[Message]) -> str | None:
        """The template's text with a mark for each message; None where it refuses them or leaves one out."""
        said = [{"role": m.role, "content": f"\ue000{number}\ue001"} for number, m in enumerate(messages)]
        try:
            rendered = self._template.render(messages=said, add_generation_prompt=True, tools=None, **self._tokens)
        except Exception:  # the template is the model maker's program: whatever it raises means that it refuses
            return None
        marks = [int(mark[1]) for mark in _MARK.finditer(rendered)]
        return rendered if marks == list(range(len(messages))) else None


def _without_system(messages: Sequence[Message]) -> tuple[Message, ...]:
    """Instructions put before the first question, for models that know no system role."""
    if len(messages) < 2 or messages[0].role != "system":
        return tuple(messages)
    return (Message("user", f"{messages[0].text}\n\n{messages[1].text}"), *messages[2:])


def _refuse(message: str) -> None:
    raise ValueError(message)


def _to_json(value: Any, indent: int | None = None, **_: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
