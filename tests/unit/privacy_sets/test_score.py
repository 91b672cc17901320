"""How the finder's marks are scored, on texts small enough to count by hand."""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def scoring(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    yield importlib.import_module("privacy_score")
    sys.modules.pop("privacy_score", None)


def row(text: str, *gold: tuple[str, str]) -> dict:
    spans = [{"start": text.index(part), "end": text.index(part) + len(part), "type": kind} for part, kind in gold]
    return {"id": "x", "text": text, "spans": spans, "class": "c"}


def found(text: str, *parts: tuple[str, str]) -> list[dict]:
    return [{"start": text.index(part), "end": text.index(part) + len(part), "kind": kind, "by": "rule"} for part, kind in parts]


def test_half_a_name_is_half_the_letters_and_no_mention(scoring: ModuleType) -> None:
    text = "Anna Berg kam"
    document = scoring.score(row(text, ("Anna Berg", "PERSON")), found(text, ("Berg kam", "PERSON")))
    values = scoring.figures([document])
    assert (document.gold, document.hit, document.marked, document.right) == (8, 4, 7, 4)
    assert values["recall"] == 0.5
    assert values["precision"] == pytest.approx(4 / 7)
    assert values["f2"] == pytest.approx(5 * (4 / 7) * 0.5 / (4 * (4 / 7) + 0.5))
    assert values["mentions"] == values["clean"] == 0
    assert [(m.kind, m.letters, m.left) for m in document.missed] == [("PERSON", 8, 4)]
    assert [(n.kind, n.by, n.extra) for n in document.needless] == [("PERSON", "rule", 3)]


def test_kinds_need_not_agree_and_titles_do_not_count(scoring: ModuleType) -> None:
    text = "Frau Berg"
    document = scoring.score(row(text, ("Frau Berg", "PERSON")), found(text, ("Berg", "ORGANIZATION:FIRM")))
    assert scoring.figures([document]) == dict.fromkeys(("recall", "precision", "f2", "mentions", "clean"), 1.0)


def test_what_need_not_be_masked_is_free(scoring: ModuleType) -> None:
    text = "Bern und Basel"
    gold = row(text, ("Bern", "LOCATION"), ("Basel", "LOCATION"))
    gold["spans"][0]["identifier"] = "NO_MASK"
    for marks in ([("Basel", "LOCATION")], [("Basel", "LOCATION"), ("Bern", "LOCATION")]):
        document = scoring.score(gold, found(text, *marks))
        assert scoring.figures([document])["f2"] == 1.0


def test_a_set_of_names_is_scored_on_names(scoring: ModuleType) -> None:
    text = "Anna Berg, 3.4.2020"
    document = scoring.score(row(text, ("Anna Berg", "PERSON")), found(text, ("Anna Berg", "PERSON"), ("3.4.2020", "DATE")), frozenset({"PERSON"}))
    assert document.marked == document.right == 8


def test_a_text_with_nothing_to_find_is_clean(scoring: ModuleType) -> None:
    values = scoring.figures([scoring.score(row("nichts"), [])])
    assert set(values.values()) == {1.0}


def test_the_command_scores_our_sets_and_says_when_others_are_missing(tmp_path: Path) -> None:
    finder = tmp_path / "finder.py"
    finder.write_text(
        "import json, sys\n"
        "for line in sys.stdin:\n"
        "    row = json.loads(line)\n"
        "    span = {'start': 0, 'end': len(row['text']), 'kind': 'PERSON', 'by': 'all'}\n"
        "    print(json.dumps({'id': row['id'], 'spans': [span]}))\n",
        "utf-8",
    )
    figures = tmp_path / "figures.json"
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "bench_privacy.py", "--cmd", f"{sys.executable} {finder}", "--bench", tmp_path / "absent",
         "--json", figures],
        capture_output=True, text=True, check=True,
    )
    assert "THERE ARE NO SETS" in done.stderr
    assert "[" not in done.stdout, "no snippet without --show"
    made = json.loads(figures.read_text("utf-8"))
    assert set(made) == {"second", "office"}, "the third set stays closed"
    assert all(values["recall"] == values["mentions"] == values["clean"] == 1.0 for values in made.values())
    assert 0.2 < made["second"]["precision"] < 0.8
