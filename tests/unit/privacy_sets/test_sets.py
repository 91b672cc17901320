"""The measuring sets are what their marked sources say, and as many and as balanced as claimed."""

import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]

SETS = ("second", "office", "third", "fourth")


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("convert", ROOT / "tests" / "privacy" / "convert.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


convert = loaded()


def rows(name: str) -> list[dict]:
    text = (ROOT / "tests" / "privacy" / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


@pytest.mark.parametrize("name", SETS)
def test_the_lines_are_what_the_marked_text_makes(name: str) -> None:
    kept = (ROOT / "tests" / "privacy" / f"{name}.jsonl").read_text("utf-8")
    assert kept == convert.converted(name), "run tests/privacy/convert.py"


@pytest.mark.parametrize("name", SETS)
def test_mentions_lie_in_order_inside_their_text(name: str) -> None:
    for row in rows(name):
        end = 0
        for span in row["spans"]:
            assert end <= span["start"] < span["end"] <= len(row["text"]), row["id"]
            assert span["type"] in convert.KINDS, row["id"]
            mention = row["text"][span["start"]:span["end"]]
            assert mention == mention.strip(), row["id"]
            assert any(sign.isalnum() for sign in mention), row["id"]
            end = span["end"]


@pytest.mark.parametrize("name", SETS)
def test_no_text_comes_twice_and_none_holds_a_mark(name: str) -> None:
    every = rows(name)
    assert len({row["id"] for row in every}) == len(every)
    assert len({row["text"] for row in every}) == len(every)
    assert not [row["id"] for row in every if "[[" in row["text"] or "]]" in row["text"] or "\\u" in row["text"]]


@pytest.mark.parametrize(("name", "each"), [("second", 82), ("office", 10), ("third", 52), ("fourth", 40)])
def test_languages_hold_equal_shares(name: str, each: int) -> None:
    assert Counter(row["lang"] for row in rows(name)) == dict.fromkeys(convert.LANGUAGES, each)


@pytest.mark.parametrize("name", ["second", "third"])
def test_a_quarter_are_hard_negatives_with_hardly_a_mention(name: str) -> None:
    every = rows(name)
    negatives = [row for row in every if row["class"] == "negative"]
    assert 0.24 <= len(negatives) / len(every) <= 0.26
    assert all(len(row["spans"]) <= 1 for row in negatives)
    assert all(row["spans"] for row in every if row["class"] != "negative")


def test_every_class_is_in_every_language_of_both_short_sets() -> None:
    classes = {row["class"] for row in rows("second")}
    assert len(classes) == 32
    for name in ("second", "third"):
        for language in convert.LANGUAGES:
            assert {row["class"] for row in rows(name) if row["lang"] == language} == classes


def test_every_kind_is_measured() -> None:
    for name in ("second", "office"):
        assert {span["type"] for row in rows(name) for span in row["spans"]} == convert.KINDS


def test_sets_share_no_text() -> None:
    texts = [row["text"] for name in SETS for row in rows(name)]
    assert len(set(texts)) == len(texts)


def test_cases_are_short_and_documents_long() -> None:
    for name, shortest, longest in (("second", 1, 15), ("third", 1, 15), ("office", 25, 80)):
        lengths = {row["id"]: row["text"].count("\n") + 1 for row in rows(name)}
        assert not {row: n for row, n in lengths.items() if not shortest <= n <= longest}


def test_marks_become_exact_offsets() -> None:
    text, spans = convert.unmark("Frau [[PERSON|A\\u200bda]], [[AGE|31]]")
    assert text == "Frau A\u200bda, 31"
    assert [text[s["start"]:s["end"]] for s in spans] == ["A\u200bda", "31"]


@pytest.mark.parametrize("broken", ["[[NAME|Ada]]", "[[PERSON| Ada]]", "[[PERSON|Ada]", "Ada]]"])
def test_a_broken_mark_is_refused(broken: str) -> None:
    with pytest.raises(ValueError):
        convert.unmark(broken)
