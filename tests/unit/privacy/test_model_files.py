"""What stands in the finder's folder is believed only when it is whole."""

import json
import shutil
from pathlib import Path

import pytest

from app.core.errors import FindingFailed
from app.privacy.classifier import Classifier
from tests.small_model import KINDS, LABELS, THRESHOLDS, describe, small_model


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(small_model(), tmp_path, dirs_exist_ok=True)
    return tmp_path


def refused(folder: Path) -> tuple[str, str]:
    with pytest.raises(FindingFailed) as failed:
        Classifier.load(folder)
    return failed.value.code, failed.value.params["file"]


def test_a_whole_folder_is_taken(folder: Path) -> None:
    assert Classifier.load(folder).description.kinds == KINDS


@pytest.mark.parametrize("name", ["finder.onnx", "finder.spm"])
def test_a_changed_byte_is_noticed(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    assert refused(folder) == ("privacy.model_damaged", name)


@pytest.mark.parametrize("name", ["finder.onnx", "finder.spm"])
def test_a_file_that_cannot_be_loaded_is_damaged_even_with_its_hash(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"no model")
    describe(folder)
    assert refused(folder) == ("privacy.model_damaged", name)


@pytest.mark.parametrize(
    "changes",
    [
        {"labels": LABELS[1:]},
        {"labels": (*LABELS, "B-PET", "I-PET")},
        {"labels": (*LABELS, LABELS[1], LABELS[2])},
        {"labels": ("O",)},
        {"thresholds": {"strict": THRESHOLDS["strict"]}},
        {"thresholds": {**THRESHOLDS, "balanced": {"PERSON": 0.5}}},
        {"thresholds": {**THRESHOLDS, "balanced": dict.fromkeys(KINDS, 0)}},
        {"thresholds": {**THRESHOLDS, "loose": THRESHOLDS["strict"]}},
        {"window": 600},
        {"stride": 30},
        {"version": ""},
        {"version": 3},
        {"files": {}},
    ],
    ids=str,
)
def test_a_description_that_makes_no_sense_is_damaged(folder: Path, changes: dict[str, object]) -> None:
    describe(folder, **changes)
    assert refused(folder) == ("privacy.model_damaged", "finder.json")


def test_no_json_is_damaged(folder: Path) -> None:
    (folder / "finder.json").write_text("{", "utf-8")
    assert refused(folder) == ("privacy.model_damaged", "finder.json")


def test_a_network_of_other_labels_is_noticed_when_it_speaks(folder: Path) -> None:
    labels = LABELS[:-2]
    floors = {level: {k: v for k, v in given.items() if k != "ID"} for level, given in THRESHOLDS.items()}
    describe(folder, labels=labels, thresholds=floors)
    with pytest.raises(FindingFailed) as failed:
        Classifier.load(folder).words("Rosa Tobler")
    assert failed.value.params == {"file": "finder.onnx"}
    assert json.loads((folder / "finder.json").read_text("utf-8"))["labels"] == list(labels)
