"""The whole generator: every made document is sound, the parts share nothing, and the same seed makes the same."""

import json
from random import Random

import pytest

from models.finder import generate
from models.finder.making.documents import Documents
from models.finder.making.lists import Lists

LANGUAGES = ["en", "de", "fr", "it"]


@pytest.fixture(scope="module", params=[False, True], ids=["train", "dev"])
def made(request):
    documents = Documents(generate.HERE / "templates", generate.HERE / "lists", LANGUAGES, dev=request.param)
    return list(documents.make(Random(11), 600))


def test_every_document_is_sound(made):
    assert len(made) == 600
    for entry in made:
        last = 0
        for span in entry["spans"]:
            text = entry["text"][span["start"] : span["end"]]
            assert last <= span["start"] < span["end"] <= len(entry["text"]), entry["id"]
            assert text == text.strip(), entry["id"]
            last = span["end"]


def test_every_kind_and_language_is_there(made):
    assert {entry["lang"] for entry in made} == set(LANGUAGES)
    kinds = {span["type"] for entry in made for span in entry["spans"]}
    assert kinds == {"PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "ID"}


def test_no_slot_is_left_unfilled(made):
    assert not any("{p1" in entry["text"] or "{city" in entry["text"] for entry in made)


def test_training_and_development_share_no_name():
    train, dev = (Lists(generate.HERE / "lists", dev=dev) for dev in (False, True))
    for name in ("last", "first_f", "companyshort", "city"):
        assert not set(train.entries("de", name)) & set(dev.entries("de", name))


def test_the_command_writes_both_parts_and_the_same_for_the_same_seed(tmp_path):
    for folder in ("one", "two"):
        assert generate.main(["--out", str(tmp_path / folder), "--documents", "60", "--seed", "5"]) == 0
    for name, count in (("made_train.jsonl", 56), ("made_dev.jsonl", 4)):
        text = (tmp_path / "one" / name).read_text(encoding="utf-8")
        assert text == (tmp_path / "two" / name).read_text(encoding="utf-8")
        entries = [json.loads(line) for line in text.splitlines()]
        assert len(entries) == count
        assert set(entries[0]) == {"id", "lang", "text", "spans", "genre"}


def test_templates_and_lists_have_no_fault(capsys):
    assert generate.main(["--check"]) == 0, capsys.readouterr().err
