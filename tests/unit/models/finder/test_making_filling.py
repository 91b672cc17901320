"""Filling: what is annotated as one, what stays outside, and small words that follow the name."""

from pathlib import Path
from random import Random

import pytest

from models.finder.making.agreeing import agree
from models.finder.making.documents import Documents
from models.finder.making.edits import Span
from models.finder.making.filling import Filler
from models.finder.making.labels import LABELS, SAID
from models.finder.making.setting import Setting
from models.finder.making.slots import SLOTS
from models.finder.making.template import parse

FINDER = Path(__file__).resolve().parents[4] / "models" / "finder"


@pytest.fixture(scope="module")
def documents():
    return Documents(FINDER / "templates", FINDER / "lists", ["en", "fr"], dev=False)


def filled(documents, source, seed=1, language="en"):
    setting = Setting(Random(seed), language, documents.lists)
    setting.begin(language)
    return Filler(setting, documents.people).fill(parse(source))


def texts(documents, source, **more):
    text, spans = filled(documents, source, **more)
    return [text[start:end] for start, end, _ in spans]


def test_a_numbered_slot_stays_the_same(documents):
    for seed in range(20):
        first, second, other = texts(documents, "{city1} ; {city1} ; {city2}", seed=seed)
        assert first == second
        names = texts(documents, "{p1.last} {company1} {p1.last} {company1}", seed=seed)
        assert names[:2] == names[2:]
        assert other


def test_the_gendered_choice_agrees_with_the_title(documents):
    for seed in range(20):
        text, _ = filled(documents, "{p1.title} {p1:he|she}", seed=seed)
        assert text.endswith(" he") == text.startswith(("Mr ", "Mr. "))


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("{p1.first} {p1.last}", 1),
        ("{p1.last}, {p1.first}", 1),
        ("{p1.last}\t{p1.first}", 2),
        ("{p1.last},{p1.first}", 2),
        ("{p1.first} {p2.last}", 2),
        ("{p1.first}, {p2.first}", 2),
    ],
)
def test_halves_of_one_name_are_one_annotation(documents, source, count):
    assert len(texts(documents, source)) == count


def test_literal_annotations_hold_choices(documents):
    text, spans = filled(documents, "see <ORGANIZATION:the [Old|New] House>.")
    assert [(text[start:end], kind) for start, end, kind in spans] == [(text[4:-1], "ORGANIZATION")]


def test_labels_of_numbers_stay_outside(documents):
    for seed in range(300):
        for found in texts(documents, "{courtno} {caseno}", seed=seed):
            assert not found.startswith(("no.", "n°", "nos.", "S/N"))


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("fr", "le juge de Aigle", "le juge d'Aigle"),
        ("fr", "près de Genève", "près de Genève"),
        ("fr", "de onze ans", "de onze ans"),
        ("en", "a engineer", "an engineer"),
        ("de", "a engineer", "a engineer"),
    ],
)
def test_small_words_follow_the_name(language, before, after):
    start = before.rindex(" ") + 1
    text, spans = agree(language, before, [Span(start, len(before), "PROFESSION")])
    assert text == after
    assert [text[begin:end] for begin, end, _ in spans] == [before[start:]]


def test_labels_cover_the_same_known_slots_in_every_language():
    slots = {slot for labels in LABELS.values() for slot in labels}
    assert all(set(labels) == slots for labels in LABELS.values())
    assert {slot.split(".")[0] for slot in slots} <= set(SLOTS)
    assert set(SAID) == set(LABELS)
