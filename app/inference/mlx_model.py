"""A described model built by mlx-lm's definition, its weights in memory, ready to be worked with."""

from collections.abc import Callable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from app.core.errors import Cancelled, ModelTrouble
from app.inference.mlx_gguf import Described
from app.inference.mlx_kinds import FOLDERS
from app.inference.mlx_library import definition, library, on_gpu
from app.runtime.safetensors import read_json

_MODES = ("affine", "mxfp4", "mxfp8", "nvfp4")
MOST_CONFIG = 1 << 20


def read_config(folder: Path) -> dict[str, Any]:
    """config.json of a folder that was looked at before."""
    with (folder / "config.json").open("rb") as opened:
        return dict(read_json(opened.read(MOST_CONFIG), folder.name))


def from_folder(folder: Path, config: dict[str, Any], name: str) -> Described:
    """What is in the folder; weights are read when they are asked for. Raises ModelTrouble."""
    kind = str(config.get("model_type", ""))
    if kind not in FOLDERS:
        raise ModelTrouble("inference.mlx_kind", model=name, kind=kind)
    if "quantization_config" in config and "quantization" not in config:
        raise ModelTrouble("inference.mlx_foreign", model=name)
    weights: dict[str, Any] = {}
    for file in sorted(folder.glob("*.safetensors")):
        weights.update(library().load(str(file), format="safetensors"))
    return Described(FOLDERS[kind], config, weights, {})


def built(
    described: Described, name: str, on_progress: Callable[[float], bool], packed: bool | None = None
) -> Any:
    """The model with its weights read. Raises ModelTrouble where they do not belong together; Cancelled.

    packed: whether quantised weights stay so; without it they do on a graphics processor alone. MLX's build for
    processors unpacks them number by number and computes sixteen bits in software, so there all become 32-bit floats.
    """
    mx = library()
    packed = on_gpu() if packed is None else packed
    try:
        module = definition(described.module)
        model = module.Model(module.ModelArgs.from_dict(described.settings))
        weights = described.weights
        if hasattr(model, "sanitize"):
            weights = model.sanitize(weights)
        how = _how(described, weights)
        if packed:
            _quantise(model, how)
        else:
            weights = _unpacked(weights, how)
        if not on_gpu():
            weights = {key: _wide(value) for key, value in weights.items()}
        model.eval()
        model.load_weights(list(weights.items()), strict=True)
        _rotate(model, described)
        model.freeze()
    except Exception as error:  # mlx-lm's definitions raise whatever a wrong setting provokes
        raise ModelTrouble("inference.load_failed", model=name) from error
    keys = sorted(weights)
    groups = [list(group) for _, group in groupby(keys, key=lambda key: key.split(".")[:3])]
    for number, group in enumerate(groups, 1):
        mx.eval([weights[key] for key in group])
        if not on_progress(number / len(groups)):
            raise Cancelled
    return model


def _wide(array: Any) -> Any:
    """In 32 bits; matrices laid out by columns, which a processor's library for matrices takes twice as fast."""
    mx = library()
    wide = array.astype(mx.float32) if array.dtype in (mx.float16, mx.bfloat16) else array
    return mx.contiguous(wide.T).T if wide.ndim == 2 and wide.dtype == mx.float32 else wide


def _how(described: Described, weights: Mapping[str, Any]) -> dict[str, tuple[int, int, str]]:
    """Group size, bits and mode of each module whose weights are quantised. Raises ValueError, KeyError."""
    said = described.settings.get("quantization") or {}
    paths = [key.removesuffix(".scales") for key in weights if key.endswith(".scales")]
    return {path: described.bits.get(path) or _said_bits(said, path) for path in paths}


def _quantise(model: Any, how: Mapping[str, tuple[int, int, str]]) -> None:
    """Make places for quantised weights where the file has such."""
    import mlx.nn as nn

    def place(path: str, module: Any) -> dict[str, Any] | bool:
        if path not in how or not hasattr(module, "to_quantized"):
            return False
        return dict(zip(("group_size", "bits", "mode"), how[path], strict=True))

    if how:
        nn.quantize(model, class_predicate=place)


def _unpacked(weights: Mapping[str, Any], how: Mapping[str, tuple[int, int, str]]) -> dict[str, Any]:
    mx = library()
    rest = {key: value for key, value in weights.items() if not key.endswith((".scales", ".biases"))}
    for path, (group, bits, mode) in how.items():
        packed, scales, biases = weights[f"{path}.weight"], weights[f"{path}.scales"], None
        if mode == "affine":
            # Eight bits less 128 times their scale would lose what a number of sixteen bits cannot hold.
            scales, biases = scales.astype(mx.float32), weights[f"{path}.biases"].astype(mx.float32)
        rest[f"{path}.weight"] = mx.dequantize(packed, scales, biases, group_size=group, bits=bits, mode=mode)
    return rest


def _said_bits(said: Mapping[str, Any], path: str) -> tuple[int, int, str]:
    """What config.json says of a module, or of all. Raises ValueError."""
    own = said.get(path)
    found = {**said, **own} if isinstance(own, dict) else said
    group, bits, mode = found["group_size"], found["bits"], found.get("mode", "affine")
    if type(group) is not int or type(bits) is not int or mode not in _MODES or not (group > 0 < bits <= 8):
        raise ValueError("quantisation")
    return group, bits, mode


def _rotate(model: Any, described: Described) -> None:
    """Positions at stretched frequencies, for long contexts (Llama 3.1), as a GGUF file writes them out."""
    if described.rotation is None:
        return
    mx = library()
    size, base = described.settings["head_dim"], described.settings["rope_theta"]
    frequencies = base ** (mx.arange(0, size, 2, dtype=mx.float32) / size) * described.rotation.astype(mx.float32)
    mx.eval(frequencies)
    for layer in model.layers:
        layer.self_attn.rope = _Rotation(frequencies, size, described.settings["rope_traditional"])


class _Rotation:
    """Turns queries and keys by their positions."""

    def __init__(self, frequencies: Any, size: int, traditional: bool) -> None:
        self._frequencies, self._size, self._traditional = frequencies, size, traditional

    def __call__(self, x: Any, offset: int = 0) -> Any:
        return library().fast.rope(
            x, self._size, traditional=self._traditional, base=None, scale=1.0, offset=offset, freqs=self._frequencies
        )
