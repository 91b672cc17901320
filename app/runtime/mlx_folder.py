"""A strict look at a folder of safetensors with its configuration and tokeniser, as MLX loads them.

Known names only, no links, no folders inside, no code and no configuration that asks for code. Raises ModelTrouble.
"""

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path

from app.core.errors import ModelTrouble
from app.core.library import Looked
from app.runtime.safetensors import SafetensorsFacts, read_json, read_safetensors
from app.runtime.unsafe import refuse_code, refuse_unsafe

MOST_FILES = 512
MOST_CONFIG = 1 << 20
MOST_TOKENISER = 64 << 20
"""Bytes of the largest tokenizer.json, which is some 20 MB."""
MOST_INDEX = 16 << 20

CONFIG, INDEX = "config.json", "model.safetensors.index.json"
TOKENISERS = ("tokenizer.json", "tokenizer.model", "vocab.json", "merges.txt")
_KNOWN = {
    CONFIG: MOST_CONFIG, INDEX: MOST_INDEX, **dict.fromkeys(TOKENISERS, MOST_TOKENISER),
    **dict.fromkeys(
        ("tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "generation_config.json",
         "chat_template.json", "chat_template.jinja", "preprocessor_config.json", "processor_config.json"), MOST_INDEX,
    ),
}
_ALSO = re.compile(r"(?:README|LICENSE|LICENCE|NOTICE|USE_POLICY)[\w.-]{0,40}", re.ASCII)
_LEFT = (".gitattributes", ".gitignore", ".DS_Store", "SHA256SUMS")
"""Not taken in, and no harm."""
_WEIGHTS = re.compile(r"[\w][\w.-]{0,100}\.safetensors", re.ASCII)
_LICENCE = re.compile(r"^license:\s*([\w.+-]{1,40})\s*$", re.MULTILINE | re.ASCII)
_CODE_KEYS = {"auto_map", "custom_pipelines", "trust_remote_code", "custom_code"}


def read_mlx(folder: Path, signed: tuple[str, ...] = ()) -> Looked:
    """What a sound folder holds; signed: names of signature files in it, which are left out."""
    sizes = _sizes(folder, signed)
    weights = sorted(name for name in sizes if _WEIGHTS.fullmatch(name))
    if CONFIG not in sizes or not weights or not any(name in sizes for name in TOKENISERS):
        raise ModelTrouble("models.folder_incomplete", name=folder.name)
    config = checked_config(_content(folder, CONFIG, MOST_CONFIG), folder.name)
    for name in sizes:
        if name.endswith(".json") and name not in (CONFIG, INDEX, "tokenizer.json", "vocab.json"):
            checked_config(_content(folder, name, MOST_INDEX), name)
    facts = [_weights(folder, name, sizes[name]) for name in weights]
    if INDEX in sizes:
        check_index(_content(folder, INDEX, MOST_INDEX), dict(zip(weights, facts, strict=True)), folder.name)
    return Looked(
        "mlx", tuple(sorted(sizes)), sum(sizes.values()), title=folder.name[:120],
        architecture=str(config["model_type"]), quantisation=_quantisation(config, facts),
        licence=_licence(folder) if "README.md" in sizes else "", answers=True,
        parameters=sum(one.parameters for one in facts), context=_number(config, "max_position_embeddings", 1 << 31),
        layers=_number(config, "num_hidden_layers", 1 << 12), kv_heads=_kv_heads(config), head_size=_head_size(config),
    )


def _sizes(folder: Path, signed: tuple[str, ...]) -> dict[str, int]:
    """Bytes of every file to take in; raises ModelTrouble for anything that has no place here."""
    found: dict[str, int] = {}
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= MOST_FILES:
                raise ModelTrouble("models.stranger_inside", name=folder.name, piece="…")
            if entry.name in _LEFT or entry.name in signed:
                continue
            status = entry.stat(follow_symlinks=False)
            if not stat.S_ISREG(status.st_mode):
                raise ModelTrouble("models.stranger_inside", name=folder.name, piece=_shown(entry.name))
            with open(entry.path, "rb") as opened:
                start = opened.read(512)
            weights = bool(_WEIGHTS.fullmatch(entry.name))
            # The length that weights begin with may look like any other kind's sign.
            (refuse_code if weights else refuse_unsafe)(entry.name, b"" if weights else start)
            if not weights and not _ALSO.fullmatch(entry.name) and entry.name not in _KNOWN:
                raise ModelTrouble("models.stranger_inside", name=folder.name, piece=_shown(entry.name))
            if not weights and status.st_size > _KNOWN.get(entry.name, MOST_CONFIG):
                raise ModelTrouble("models.damaged", name=_shown(entry.name), where="length")
            found[entry.name] = status.st_size
    return found


def _weights(folder: Path, name: str, size: int) -> SafetensorsFacts:
    with (folder / name).open("rb") as opened:
        return read_safetensors(opened, size, name)


def _content(folder: Path, name: str, most: int) -> bytes:
    with (folder / name).open("rb") as opened:
        return opened.read(most)


def checked_config(raw: bytes, name: str) -> dict[str, object]:
    """A configuration that asks for no code of its own; raises ModelTrouble. config.json has to say its kind."""
    config = read_json(raw, name)
    for part in (config, *(value for value in config.values() if isinstance(value, dict))):
        if any(part.get(key) for key in _CODE_KEYS):
            raise ModelTrouble("models.code_inside", name=name)
    kind = config.get("model_type", "")
    if not isinstance(kind, str) or len(kind) > 64 or not kind.isascii() or not kind.isprintable():
        raise ModelTrouble("models.damaged", name=name, where="model_type")
    config["model_type"] = kind
    return config


def check_index(raw: bytes, facts: Mapping[str, SafetensorsFacts], name: str) -> None:
    """Hold the list of tensors against the files that are there; raises ModelTrouble."""
    places = read_json(raw, name).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(file, str) for file in places.values()):
        raise ModelTrouble("models.damaged", name=name, where="index")
    for tensor, file in places.items():
        if file not in facts or tensor not in facts[file].names:
            raise ModelTrouble("models.piece_missing", name=name, piece=_shown(file))


def _number(config: Mapping[str, object], key: str, most: int) -> int:
    """A count of the configuration or of its part about text; 0 where it says none within its bounds."""
    inner = config.get("text_config")
    for part in (config, inner if isinstance(inner, dict) else {}):
        found = part.get(key)
        if type(found) is int and 0 <= found <= most:
            return found
    return 0


def _kv_heads(config: Mapping[str, object]) -> int:
    return _number(config, "num_key_value_heads", 1 << 16) or _number(config, "num_attention_heads", 1 << 16)


def _head_size(config: Mapping[str, object]) -> int:
    heads = _number(config, "num_attention_heads", 1 << 16)
    return _number(config, "head_dim", 1 << 16) or (_number(config, "hidden_size", 1 << 20) // heads if heads else 0)


def _quantisation(config: Mapping[str, object], facts: list[SafetensorsFacts]) -> str:
    said = config.get("quantization")
    bits = said.get("bits") if isinstance(said, dict) else None
    return f"{bits} bit" if type(bits) is int and 1 <= bits <= 16 else facts[0].kind


def _licence(folder: Path) -> str:
    text = _content(folder, "README.md", 1 << 14).decode("utf-8", "replace")
    found = _LICENCE.search(text) if text.startswith("---") else None
    return found[1] if found else ""


def _shown(name: str) -> str:
    return "".join(sign for sign in name if sign.isprintable())[:80]
