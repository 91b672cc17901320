"""What crosses to the engine process: text without what it hides, and nothing that holds a hidden value."""

from typing import Any, get_args, get_type_hints

import pytest

from app.children.engine_link import EngineLink
from app.children.engine_port import EnginePort, Loading
from app.children.ported import methods
from app.core.asking import ModelCard, Prompt
from app.core.errors import ModelTrouble
from app.core.jobs import Cancel
from app.core.ports import Engine
from app.core.redaction import Redacted, Swap
from app.system.process import Child


def mentioned(kind: Any) -> set[Any]:
    """A type and all that it is made of."""
    found = {kind}
    for inner in (*get_args(kind), *(get_type_hints(kind).values() if isinstance(kind, type) else ())):
        found |= mentioned(inner) if inner not in found else set()
    return found


def test_no_method_carries_redacted_text_with_what_it_hides() -> None:
    for name, method in methods(EnginePort).items():
        for kind in (method.wire.ask, method.wire.step, method.wire.reply):
            assert not {Redacted, Swap, Prompt} & mentioned(kind), name


def test_everything_an_engine_does_crosses() -> None:
    done = {name for name in vars(Engine) if not name.startswith("_")} - {"close", "card", "abilities"}
    assert done <= set(methods(EnginePort))


def test_a_link_without_a_loaded_model_sends_nothing() -> None:
    link = EngineLink(Child("engine"), lambda name: Loading(name, "", "", 512))
    assert link.loaded() is None
    link.unload()
    from app.children.engine_link import _RemoteEngine
    from app.children.engine_port import Loaded

    gone = _RemoteEngine(link._port, Loaded(ModelCard("m", "", 512, "llama.cpp"), ()), link)
    for call in (gone.keep, lambda: gone.embed([Redacted("a")], Cancel())):
        with pytest.raises(ModelTrouble) as caught:
            call()
        assert caught.value.code == "inference.engine_gone"
