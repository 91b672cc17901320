"""A finder's folder made for tests: a network of one table that knows a few pieces by heart, and its tokeniser."""

import hashlib
import json
from functools import cache
from pathlib import Path

import numpy
import onnx
import sentencepiece
from onnx import TensorProto, helper
from sentencepiece import sentencepiece_model_pb2 as proto

from app.system import paths

KINDS = ("PERSON", "ORGANIZATION", "LOCATION", "ADDRESS", "DATE", "AGE", "PROFESSION", "ID")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
SPACE = "\u2581"
KNOWN = {
    "Favre": "B-PERSON", "Julien": "B-PERSON", "Perrin": "I-PERSON", "Tobler": "B-PERSON", "Rosa": "B-PERSON",
    "Quen": "B-PERSON", "Lausanne": "B-LOCATION", "Linden": "B-ADDRESS", "Example": "B-ORGANIZATION",
    "Hospital": "I-ORGANIZATION", "Lehrerin": "B-PROFESSION", "448812": "B-ID",
}
"""Pieces at the beginning of a word, and what the network says of each at nine to one."""
GOING_ON = {"torp": "I-PERSON", "strasse": "I-ADDRESS"}
DOUBTFUL = {"Perhaps": "B-PERSON"}
"""Said at four to six: found at the strict level alone."""
THRESHOLDS = {"strict": dict.fromkeys(KINDS, 0.3), "balanced": dict.fromkeys(KINDS, 0.6)}
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


@cache
def small_model() -> Path:
    """The folder as most tests need it, made once in the run's own data folder."""
    return make(paths.data() / "small-finder")


def make(folder: Path, window: int = 30, stride: int = 20) -> Path:
    """Write finder.onnx, finder.spm and finder.json into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pieces = _pieces()
    (folder / "finder.spm").write_bytes(_tokeniser(pieces))
    (folder / "finder.onnx").write_bytes(_network(pieces))
    describe(folder, window=window, stride=stride)
    return folder


def describe(folder: Path, **changes: object) -> None:
    """Write finder.json for the files as they are now, with some of its values changed."""
    files = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("finder.onnx", "finder.spm")
    }
    said = {
        "version": "test", "labels": LABELS, "thresholds": THRESHOLDS, "window": 30, "stride": 20, "files": files,
        "note": "more may stand here than the program reads",
    }
    (folder / "finder.json").write_text(json.dumps({**said, **changes}), "utf-8")


def _pieces() -> list[str]:
    letters = [chr(code) for code in range(33, 383) if chr(code).isprintable() and chr(code) != "\u00ad"]
    return [*SPECIAL, SPACE, *(SPACE + word for word in (*KNOWN, *DOUBTFUL)), *GOING_ON, *letters]


def _tokeniser(pieces: list[str]) -> bytes:
    made = proto.ModelProto()
    made.trainer_spec.model_type = proto.TrainerSpec.UNIGRAM
    made.trainer_spec.bos_id, made.trainer_spec.pad_id, made.trainer_spec.eos_id, made.trainer_spec.unk_id = range(4)
    made.trainer_spec.vocab_size = len(pieces)
    spaces = [(sign, " ") for sign in "\t\n\r\u00a0\u2028"]
    made.normalizer_spec.ParseFromString(
        sentencepiece.SentencePieceNormalizer(norm_map=spaces).serialized_normalizer_spec()
    )
    made.normalizer_spec.add_dummy_prefix = made.normalizer_spec.remove_extra_whitespaces = True
    made.normalizer_spec.escape_whitespaces = True
    kinds = proto.ModelProto.SentencePiece
    for piece in pieces:
        kind = kinds.UNKNOWN if piece == "<unk>" else kinds.CONTROL if piece in SPECIAL else kinds.NORMAL
        made.pieces.add(piece=piece, score=-1.0 if len(piece) > 1 else -5.0, type=kind)
    return made.SerializeToString()


def _network(pieces: list[str]) -> bytes:
    table = numpy.full((len(pieces), len(LABELS)), -20, numpy.float32)
    table[:, 0] = 0
    shares = [({SPACE + word: label for word, label in KNOWN.items()}, 0.9), (GOING_ON, 0.9),
              ({SPACE + word: label for word, label in DOUBTFUL.items()}, 0.4)]
    for known, share in shares:
        for piece, label in known.items():
            row = table[pieces.index(piece)]
            row[0], row[LABELS.index(label)] = numpy.log(1 - share), numpy.log(share)
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "ids"], ["logits"]), helper.make_node("Identity", ["logits"], ["hidden"])],
        "small",
        [helper.make_tensor_value_info("ids", TensorProto.INT64, [1, "n"])],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n", len(LABELS)]) for name in ("logits", "hidden")],
        [onnx.numpy_helper.from_array(table, "table")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    return model.SerializeToString()
