"""Every kind of folder on our list is one that mlx-lm defines, computes with our memory, and opens nothing else."""

import sys

import numpy
import pytest

from app.inference.mlx_kinds import ARCHITECTURES, FOLDERS
from app.inference.mlx_library import definition, library
from app.inference.mlx_working import MlxWorking

pytestmark = pytest.mark.mlx
SMALL = {
    "hidden_size": 64, "num_hidden_layers": 4, "intermediate_size": 96, "num_attention_heads": 4,
    "num_key_value_heads": 2, "head_dim": 16, "rms_norm_eps": 1e-5, "layer_norm_eps": 1e-5, "vocab_size": 40,
    "rope_theta": 10000.0, "max_position_embeddings": 256, "tie_word_embeddings": True, "sliding_window": 32,
    "attention_bias": False, "mlp_bias": False, "rope_scaling": None, "rope_parameters": {"rope_theta": 10000.0},
    "layer_types": ["sliding_attention", "sliding_attention", "sliding_attention", "full_attention"],
    "sliding_window_pattern": 4, "query_pre_attn_scalar": 16.0, "attn_logit_softcapping": 50.0,
    "final_logit_softcapping": 30.0, "num_local_experts": 4, "num_experts_per_tok": 2, "num_experts": 4,
    "moe_intermediate_size": 32, "shared_expert_intermediate_size": 32, "norm_topk_prob": True,
    "decoder_sparse_step": 1, "mlp_only_layers": [], "logit_scale": 1.0, "logits_scaling": 1.0,
    "attention_multiplier": 0.25, "embedding_multiplier": 1.0, "residual_multiplier": 1.0, "hidden_act": "silu",
    "partial_rotary_factor": 0.5, "rope_local_base_freq": 10000.0, "no_rope_layer_interval": 4, "qk_norm": True,
    "post_norm": True, "use_qk_norm": True, "rope_traditional": False,
}

OWN = {
    "exaone4": {"sliding_window_pattern": "LLLG"},
    "ministral3": {"rope_parameters": {
        "rope_theta": 10000.0, "llama_4_scaling_beta": 0.1, "original_max_position_embeddings": 128,
    }},
}
"""What some kinds call by the same name and mean otherwise."""


@pytest.mark.parametrize("kind", sorted(set(FOLDERS.values())))
def test_a_kind_computes_the_same_with_our_memory_as_with_its_own(kind: str) -> None:
    mlx = library()
    module = definition(kind)
    mlx.random.seed(1)
    model = module.Model(module.ModelArgs.from_dict({"model_type": kind, **SMALL, **OWN.get(kind, {})}))
    model.eval()
    mlx.eval(model.parameters())
    tokens = [1 + 7 * place % 39 for place in range(70)]
    working = MlxWorking(model, 40, kind)
    for step in working.steps(tokens[:-1]):
        working.read(step)
    ours = working.scores(tokens[-1:])[-1]
    theirs = model(mlx.array([tokens]))[0, -1].astype(mlx.float32)
    if hasattr(model, "make_cache"):
        memory = model.make_cache()
        for token in tokens:
            theirs = model(mlx.array([[token]]), cache=memory)[0, -1]
    mlx.eval(theirs)
    assert numpy.abs(ours - numpy.array(theirs)).max() < 2e-3
    # What is hidden has no say in what is worked out after it.
    told = []
    for first in (5, 6):
        working.trim(0)
        working.hide(frozenset({0}))
        told.append(working.scores((first, 9, 12, 3))[-1])
        working.hide(frozenset())
    assert numpy.abs(told[0] - told[1]).max() < 1e-4


def test_architectures_of_files_are_kinds_of_folders_too() -> None:
    assert {module for module, _ in ARCHITECTURES.values()} <= set(FOLDERS.values())
    assert not {"transformers", "huggingface_hub"} & set(sys.modules)
