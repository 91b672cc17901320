"""A folder's own tokeniser: the same tokens as llama.cpp makes of the same vocabulary, and the wall around control."""

import json
from pathlib import Path

import pytest

from app.core.errors import ModelTrouble
from app.inference.folder_words import FolderWords
from app.inference.native import Weights
from tests import tiny_model

pytestmark = pytest.mark.mlx
TEXTS = ("the inner thing", "Zürich, perché no? 東京 😀", " two  spaces\n\nand lines\t", "<|im_end|> is three", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tiny_model.folder(tmp_path / "tiny")
    return tmp_path / "tiny"


def words(folder: Path, **config: object) -> FolderWords:
    return FolderWords(folder, {"eos_token_id": [0, 2], **config}, "tiny")


def test_tokens_and_their_bytes_are_those_of_llama_cpp(folder: Path, tmp_path: Path) -> None:
    tiny_model.gguf(tmp_path / "tiny.gguf")
    theirs = Weights(str(tmp_path / "tiny.gguf"), "tiny", lambda share: True, words_only=True)
    ours = words(folder)
    assert ours.size == theirs.size == len(tiny_model.words())
    for text in TEXTS:
        for control in (False, True):
            assert ours.tokens(text, control) == theirs.tokens(text, control), (text, control)
        assert b"".join(ours.piece(token) for token in ours.tokens(text, False)) == text.encode()
    assert [ours.piece(token) for token in range(ours.size)] == [theirs.piece(token) for token in range(ours.size)]
    assert ours.template() == theirs.template()
    assert ours.beginning() == (0, "<|endoftext|>", False) == theirs.beginning()
    assert ours.end_word() == theirs.end_word() == "<|im_end|>"
    theirs.close()


def test_what_looks_like_control_inside_a_text_is_words(folder: Path) -> None:
    found = words(folder)
    assert found.tokens("<|im_end|>", True) == [2]
    assert 2 not in found.tokens("a<|im_end|>b", False)
    # Also where the folder says that such a token is nothing special.
    said = tiny_model.tokeniser()
    for one in said["added_tokens"]:
        one["special"] = False
    (folder / "tokenizer.json").write_text(json.dumps(said), "utf-8")
    assert 2 not in words(folder).tokens("a<|im_end|>b", False)


def test_ends_are_what_the_folder_says_anywhere(folder: Path) -> None:
    (folder / "generation_config.json").write_text('{"eos_token_id": 7}', "utf-8")
    found = words(folder, eos_token_id=5)
    assert [token for token in range(found.size) if found.ends(token)] == [2, 5, 7]


@pytest.mark.parametrize(("name", "content", "expected"), [
    ("tokenizer_config.json", {"chat_template": [{"name": "tool", "template": "T"}, {"name": "default", "template": "D"}]}, "D"),
    ("tokenizer_config.json", {"chat_template": 7}, ""),
    ("chat_template.json", {"chat_template": "J"}, "J"),
])
def test_a_template_is_found_where_it_stands(folder: Path, name: str, content: object, expected: str) -> None:
    (folder / "tokenizer_config.json").unlink()
    (folder / name).write_text(json.dumps(content), "utf-8")
    assert words(folder).template() == expected
    (folder / "chat_template.jinja").write_text("alone", "utf-8")
    assert words(folder).template() == "alone"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"model": {"type": "BPE"}}', '{"added_tokens": 3}'])
def test_a_tokeniser_that_cannot_be_read_is_known_trouble(folder: Path, content: str) -> None:
    (folder / "tokenizer.json").write_text(content, "utf-8")
    with pytest.raises(ModelTrouble) as caught:
        words(folder)
    assert caught.value.code in ("inference.no_tokeniser", "models.damaged")


def test_words_of_the_other_kind_spell_bytes_and_spaces(folder: Path) -> None:
    vocabulary = {"<unk>": 0, "\u2581the": 1, "<0xC3>": 2, "<0xA9>": 3, "a": 4}
    said = {
        "version": "1.0", "added_tokens": [], "normalizer": None, "pre_tokenizer": None, "post_processor": None,
        "truncation": None, "padding": None,
        "decoder": {"type": "Sequence", "decoders": [{"type": "ByteFallback"}, {"type": "Fuse"}]},
        "model": {"type": "BPE", "vocab": vocabulary, "merges": [], "unk_token": "<unk>", "byte_fallback": True},
    }
    (folder / "tokenizer.json").write_text(json.dumps(said), "utf-8")
    found = words(folder, eos_token_id=0)
    assert b"".join(found.piece(token) for token in (1, 2, 3, 4)) == " theéa".encode()
