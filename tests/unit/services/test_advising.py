"""Advice: for this machine beside what is loaded, for another by its name."""

import pytest

from app.core.advising import Drift
from app.core.asking import ModelState
from app.core.errors import WrongUsage
from app.core.jobs import Cancel, finish
from app.core.library import Version
from app.services.advising import Advising
from tests.dummies import DummyModels
from tests.dummy_adviser import HERE, STUDIO, DummyAdviser
from tests.dummy_library import DummyLibrary, DummyVersions


def advising(*installed: str) -> tuple[Advising, DummyAdviser, DummyModels]:
    library = DummyLibrary(*installed)
    adviser, models = DummyAdviser(library), DummyModels("")
    return Advising(adviser, models, DummyVersions(library)), adviser, models


def test_this_machine_and_one_model_to_take() -> None:
    service, _, _ = advising("smollm2-135m")
    assert service.here().machine == HERE
    assert service.here().chosen == "qwen2.5-coder-1.5b"
    assert service.here(installed=True).chosen == "smollm2-135m"


def test_what_is_loaded_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    service, adviser, models = advising("smollm2-135m")
    told: list[str] = []
    real = adviser.counsel
    monkeypatch.setattr(adviser, "counsel", lambda machine, loaded="", installed=False: (
        told.append(loaded), real(machine, loaded, installed))[1])
    service.here()
    card = finish(models.load("smollm2-135m", Cancel())).card
    service.here()
    assert told == ["", card.sha256]


def test_another_machine_by_its_name() -> None:
    service, _, _ = advising()
    assert service.there("m2 ultra").machine == STUDIO
    assert STUDIO in service.machines()
    with pytest.raises(WrongUsage):
        service.there("abacus")


class Networks:
    """Remembers which two were compared."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def drift(self, exact: ModelState, other: ModelState) -> Drift | None:
        self.asked.append((exact.sha256, other.sha256))
        return Drift(0.99, 0.98, 0.97, 16)


class TwoVersions(DummyVersions):
    """A network in two versions, the small one current; sizes in bytes."""

    def __init__(self, form: str, float_size: int) -> None:
        super().__init__(DummyLibrary())
        self.form, self.float_size = form, float_size

    def find(self, name: str, sha256: str = "") -> ModelState:
        return ModelState(name, "other", (), 100, sha256 or "small", True, form=self.form)

    def versions(self, name: str) -> tuple[Version, ...]:
        return (
            Version(name, "float", "onnx", self.float_size, "", False), Version(name, "small", "onnx", 100, "", True),
        )


@pytest.mark.parametrize(
    ("form", "size", "asked"), [("onnx", 390, [("float", "small")]), ("onnx", 110, []), ("gguf", 390, [])]
)
def test_a_quantised_network_is_measured_beside_its_float_version(
    form: str, size: int, asked: list[tuple[str, str]]
) -> None:
    networks = Networks()
    service = Advising(DummyAdviser(DummyLibrary()), DummyModels(""), TwoVersions(form, size), networks)
    found = service.drift("encoder")
    assert networks.asked == asked
    assert (found is not None) == bool(asked)
