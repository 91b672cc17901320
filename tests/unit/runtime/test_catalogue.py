"""The catalogue is whole, and a wrong one is our own fault that is noticed."""

from pathlib import Path

import pytest

from app.core.errors import Bug
from app.runtime.catalogue import Model, read_catalogue
from app.runtime.licences import text_of
from app.system import paths
from app.system.wording import Wording

MODELS = {model.name: model for model in read_catalogue(paths.catalogue())}


def test_the_models_of_the_house_are_there() -> None:
    assert set(MODELS) >= {"qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m"}
    fetched = sorted((m for m in MODELS.values() if m.task == "answer" and m.parts), key=lambda m: -m.rank)
    assert [m.name for m in fetched] == ["qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m"]


def test_good_models_that_people_bring_are_named() -> None:
    brought = [m for m in MODELS.values() if m.transport == "bring"]
    assert len(brought) >= 8
    sizes = sorted(m.parameters for m in brought)
    assert (sizes[0] < 2e9, sizes[-1] > 65e9) == (True, True)
    assert all({"en", "de", "fr", "it"} <= set(m.languages) for m in brought)
    assert all(m.licence in ("Apache-2.0", "MIT") for m in brought)
    assert any(m.name.startswith("apertus") for m in brought)
    # The more parameters, the more bytes: a slip in a row shows.
    for model in brought:
        bits = {"Q4_K_M": 4.89, "Q8_0": 8.5}[model.quantisation]
        assert model.bytes == pytest.approx(model.parameters * bits / 8, rel=0.01)


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_every_model_says_licence_origin_parts_and_worth(model: Model) -> None:
    assert model.licence
    assert model.upstream
    assert model.established == bool(model.parts)
    assert bool(model.file) == (model.transport == "bring")
    assert bool(model.measured) == (model.transport == "pip")
    assert "TERMS AND CONDITIONS" in text_of(model.licence, paths.licences())
    assert len({part.package for part in model.parts}) == len(model.parts)
    for language in ("en", "de", "fr", "it"):
        assert Wording(language).text(model.worth) != model.worth


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('name = "smollm2-135m"', 'name = "../../x"'), "catalogue.entry"),
        (('name = "smollm2-135m"', 'name = "qwen2.5-coder-0.5b"'), "catalogue.twice"),
        (("rank = 1\n", "rnak = 1\n"), "catalogue.form"),
        (("rank = 1\n", "rank = 1\nspeed = 3\n"), "catalogue.unknown_field"),
        (('task = "answer"', 'task = "guess"'), "catalogue.form"),
        (("[[model]]", "[[model"), "catalogue.form"),
        (("b179c952", "b179c95z"), "catalogue.entry"),
        (('file = "Qwen3-8B-Q4_K_M.gguf"', 'file = "../Qwen3-8B-Q4_K_M.gguf"'), "catalogue.entry"),
        (('file = "Qwen3-8B-Q4_K_M.gguf"\ntransport = "bring"', ""), "catalogue.entry"),
        (('["en"]', '["english"]'), "catalogue.entry"),
    ],
)
def test_a_wrong_catalogue_is_noticed(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    text = paths.catalogue().read_text("utf-8")
    assert change[0] in text
    (tmp_path / "c.toml").write_text(text.replace(*change), "utf-8")
    with pytest.raises(Bug) as caught:
        read_catalogue(tmp_path / "c.toml")
    assert caught.value.code == code
