"""A GGUF file as a model of mlx-lm: names and settings translated, weights left in their four or eight bits.

Source: convert_hf_to_gguf.py of llama.cpp for the names.
"""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.core.errors import Cancelled, ModelTrouble
from app.inference.mlx_blocks import GROUP, arrays
from app.inference.mlx_kinds import ARCHITECTURES, KINDS
from app.runtime.gguf import read_contents

_WHOLE = {"token_embd": "model.embed_tokens", "output_norm": "model.norm", "output": "lm_head"}
_LAYER = {
    "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj", "attn_q_norm": "self_attn.q_norm", "attn_k_norm": "self_attn.k_norm",
    "ffn_gate": "mlp.gate_proj", "ffn_down": "mlp.down_proj", "ffn_up": "mlp.up_proj",
    "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm",
}
_ROTATION = "rope_freqs.weight"


@dataclass(frozen=True, slots=True)
class Described:
    """A model to be built: mlx-lm's module, its settings, the weights by name, and how they are quantised.

    bits: by the path of a module, (group size, bits, mode). rotation: factors of the positions' frequencies.
    """

    module: str
    settings: Mapping[str, Any]
    weights: dict[str, Any]
    bits: Mapping[str, tuple[int, int, str]]
    rotation: Any = None


def described(path: str, name: str, on_progress: Callable[[float], bool]) -> Described:
    """What is in the file, weights and all. Raises ModelTrouble for what MLX cannot run, Cancelled.

    `mx.load` opens a GGUF file for writing, which the sealed process may not, and maps it. So it is read here.
    """
    said, tensors = read_contents(Path(path))
    architecture = str(said.get("general.architecture", ""))
    if architecture not in ARCHITECTURES or not {tensor.kind for tensor in tensors} <= set(KINDS):
        raise ModelTrouble("inference.mlx_kind", model=name, kind=architecture)
    module, traditional = ARCHITECTURES[architecture]
    try:
        names = {tensor.name: _translated(tensor.name) for tensor in tensors if tensor.name != _ROTATION}
        rows = next(tensor.sides[1] for tensor in tensors if tensor.name == "token_embd.weight")
    except (IndexError, KeyError, StopIteration, ValueError) as error:
        raise ModelTrouble("inference.mlx_kind", model=name, kind=architecture) from error
    settings = _settings(_Said(said, architecture, name), set(names.values()), module, traditional)
    weights: dict[str, Any] = {}
    bits: dict[str, tuple[int, int, str]] = {}
    rotation = None
    with open(path, "rb", buffering=0) as file:
        for number, tensor in enumerate(tensors, 1):
            file.seek(tensor.start)
            parts = arrays(tensor, file.read(tensor.bytes))
            if tensor.name == _ROTATION:
                rotation = parts[0]
                continue
            stem = names[tensor.name].removesuffix(".weight")
            weights[names[tensor.name]] = parts[0]
            if len(parts) > 1:
                weights[f"{stem}.scales"], weights[f"{stem}.biases"] = parts[1:]
                bits[stem] = (GROUP, 8 if KINDS[tensor.kind] == "Q8_0" else 4, "affine")
            if not on_progress(number / len(tensors)):
                raise Cancelled
    return Described(module, {**settings, "vocab_size": rows}, weights, bits, rotation)


def _translated(key: str) -> str:
    """mlx-lm's name of a tensor; raises KeyError for one that it has no place for."""
    parts = key.split(".")
    if parts[0] == "blk" and len(parts) == 4:
        return f"model.layers.{int(parts[1])}.{_LAYER[parts[2]]}.{parts[3]}"
    if len(parts) == 2:
        return f"{_WHOLE[parts[0]]}.{parts[1]}"
    raise KeyError(key)


class _Said:
    """The file's metadata, numbers as Python's."""

    def __init__(self, said: Mapping[str, Any], architecture: str, name: str) -> None:
        self._said, self._architecture, self._name = said, architecture, name

    def get(self, key: str) -> Any:
        return self._said.get(f"{self._architecture}.{key}")

    def number(self, key: str, default: float | None = None) -> Any:
        """Raises ModelTrouble where there is none, or one a layer."""
        found = self.get(key)
        found = default if found is None else found
        if not isinstance(found, int | float) or isinstance(found, bool):
            raise self.refused()
        return found

    def refused(self) -> ModelTrouble:
        return ModelTrouble("inference.mlx_kind", model=self._name, kind=self._architecture)


def _settings(said: _Said, weights: Set[str], module: str, traditional: bool) -> dict[str, Any]:
    if said.number("expert_count", 0) or said.get("rope.scaling.type") not in (None, "none"):
        raise said.refused()
    heads = said.number("attention.head_count")
    width = said.number("embedding_length")
    size = said.number("attention.key_length", width // max(1, heads))
    # Rows turned only in part, or windows of attention, are not what these definitions do.
    if said.number("rope.dimension_count", size) != size or said.number("attention.sliding_window", 0):
        raise said.refused()
    return {
        "model_type": module, "hidden_size": width, "num_hidden_layers": said.number("block_count"),
        "intermediate_size": said.number("feed_forward_length"), "num_attention_heads": heads,
        "num_key_value_heads": said.number("attention.head_count_kv", heads), "head_dim": size,
        "rms_norm_eps": said.number("attention.layer_norm_rms_epsilon"),
        "rope_theta": float(said.number("rope.freq_base", 10000.0)), "rope_traditional": traditional,
        "max_position_embeddings": said.number("context_length"),
        "tie_word_embeddings": "lm_head.weight" not in weights,
        "attention_bias": "model.layers.0.self_attn.q_proj.bias" in weights,
        "mlp_bias": "model.layers.0.mlp.up_proj.bias" in weights,
    }
