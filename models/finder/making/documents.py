"""Whole documents: a template of some language filled, single sentences put together, a share of them damaged."""

from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from . import labelled, templates
from .agreeing import agree
from .damage import damaged
from .edits import Span, apply
from .filling import Filler
from .lists import Lists
from .origins import Origins
from .people import People
from .setting import Setting
from .template import parse
from .templates import Template

TOGETHER = 0.6
"""The share of single sentences that are given company of their own file."""

COMPANY = 12
"""A file with fewer short templates lends none: they would be repeated."""

LABELLED = 0.07
"""The share of documents that are nothing but labels and values."""

HEADED = 0.04
"""The share of documents that a page's foot and head run through."""

HEADS = {
    "de": (
        "{page}", "{company}\n{page}", "{caseno}   {page}", "{p.full}, {date.num}\n{page}",
        "{page}   Gedruckt: {date.num} {time}", "Vertraulich — {org}",
    ),
    "fr": (
        "{page}", "{company}   {page}", "Dossier {caseno}   {page}", "{p.full}, {date.num}\n{page}",
        "Imprimé le {date.num} à {time}   {page}", "Confidentiel — {org}",
    ),
    "it": (
        "{page}", "{company}   {page}", "Incarto {caseno}   {page}", "{p.full}, {date.num}\n{page}",
        "Stampato il {date.num} ore {time}   {page}", "Riservato — {org}",
    ),
    "en": (
        "{page}", "{company}   {page}", "Ref {caseno}   {page}", "{p.full}, {date.num}\n{page}",
        "Printed {date.num} {time}   {page}", "Confidential — {org}",
    ),
}


class Documents:
    """Makes documents from what one part, training or development, may use."""

    def __init__(
        self, templates_folder: Path, lists_folder: Path, languages: list[str], dev: bool, genre: str | None = None,
    ) -> None:
        self.lists = Lists(lists_folder, dev)
        self.people = People(Origins(self.lists))
        self.faults: list[str] = []
        self._by_language: dict[str, list[Template]] = {}
        self._weights: dict[str, list[float]] = {}
        self._short: dict[tuple[str, str], list[Template]] = {}
        self.only = genre
        self.part = "dev" if dev else "train"
        for language in languages:
            found, faults = templates.read(templates_folder, language, self.lists)
            self.faults.extend(faults)
            self.faults.extend(templates.bad_entries(lists_folder, language))
            kept = [template for template in found if template.held == dev and genre in (None, template.genre)]
            if not kept:
                continue
            self._by_language[language] = kept
            self._weights[language] = list(accumulate(0.25 if template.lines == 1 else 1.0 for template in kept))
            for template in kept:
                if template.lines <= 2:
                    self._short.setdefault((language, template.genre), []).append(template)
        self.count = sum(len(kept) for kept in self._by_language.values())
        self.broken = len({fault.split(":")[0] for fault in self.faults})

    def make(self, random: Random, count: int) -> Iterator[dict[str, Any]]:
        """So many documents, the languages in turn."""
        languages = list(self._by_language)
        if not languages:
            return
        for number in range(count):
            language = languages[number % len(languages)]
            setting = Setting(random, language, self.lists)
            template = random.choices(self._by_language[language], cum_weights=self._weights[language])[0]
            setting.begin(language, template.genre)
            filler = Filler(setting, self.people)
            genre = template.genre
            if setting.chance(LABELLED) and not self.only:
                genre, setting.subject = "labelled", ""
                text, spans = filler.fill(parse(labelled.source(setting)))
            else:
                text, spans = self._filled(filler, template)
            text, spans = agree(language, text, spans)
            if language == "de" and setting.country in ("CH", "LI"):
                text, spans = apply(text, spans, [(at, at + 1, "ss") for at, mark in enumerate(text) if mark == "ß"])
            if setting.chance(HEADED):
                text, spans = self._headed(filler, text, spans)
            text, spans = damaged(random, text, spans)
            yield {
                "id": f"made-{self.part}-{number}", "lang": language, "genre": genre, "text": text,
                "spans": [{"start": span.start, "end": span.end, "type": span.kind} for span in spans],
            }  # fmt: skip

    def _filled(self, filler: Filler, template: Template) -> tuple[str, list[Span]]:
        text, spans = filler.fill(template.nodes)
        others = self._short.get((template.language, template.genre), [])
        if template.lines > 2 or len(others) < COMPANY or not filler.setting.chance(TOGETHER):
            return text, spans
        link = filler.setting.pick((" ", "\n", "\n\n"))
        for other in filler.setting.random.sample(
            [each for each in others if each is not template], filler.setting.between(1, 7),
        ):
            filler.begin()
            more, further = filler.fill(other.nodes)
            at = len(text) + len(link)
            spans.extend(Span(span.start + at, span.end + at, span.kind) for span in further)
            text += link + more
        return text, spans

    def _headed(self, filler: Filler, text: str, spans: list[Span]) -> tuple[str, list[Span]]:
        """A page's head put in at a line break, with what it tells annotated as well."""
        inside = {at for span in spans for at in range(span.start, span.end)}
        breaks = [at for at, mark in enumerate(text) if mark == "\n" and at not in inside]
        if not breaks:
            return text, spans
        at = filler.setting.pick(breaks)
        head, further = filler.fill(parse(filler.setting.pick(HEADS[filler.setting.language])))
        head = f"\n{head}\n"
        before = [span for span in spans if span.end <= at]
        after = [Span(span.start + len(head), span.end + len(head), span.kind) for span in spans if span.start >= at]
        return text[:at] + head + text[at:], [
            *before, *(Span(s + at + 1, e + at + 1, kind) for s, e, kind in further), *after
        ]
