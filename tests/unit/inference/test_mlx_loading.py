"""Loading through the one door and in the sealed process: hash first, no stranger's code, nothing fetched."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.children.engine_link import EngineLink
from app.core.asking import Sampling
from app.core.errors import Cancelled, ModelTrouble
from app.core.jobs import Cancel, finish
from app.core.ports import Engine
from app.core.redaction import Redacted
from app.inference import mlx_loading, picking
from app.inference.loading import load
from app.inference.wanted import Loading
from app.system.process import Child, Limits
from tests import tiny_model
from tests.own_code import COMMAND
from tests.unit.inference.test_mlx import prompt

pytestmark = pytest.mark.mlx
ROOT = Path(__file__).resolve().parents[3]


def wanted(path: Path, sha256: str, engine: str = "mlx", context: int = 4096) -> Loading:
    return Loading("tiny", str(path), sha256, context, 1, "off", engine=engine)


def code_of(loading: Loading) -> str:
    with pytest.raises(ModelTrouble) as caught:
        finish(load(loading, Cancel()))
    return caught.value.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tiny_model.folder(tmp_path / "tiny")
    return tmp_path / "tiny"


def test_a_file_and_a_folder_are_loaded_and_the_card_says_by_whom(folder: Path, tmp_path: Path) -> None:
    sha256 = tiny_model.gguf(tmp_path / "tiny.gguf")
    for loading in (wanted(tmp_path / "tiny.gguf", sha256), wanted(folder, tiny_model.listed(folder), "auto")):
        engine = finish(load(loading, Cancel()))
        assert (engine.card.engine, engine.card.context, engine.card.sha256) == (
            "MLX", tiny_model.CONTEXT, loading.sha256
        )
        assert list(engine.stream(prompt(), Sampling(max_tokens=2), Cancel()))
        engine.close()
    assert finish(load(wanted(tmp_path / "tiny.gguf", sha256, "llama"), Cancel())).card.engine == "llama.cpp"


def test_another_folder_than_the_one_meant_is_not_loaded(folder: Path) -> None:
    sha256 = tiny_model.listed(folder)
    assert code_of(wanted(folder, "0" * 64)) == "models.hash_differs"
    weights = folder / "model.safetensors"
    raw = weights.read_bytes()
    weights.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    assert code_of(wanted(folder, sha256)) == "models.hash_differs"
    weights.write_bytes(raw[:-4])
    assert code_of(wanted(folder, sha256)) == "models.damaged"


@pytest.mark.parametrize(("name", "content", "codes"), [
    ("modeling_tiny.py", b"print(1)", {"models.code_inside"}),
    ("weights.bin", b"PK\3\4", {"models.pickle", "models.stranger_inside"}),
    ("model.pt", b"\x80\2", {"models.pickle", "models.stranger_inside"}),
    ("config.json", b'{"model_type": "llama", "auto_map": {"AutoModel": "x.Y"}}', {"models.code_inside"}),
    ("config.json", b'{"model_type": "../evil"}', {"inference.mlx_kind"}),
    ("config.json", b'{"model_type": "mamba"}', {"inference.mlx_kind"}),
    ("config.json", b'{"model_type": "llama"}', {"inference.load_failed"}),
    ("config.json", b'{"model_type": "llama", "quantization_config": {"quant_method": "gptq"}}', {"inference.mlx_foreign"}),
    ("tokenizer.json", b"{}", {"inference.no_tokeniser"}),
])
def test_what_has_no_place_in_a_folder_is_refused_in_words(folder: Path, name: str, content: bytes, codes: set[str]) -> None:
    (folder / name).write_bytes(content)
    assert code_of(wanted(folder, tiny_model.listed(folder))) in codes


def test_settings_that_do_not_suit_the_weights_are_known_trouble(folder: Path) -> None:
    for change in ({"hidden_size": 128}, {"num_hidden_layers": 3}, {"hidden_size": "x"}, {"vocab_size": 10**12},
                   {"rope_scaling": {"type": "soup"}}, {"num_hidden_layers": 0}, {"num_attention_heads": 0}):
        tiny_model.folder(folder, **change)
        assert code_of(wanted(folder, tiny_model.listed(folder))) == "inference.load_failed", change


def test_a_gguf_that_turns_out_not_to_suit_falls_to_llama_cpp_unless_mlx_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = tiny_model.gguf(tmp_path / "scaled.gguf", rope__scaling__type="linear", rope__scaling__factor=2.0)
    assert code_of(wanted(tmp_path / "scaled.gguf", sha256)) == "inference.mlx_kind"
    monkeypatch.setattr(picking.mlx_library, "apple_silicon", lambda: True)
    engine = finish(load(wanted(tmp_path / "scaled.gguf", sha256, "auto"), Cancel()))
    assert engine.card.engine == "llama.cpp"
    assert "inference.mlx_fell_back" in [notice.code for notice in engine.card.notices]
    engine.close()


def test_a_stop_while_loading_ends_it(folder: Path) -> None:
    cancel = Cancel()
    job = load(wanted(folder, tiny_model.listed(folder)), cancel)
    while next(job).code != "inference.loading":
        pass
    cancel.cancel()
    with pytest.raises(Cancelled):
        finish(job)


def test_more_than_the_memory_that_is_free_is_not_begun(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mlx_loading, "available_memory", lambda: 1 << 20)
    assert code_of(wanted(folder, tiny_model.listed(folder))) == "inference.no_memory"


@pytest.mark.parametrize("form", ["file", "folder"])
def test_the_sealed_process_runs_it(form: str, folder: Path, tmp_path: Path) -> None:
    """No socket, no file to write, no program to start: MLX must not want its compiler, a cache or the hub."""
    child = Child("engine", limits=Limits(memory_bytes=0), command=COMMAND)
    if form == "file":
        loading = wanted(tmp_path / "tiny.gguf", tiny_model.gguf(tmp_path / "tiny.gguf"))
    else:
        loading = wanted(folder, tiny_model.listed(folder))
    engine: Engine = finish(EngineLink(child, lambda name: loading).load("tiny", Cancel()))
    try:
        assert engine.card.engine == "MLX"
        assert engine.abilities == {"logprobs", "score", "without", "schema", "prefix"}
        assert list(engine.stream(prompt(), Sampling(max_tokens=4), Cancel()))
        sampling = Sampling(max_tokens=40, schema='{"enum": ["once", "twice"]}')
        assert json.loads("".join(p.text for p in engine.stream(prompt(), sampling, Cancel()))) in ("once", "twice")
        assert engine.score(prompt(), Redacted("the"), Cancel())
        kept = engine.keep()
        assert kept is not None
        assert engine.resume(kept)
    finally:
        child.end()


def test_nothing_that_could_speak_to_a_network_is_imported(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app.core.asking import ModelCard\n"
        "from app.inference.mlx_loading import loaded\n"
        "engine = loaded(Path(sys.argv[1]), ModelCard('m', '', 512, ''), lambda share: True)\n"
        "engine._constraints.of('{\"type\": \"boolean\"}')\n"
        "names = {'transformers', 'huggingface_hub', 'requests', 'httpx', 'urllib3', 'torch', 'llama_cpp.server'}\n"
        "print(sorted(names & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
