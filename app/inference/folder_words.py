"""The vocabulary of a model that comes as a folder: tokenizer.json and what stands beside it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.core.errors import ModelTrouble
from app.runtime.safetensors import read_json

_FILES = {"tokenizer.json": 64 << 20, "tokenizer_config.json": 16 << 20, "generation_config.json": 1 << 20,
          "special_tokens_map.json": 1 << 20, "chat_template.json": 1 << 20, "chat_template.jinja": 1 << 20}
"""What is read, and at most so many bytes of it; longer ones were refused when the folder was looked at."""

SPACE = "\u2581"
"""Stands for a space in vocabularies of the SentencePiece kind."""


class FolderWords:
    """Implements `Words` with the `tokenizers` library, which opens no connection: only its file parser is used.

    Two tokenisers are made of one file: in the second every added token counts as a control token and is left alone,
    so that what looks like one inside a document stays words.
    """

    def __init__(self, folder: Path, config: Mapping[str, Any], name: str) -> None:
        """config: of config.json. Raises ModelTrouble where the folder brings no tokeniser that can be read."""
        from tokenizers import Tokenizer

        raw = _content(folder, "tokenizer.json")
        if not raw:
            raise ModelTrouble("inference.no_tokeniser", model=name)
        try:
            said = json.loads(raw)
            self._control = Tokenizer.from_str(raw)
            self._plain = Tokenizer.from_str(json.dumps(_all_special(said)))
            self._plain.encode_special_tokens = True
            ids = self._control.get_vocab(with_added_tokens=True)
            self._added = {int(one["id"]) for one in said.get("added_tokens", []) if _is_control(one)}
        except BaseException as error:  # the parser ends in a panic on some files, which is no Exception
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            raise ModelTrouble("inference.no_tokeniser", model=name) from error
        self._words = {number: word for word, number in ids.items()}
        self.size = max(self._words, default=-1) + 1
        self._bytes = _byte_letters() if "ByteLevel" in json.dumps(said.get("decoder")) else {}
        self._settings = _read(folder, "tokenizer_config.json")
        self._template = _template(folder, self._settings)
        self._bos, self._eos = self._special("bos_token"), self._special("eos_token")
        self._ends = {self._number(self._eos)} - {-1}
        for part in (config, _read(folder, "generation_config.json")):
            self._ends |= _numbers(part, "eos_token_id")

    def template(self) -> str:
        """The model's own chat template, "" if it brings none."""
        return self._template

    def beginning(self) -> tuple[int, str, bool]:
        """The token that begins a text, its word, and whether every text begins with it."""
        return self._number(self._bos), self._bos, self._settings.get("add_bos_token") is True

    def end_word(self) -> str:
        """The word of the token that ends a text."""
        return self._eos

    def ends(self, token: int) -> bool:
        """Whether the model means that its answer is over."""
        return token in self._ends

    def tokens(self, text: str, control: bool) -> list[int]:
        """The tokens of a text; with `control`, words that look like control tokens are such."""
        tokeniser = self._control if control else self._plain
        return list(tokeniser.encode(text.encode("utf-8", "replace").decode(), add_special_tokens=False).ids)

    def piece(self, token: int) -> bytes:
        """The bytes of a token; none for control tokens."""
        word = self._words.get(token, "")
        if token in self._added or token in self._ends:
            return b""
        if self._bytes:
            return b"".join(self._bytes.get(sign) or sign.encode() for sign in word)
        if len(word) == 6 and word.startswith("<0x") and word.endswith(">"):
            return bytes([int(word[3:5], 16)])
        return word.replace(SPACE, " ").encode()

    def close(self) -> None:
        """Nothing is held outside Python."""

    def _special(self, key: str) -> str:
        found = self._settings.get(key)
        found = found.get("content") if isinstance(found, dict) else found
        return found if isinstance(found, str) else ""

    def _number(self, word: str) -> int:
        return next((number for number, one in self._words.items() if word and one == word), -1)


def _content(folder: Path, name: str) -> str:
    try:
        with (folder / name).open("rb") as opened:
            return opened.read(_FILES[name]).decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def _read(folder: Path, name: str) -> dict[str, Any]:
    raw = _content(folder, name)
    return dict(read_json(raw.encode(), name)) if raw else {}


def _template(folder: Path, settings: Mapping[str, Any]) -> str:
    """A file of its own comes before the settings; of several templates in these the one called "default"."""
    alone = _content(folder, "chat_template.jinja")
    found: Any = alone or _read(folder, "chat_template.json").get("chat_template") or settings.get("chat_template")
    if isinstance(found, list):
        named = {one.get("name"): one.get("template") for one in found if isinstance(one, dict)}
        found = named.get("default")
    return found if isinstance(found, str) else ""


def _is_control(entry: Mapping[str, Any]) -> bool:
    # Some vocabularies add runs of spaces, which are words.
    return bool(str(entry["content"]).strip())


def _all_special(said: Mapping[str, Any]) -> dict[str, Any]:
    added = [{**one, "special": True} if _is_control(one) else one for one in said.get("added_tokens", [])]
    return {**said, "added_tokens": added}


def _numbers(config: Mapping[str, Any], key: str) -> set[int]:
    found = config.get(key)
    return {one for one in (found if isinstance(found, list) else [found]) if type(one) is int}


def _byte_letters() -> dict[str, bytes]:
    """The letters that stand for bytes in byte-level vocabularies (GPT-2's table)."""
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in plain]
    letters = {chr(byte): bytes([byte]) for byte in plain}
    return letters | {chr(256 + number): bytes([byte]) for number, byte in enumerate(others)}
