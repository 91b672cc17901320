"""Which engine runs what, by setting, machine and file."""

import pytest

from app.core.errors import ModelTrouble
from app.inference import mlx_library, picking
from app.inference.wanted import AdapterFile, Loading
from app.runtime.gguf import GgufFacts

ADAPTER = AdapterFile("style", "style.gguf", "b" * 64)


def facts(architecture: str = "llama", kinds: tuple[int, ...] = (0, 2, 8), embeds: bool = False) -> GgufFacts:
    return GgufFacts("t", architecture, "Q4_K_M", "", 1, 512, 2, 2, 16, 9, embeds=embeds, kinds=kinds)


def wanted(engine: str, adapters: tuple[AdapterFile, ...] = ()) -> Loading:
    return Loading("m", "m.gguf", "a" * 64, 512, engine=engine, adapters=adapters)


def on(monkeypatch: pytest.MonkeyPatch, apple: bool, there: bool) -> None:
    monkeypatch.setattr(mlx_library, "apple_silicon", lambda: apple)
    monkeypatch.setattr(mlx_library, "available", lambda: there)


@pytest.mark.parametrize(("apple", "there", "found", "adapters", "expected"), [
    (True, True, facts(), (), "mlx"),
    (True, True, facts("qwen3"), (), "mlx"),
    (False, True, facts(), (), "llama"),
    (True, False, facts(), (), "llama"),
    (True, True, facts(), (ADAPTER,), "llama"),
    (True, True, facts("bert"), (), "llama"),
    (True, True, facts(kinds=(0, 12, 14)), (), "llama"),
    (True, True, facts(embeds=True), (), "llama"),
])
def test_by_itself_it_takes_mlx_on_apple_silicon_for_what_it_can_load(
    monkeypatch: pytest.MonkeyPatch, apple: bool, there: bool, found: GgufFacts,
    adapters: tuple[AdapterFile, ...], expected: str,
) -> None:
    on(monkeypatch, apple, there)
    assert picking.for_file(wanted("auto", adapters), found) == expected
    assert picking.for_file(wanted("llama", adapters), found) == "llama"


@pytest.mark.parametrize(("there", "found", "adapters", "code"), [
    (False, facts(), (), "inference.no_mlx"),
    (True, facts("bert"), (), "inference.mlx_kind"),
    (True, facts(kinds=(0, 12)), (), "inference.mlx_numbers"),
    (True, facts(), (ADAPTER,), "inference.mlx_adapters"),
])
def test_where_mlx_was_asked_for_and_cannot_it_says_so(
    monkeypatch: pytest.MonkeyPatch, there: bool, found: GgufFacts, adapters: tuple[AdapterFile, ...], code: str
) -> None:
    on(monkeypatch, False, there)
    with pytest.raises(ModelTrouble) as caught:
        picking.for_file(wanted("mlx", adapters), found)
    assert caught.value.code == code


def test_a_folder_needs_mlx(monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, False, True)
    picking.for_folder(wanted("auto"))
    for engine, there, code in (("llama", True, "inference.needs_mlx"), ("auto", False, "inference.no_mlx")):
        on(monkeypatch, True, there)
        with pytest.raises(ModelTrouble) as caught:
            picking.for_folder(wanted(engine))
        assert caught.value.code == code


def test_mlx_is_taken_elsewhere_too_where_it_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    on(monkeypatch, False, True)
    assert picking.for_file(wanted("mlx"), facts()) == "mlx"
