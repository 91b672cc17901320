"""The strict looks at safetensors, ONNX and MLX: what is sound gets through, what is not is refused in words."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import ModelTrouble
from app.runtime.looking import look
from app.runtime.mlx_folder import read_mlx
from app.runtime.onnx_header import OnnxFacts
from tests.unit.runtime.ggufs import made
from tests.unit.runtime.headers import (
    CONFIG,
    FORMS,
    INDEX,
    graph,
    mutant,
    node,
    onnx,
    outside,
    read_config,
    read_index,
    read_network,
    read_tensors,
    safetensors,
    tensor,
)
from tests.unit.runtime.headers import field as one

FEW = 2_000


def code_of(read: Callable[[], object]) -> str:
    with pytest.raises(ModelTrouble) as caught:
        read()
    return caught.value.code


def entry(dtype: object = "F32", shape: object = (2, 3), at: object = (0, 24)) -> dict[str, object]:
    return {"a": {"dtype": dtype, "shape": shape, "data_offsets": at}}


def test_a_sound_safetensors_header() -> None:
    facts = read_tensors(safetensors())
    assert (facts.parameters, facts.kind, facts.names) == (14, "F32", {"a.weight", "b.weight"})
    # The format lets a header be filled up with spaces.
    assert read_tensors(safetensors(b'{"a":{"dtype":"U8","shape":[],"data_offsets":[0,1]}}   ', b"1")).parameters == 1


BROKEN_TENSORS = [
    b"", b"\1\0\0", b"\xff" * 8 + b"{}", safetensors(b"[]"), safetensors({}), safetensors(b'{"a":1}'),
    safetensors(entry(shape=[2, 4]), b"1" * 24), safetensors(entry(at=[0, 25]), b"1" * 25),
    safetensors(entry(at=[24, 0]), b"1" * 24), safetensors(entry(at=[8, 32]), b"1" * 32),
    safetensors(entry(), b"1" * 23), safetensors(entry(), b"1" * 25), safetensors(entry(shape=[-2, -3]), b"1" * 24),
    safetensors(entry(shape=[2.0, 3]), b"1" * 24), safetensors(entry(shape=[True, 6]), b"1" * 24),
    safetensors(entry(shape=[1 << 39, 1 << 39]), b"1" * 24), safetensors(entry(at=[0, "24"]), b"1" * 24),
    safetensors({**entry(), "b": {"dtype": "F32", "shape": [6], "data_offsets": [0, 24]}}, b"1" * 24),
    safetensors({**entry(), "b": {"dtype": "F32", "shape": [1], "data_offsets": [28, 32]}}, b"1" * 32),
    safetensors(b'{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],'
                b'"data_offsets":[0,1]}}', b"1"),
    safetensors({"__metadata__": {"a": 1}, **entry()}, b"1" * 24), safetensors(b'{"a":' + b"[" * 50_000, b""),
]


@pytest.mark.parametrize("raw", BROKEN_TENSORS)
def test_an_unsound_safetensors_header(raw: bytes) -> None:
    assert code_of(lambda: read_tensors(raw)) == "models.damaged"


def test_numbers_that_nobody_knows_are_said() -> None:
    assert code_of(lambda: read_tensors(safetensors(entry(dtype="F31"), b"1" * 24))) == "models.strange_numbers"


def test_a_sound_network() -> None:
    assert read_network(onnx()) == OnnxFacts(1, 6, 17, frozenset())
    inner = node("If", one(6, graph()))
    assert read_network(onnx(graph((node(), inner)))) == OnnxFacts(3, 12, 17, frozenset())
    apart = onnx(graph(tensors=(tensor(raw=b"", more=outside("w.data")),)))
    assert read_network(apart, {"w.data": 24}) == OnnxFacts(1, 6, 17, frozenset(("w.data",)))
    # Numbers of a repeated field packed together.
    assert read_network(onnx(graph(tensors=(one(1, b"\2\3") + one(2, 1) + one(9, b"0" * 24),)))) == OnnxFacts(
        1, 6, 17, frozenset()
    )


def deep(levels: int) -> bytes:
    inside = graph()
    for _ in range(levels):
        inside = graph((node("If", one(6, inside)),))
    return onnx(inside)


BROKEN_NETWORKS = [
    b"", b"\0", b"hello, this is no network", onnx() + onnx(), onnx()[:-5], onnx(more=one(20, b"")),
    onnx(graph(tensors=(tensor(raw=b"0" * 23),))), onnx(graph(tensors=(tensor(kind=77),))),
    onnx(graph(tensors=(tensor(raw=b""),))), onnx(graph(tensors=(tensor(sides=(1 << 40, 1 << 40), raw=b""),))),
    onnx(graph(nodes=(one(1, "x"),))), deep(40), b"\x08\x08" + b"\x3b" * 50, one(1, 8) + one(7, b"\xff" * 9),
]


@pytest.mark.parametrize("raw", BROKEN_NETWORKS)
def test_an_unsound_network(raw: bytes) -> None:
    assert code_of(lambda: read_network(raw)) == "models.damaged"


@pytest.mark.parametrize(
    ("location", "offset", "length", "code"),
    [
        ("../w.data", 0, 24, "models.outside_folder"), ("/etc/passwd", 0, 24, "models.outside_folder"),
        ("a/../../w", 0, 24, "models.outside_folder"), ("C:w.data", 0, 24, "models.outside_folder"),
        ("..\\w.data", 0, 24, "models.outside_folder"), ("", 0, 24, "models.outside_folder"),
        ("gone.data", 0, 24, "models.piece_missing"), ("w.data", 1, 24, "models.damaged"),
        ("w.data", 0, 23, "models.damaged"), ("w.data", 1 << 60, 24, "models.damaged"),
    ],
)
def test_weights_outside_the_folder_or_the_file(location: str, offset: int, length: int, code: str) -> None:
    raw = onnx(graph(tensors=(tensor(raw=b"", more=outside(location, offset, length)),)))
    assert code_of(lambda: read_network(raw, {"w.data": 24})) == code


@pytest.fixture
def mlx(tmp_path: Path) -> Path:
    folder = tmp_path / "Little-4bit"
    folder.mkdir()
    for name, content in {
        "config.json": CONFIG, "m.safetensors": safetensors(), "tokenizer.json": b"{}",
        "model.safetensors.index.json": INDEX, "README.md": b"---\nlicense: apache-2.0\n---\n", ".gitattributes": b"",
    }.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_sound_mlx_folder(mlx: Path) -> None:
    looked = look(mlx)
    assert looked == read_mlx(mlx)
    assert (looked.form, looked.architecture, looked.quantisation, looked.licence) == (
        "mlx", "llama", "4 bit", "apache-2.0"
    )
    assert (looked.parameters, looked.layers, looked.kv_heads, looked.head_size, looked.context) == (14, 2, 2, 16, 2048)
    assert ".gitattributes" not in looked.files


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("modeling_x.py", b"print()", "models.code_inside"), ("run.so", b"\x7fELF", "models.code_inside"),
        ("tokenizer.json", b"\x7fELF", "models.code_inside"), ("pytorch_model.bin", b"PK\3\4", "models.pickle"),
        ("notes.docx", b"x", "models.stranger_inside"), ("tokenizer.json", b"PK\3\4", "models.archive"),
        ("config.json", b'{"model_type":"x","auto_map":{"AutoModel":"m.M"}}', "models.code_inside"),
        ("tokenizer_config.json", b'{"auto_map":{"T":["t.T",null]}}', "models.code_inside"),
        ("config.json", b"[]", "models.damaged"), ("m.safetensors", safetensors()[:-1], "models.damaged"),
        ("model.safetensors.index.json", b'{"weight_map":{"a.weight":"other.safetensors"}}', "models.piece_missing"),
        ("model.safetensors.index.json", b'{"weight_map":{"z":"m.safetensors"}}', "models.piece_missing"),
    ],
)
def test_an_mlx_folder_with_something_wrong_in_it(mlx: Path, name: str, content: bytes, code: str) -> None:
    (mlx / name).write_bytes(content)
    assert code_of(lambda: look(mlx)) == code


def test_links_folders_and_missing_pieces_are_refused(mlx: Path, tmp_path: Path) -> None:
    (mlx / "inner").mkdir()
    assert code_of(lambda: look(mlx)) == "models.stranger_inside"
    (mlx / "inner").rmdir()
    shutil.copy(mlx / "tokenizer.json", tmp_path / "outside.json")
    (mlx / "tokenizer.json").unlink()
    assert code_of(lambda: look(mlx)) == "models.folder_incomplete"
    (mlx / "tokenizer.json").symlink_to(tmp_path / "outside.json")
    assert code_of(lambda: look(mlx)) == "models.stranger_inside"


FILES = [
    ("a.pt", b"PK\3\4data.pkl", "models.pickle"), ("a.bin", b"\x80\2}q", "models.pickle"),
    ("a.ckpt", b"x", "models.pickle"), ("a", b"\x80\4\x95", "models.pickle"), ("a.zip", b"PK\3\4", "models.archive"),
    ("a.onnx", b"PK\3\4", "models.archive"), ("a.tar", b"\0" * 257 + b"ustar", "models.archive"),
    ("a.gz", b"\x1f\x8b\x08", "models.archive"), ("a.exe", b"MZ", "models.code_inside"),
    ("a.txt", b"hello", "models.not_known"), ("a.onnx", b"hello", "models.damaged"), ("a", b"", "models.not_known"),
    ("a.safetensors", b"\x80\4\x95", "models.damaged"), ("a.gguf", b"GGUF", "models.damaged"),
]


@pytest.mark.parametrize(("name", "content", "code"), FILES)
def test_a_file_that_is_no_model_or_not_a_safe_one(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert code_of(lambda: look(tmp_path / name)) == code


def test_each_form_is_known_by_what_it_is(tmp_path: Path) -> None:
    network = onnx(graph(tensors=(tensor(raw=b"", more=outside("w.data")),)))
    for name, content in {"m.gguf": made(), "m.bin": made(), "m.safetensors": safetensors(), "w.data": b"0" * 24,
                          "m.onnx": network}.items():
        (tmp_path / name).write_bytes(content)
    forms = {name: look(tmp_path / name) for name in ("m.gguf", "m.bin", "m.safetensors", "m.onnx")}
    assert [one.form for one in forms.values()] == ["gguf", "gguf", "safetensors", "onnx"]
    assert forms["m.onnx"].files == ("m.onnx", "w.data")
    assert code_of(lambda: look(tmp_path)) == "models.several_inside"
    assert code_of(lambda: look(tmp_path / "gone")) == "file.missing"


@pytest.mark.parametrize("form", FORMS)
def test_a_few_thousand_mutants_bring_no_surprise(form: str) -> None:
    """The sample of what `make fuzz` does a million times (tests/fuzz/test_model_headers.py)."""
    source, read = FORMS[form]
    read(source)
    dice = random.Random(7)
    for _ in range(FEW):
        try:
            read(mutant(source, dice))
        except ModelTrouble:
            continue


def test_a_configuration_and_an_index_say_what_is_wrong() -> None:
    assert code_of(lambda: read_config(b'{"model_type": 3}')) == "models.damaged"
    assert code_of(lambda: read_index(b'{"weight_map": 3}')) == "models.damaged"
