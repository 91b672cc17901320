"""What each corpus annotates, and what its silence means."""

import json
from pathlib import Path

import pytest

from models.finder.training.corpora import corpus, held_out, read
from models.finder.training.labels import KINDS, Mark


def write(folder: Path, name: str, text: str, *spans: tuple[int, int, str]) -> Path:
    file = folder / f"{name}.jsonl"
    listed = [{"start": start, "end": end, "type": kind} for start, end, kind in spans]
    file.write_text(json.dumps({"id": "1", "lang": "en", "text": text, "spans": listed}) + "\n", "utf-8")
    return file


def marks(folder: Path, name: str, text: str, kind: str, start: int = 0) -> tuple[Mark, ...]:
    (found,) = read(write(folder, name, text, (start, len(text), kind)))
    return found.marks


def test_the_corpus_is_told_by_the_name(tmp_path):
    assert corpus(Path("made_train.jsonl")) == "made"
    with pytest.raises(ValueError, match="whose annotations"):
        corpus(tmp_path / "other.jsonl")


def test_made_documents_leave_nothing_out(tmp_path):
    (found,) = read(write(tmp_path, "made_dev", "Bern", (0, 4, "LOCATION")))
    assert found.missing == ()
    assert found.marks == (Mark(0, 4, ("LOCATION",)),)
    assert found.source == "made en"


def test_newspapers_call_addresses_places(tmp_path):
    assert marks(tmp_path, "europeana_x", "Rue du Pré", "LOCATION") == (Mark(0, 10, ("LOCATION", "ADDRESS")),)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("12 May 1994", "DATETIME", "DATE"),
        ("between 15 March 1985 and 10 March 1989", "DATETIME", "DATE"),
        ("two years", "DATETIME", None),
        ("thirty days", "DATETIME", None),
        ("age 65", "DATETIME", None),
        ("primary school teacher", "DEM", "PROFESSION"),
        ("a lawyer", "DEM", "PROFESSION"),
        ("Turkish", "DEM", None),
        ("Austrian", "DEM", None),
        ("British national", "DEM", None),
        ("18403/91", "CODE", "ID"),
        ("500 euros", "QUANTITY", None),
    ],
)
def test_tab_kinds(tmp_path, text, kind, expected):
    (mark,) = marks(tmp_path, "tab_en", text, kind)
    assert mark == (Mark(0, len(text), (expected,)) if expected else Mark(0, len(text), KINDS, outside=True))


def test_titles_are_neither_asked_for_nor_punished(tmp_path):
    assert marks(tmp_path, "tab_en", "Mr A. Demetriades", "PERSON") == (
        Mark(0, 3, KINDS, outside=True), Mark(3, 17, ("PERSON",)),
    )


def test_about_a_tenth_is_held_out_and_always_the_same(tmp_path):
    file = tmp_path / "ler_x.jsonl"
    file.write_text("".join(
        json.dumps({"id": str(number), "lang": "de", "text": "x", "spans": []}) + "\n" for number in range(1000)
    ))
    kept = [held_out(text) for text in read(file)]
    assert 60 < sum(kept) < 140
    assert kept == [held_out(text) for text in read(file)]


def test_neighbours_in_a_newspaper_stay_together(tmp_path):
    file = tmp_path / "europeana_x.jsonl"
    file.write_text("".join(
        json.dumps({"id": str(number), "lang": "de", "text": "x", "spans": []}) + "\n" for number in range(40)
    ))
    assert len({text.group for text in read(file)}) == 2
