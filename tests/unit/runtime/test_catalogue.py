"""The catalogue is whole, and a wrong one is our own fault that is noticed."""

from pathlib import Path

import pytest

from app.core.errors import Bug
from app.runtime.catalogue import Model, read_catalogue
from app.system import paths
from app.system.wording import Wording

MODELS = {model.name: model for model in read_catalogue(paths.catalogue())}


def test_the_models_of_the_house_are_there() -> None:
    assert set(MODELS) >= {"qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m"}
    answering = sorted((m for m in MODELS.values() if m.task == "answer"), key=lambda m: -m.rank)
    assert [m.name for m in answering] == ["qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m"]


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_every_model_says_licence_origin_parts_and_worth(model: Model) -> None:
    assert model.licence
    assert model.upstream
    assert model.parts
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
    ],
)
def test_a_wrong_catalogue_is_noticed(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    text = paths.catalogue().read_text("utf-8")
    assert change[0] in text
    (tmp_path / "c.toml").write_text(text.replace(*change), "utf-8")
    with pytest.raises(Bug) as caught:
        read_catalogue(tmp_path / "c.toml")
    assert caught.value.code == code
