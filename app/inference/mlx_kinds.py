"""Which models MLX runs here: kinds of folders by `model_type`, architectures and number kinds of GGUF files.

Only these names are ever imported from mlx-lm. Each takes keys and values per token (so a beginning can be kept) and
nothing else; models with pictures, sound or recurrent memory are left to others.
"""

from app.runtime.gguf import GgufFacts

FOLDERS = {
    "apertus": "apertus", "cohere": "cohere", "cohere2": "cohere2", "exaone4": "exaone4", "gemma": "gemma",
    "gemma2": "gemma2", "gemma3_text": "gemma3_text", "glm4": "glm4", "granite": "granite", "helium": "helium",
    "llama": "llama", "ministral3": "ministral3", "mistral": "llama", "mixtral": "mixtral", "olmo2": "olmo2",
    "olmo3": "olmo3", "phi3": "phi3", "qwen2": "qwen2", "qwen2_moe": "qwen2_moe", "qwen3": "qwen3",
    "qwen3_moe": "qwen3_moe", "seed_oss": "seed_oss", "smollm3": "smollm3",
}
"""mlx-lm's module by the folder's `model_type`."""

ARCHITECTURES = {"llama": ("llama", True), "qwen2": ("qwen2", False), "qwen3": ("qwen3", False)}
"""By a GGUF file's architecture: mlx-lm's module, and whether pairs of neighbours are turned (llama.cpp lays the rows
of some models out anew for that)."""

KINDS = {0: "F32", 1: "F16", 2: "Q4_0", 3: "Q4_1", 8: "Q8_0", 30: "BF16"}
"""Kinds of tensors that MLX computes with as they are; the K- and IQ-quantisations are not among them."""


def readable(facts: GgufFacts) -> bool:
    """Whether MLX can run this GGUF file, as far as its header says."""
    return facts.architecture in ARCHITECTURES and set(facts.kinds) <= set(KINDS) and not facts.embeds
