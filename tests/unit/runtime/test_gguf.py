"""GGUF headers: what a sound one says, and that nothing unsound gets through or raises anything else."""

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.errors import ModelTrouble
from app.runtime.catalogue import read_catalogue
from app.runtime.gguf import GgufFacts, read_gguf
from app.system import paths
from tests.unit.runtime.ggufs import METADATA, made


def read(tmp_path: Path, content: bytes) -> GgufFacts:
    file = tmp_path / "little.gguf"
    file.write_bytes(content)
    return read_gguf(file)


def code_of(tmp_path: Path, content: bytes) -> str:
    with pytest.raises(ModelTrouble) as caught:
        read(tmp_path, content)
    assert caught.value.params["name"] == "little.gguf"
    return caught.value.code


def test_a_sound_header_says_what_the_model_is(tmp_path: Path) -> None:
    assert read(tmp_path, made()) == GgufFacts(
        "Little One", "llama", "Q4_K_M", "apache-2.0", parameters=64 * 3 + 64, context=2048, layers=2, kv_heads=2,
        head_size=16, vocabulary=3, languages=("en", "de", "tlh"), kinds=(0, 8),
    )


def test_one_number_a_layer_counts_as_the_largest(tmp_path: Path) -> None:
    assert read(tmp_path, made({**METADATA, "llama.attention.head_count_kv": [1, 4]})).kv_heads == 4


def test_control_signs_never_come_out_of_a_header(tmp_path: Path) -> None:
    title = read(tmp_path, made({**METADATA, "general.name": "A\x1b[31m\n‮B" + "x" * 500})).title
    assert title.isprintable()
    assert len(title) <= 120


BROKEN = [
    (made(magic=b"GGML"), "models.not_gguf"),
    (b"", "models.not_gguf"),
    (b"GGUF", "models.damaged"),
    (b"PK\x03\x04" + b"\0" * 60, "models.pickle"),
    (b"\x80\x04\x95" + b"\0" * 60, "models.pickle"),
    (made(version=1), "models.other_version"),
    (made(version=0x03000000), "models.other_version"),
    (made(cut=29), "models.damaged"),
    (made(cut=900), "models.damaged"),
    (made(tensors=()), "models.damaged"),
    (made(offsets=(0, 0)), "models.damaged"),
    (made(offsets=(0, 1 << 60)), "models.damaged"),
    (made(tensors=(("a", (64, 3), 0, 768), ("a", (64, 3), 0, 768))), "models.damaged"),
    (made(tensors=(("a", (33, 2), 8, 70),)), "models.damaged"),
    (made(tensors=(("a", (1 << 40, 1 << 40), 0, 8),)), "models.damaged"),
    (made(tensors=(("a", (0, 3), 0, 0),)), "models.damaged"),
    (made(tensors=(("a", (32, 2), 99, 64),)), "models.too_young"),
    (made(tensors=(("n" * 65, (32, 2), 0, 256),)), "models.damaged"),
    (made({**METADATA, "general.type": "mmproj"}), "models.not_an_answerer"),
    (made({**METADATA, "split.count": 3}), "models.split"),
    (made({**METADATA, "general.alignment": 12}), "models.damaged"),
    (made({**METADATA, "llama.block_count": 1 << 31}), "models.damaged"),
    (made({k: v for k, v in METADATA.items() if not k.startswith("tokenizer")}), "models.not_an_answerer"),
    (made({k: v for k, v in METADATA.items() if k != "general.architecture"}), "models.damaged"),
    (made({k: v for k, v in METADATA.items() if k != "llama.context_length"}), "models.damaged"),
    (b"GGUF" + struct.pack("<IQQ", 3, 1 << 63, 1) + b"\0" * 64, "models.damaged"),
    (b"GGUF" + struct.pack("<IQQQ", 3, 1, 1, 1 << 62) + b"\0" * 64, "models.damaged"),
]


@pytest.mark.parametrize(("content", "code"), BROKEN)
def test_what_is_not_sound_is_refused_in_words(tmp_path: Path, content: bytes, code: str) -> None:
    assert code_of(tmp_path, content) == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelTrouble) as caught:
        read_gguf(tmp_path / "gone.gguf")
    assert caught.value.code == "file.missing"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(made()) - 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=4))
def test_no_mutation_raises_anything_but_known_trouble(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, bytes]]
) -> None:
    content = bytearray(made())
    for at, new in changes:
        content[at : at + len(new)] = new
    file = tmp_path_factory.getbasetemp() / "mutant.gguf"
    file.write_bytes(content)
    try:
        facts = read_gguf(file)
    except ModelTrouble:
        return
    assert facts.layers <= 1 << 12
    assert facts.parameters > 0


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(made()) - 1))
def test_every_truncation_is_known_trouble(tmp_path_factory: pytest.TempPathFactory, length: int) -> None:
    file = tmp_path_factory.getbasetemp() / "short.gguf"
    file.write_bytes(made()[:length])
    # Only the padding after the last tensor may be missing.
    if length >= len(made()) - 28:
        assert read_gguf(file).layers == 2
    else:
        with pytest.raises(ModelTrouble):
            read_gguf(file)


@pytest.mark.model
def test_the_catalogue_says_what_the_real_file_says() -> None:
    model = next(m for m in read_catalogue(paths.catalogue()) if m.name == "smollm2-135m")
    facts = read_gguf(model.path(paths.models()))
    assert (facts.parameters, facts.context, facts.layers, facts.kv_heads, facts.head_size, facts.quantisation) == (
        model.parameters, model.context, model.layers, model.kv_heads, model.head_size, model.quantisation
    )
