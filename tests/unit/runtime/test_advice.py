"""What fits, how fast, and which to take: a few machines of our own."""

from dataclasses import replace

import pytest

from app.core.advising import Advice, Machine, Memory, Speed
from app.core.asking import ModelState
from app.runtime.advice import PACES, TAIL, advise, counsel, fits_where, room, speed
from app.runtime.catalogue import read_catalogue
from app.runtime.fits import BREATH, Fit, need
from app.system import paths

GIB = 1 << 30
QWEN = next(m for m in read_catalogue(paths.catalogue()) if m.name == "qwen2.5-coder-0.5b")
STATE = ModelState("qwen2.5-coder-0.5b", "answer", ("en",), QWEN.bytes, QWEN.sha256, True, rank=20)
MAC = Machine("Mac", "Apple M1", 8, "macOS", (
    Memory("metal", 8 * GIB, 7 * GIB, 68.25, "table", True), Memory("processor", 8 * GIB, 7 * GIB, 68.25, "table", True),
), "Apple M1")
CARD = Memory("cuda", 16 * GIB, 15 * GIB, 448.0, "table")
BESIDE = Memory("processor", 64 * GIB, 50 * GIB, 90.0, "table")
OFFICE = Machine("Office", "Some processor", 8, "Linux", (CARD, BESIDE), "RTX A4000")


def nothing(_sha256: str) -> Speed | None:
    return None


def test_the_formula_gives_what_was_published() -> None:
    """Llama-2-7B as Q8_0 on an M1 Pro: 22.34 tokens a second in llama.cpp's list."""
    found = speed("metal", 200, int(6.67 * GIB), 32, 0)
    assert found is not None
    assert found.likely == pytest.approx(22.34, rel=0.1)
    assert found.low < 22.34 < found.high
    assert found.high / found.likely == pytest.approx(found.likely / found.low)
    assert found.high / found.likely == pytest.approx(1 + TAIL * PACES["metal"].error)


def test_context_and_layers_cost_and_bandwidth_helps() -> None:
    def likely(bandwidth: float = 100, layers: int = 32, context: int = 0) -> float:
        found = speed("cuda", bandwidth, 4 * GIB, layers, context)
        assert found is not None
        return found.likely

    assert likely(context=GIB) < likely()
    assert likely(layers=64) < likely()
    assert likely(bandwidth=200) > likely()
    assert speed("cuda", 0, GIB, 1, 0) is None


def test_apple_gives_its_graphics_three_quarters() -> None:
    assert room(MAC.places[0]) == 6 * GIB
    assert room(MAC.places[1]) == 7 * GIB
    assert room(replace(MAC.places[0], free=2 * GIB)) == 2 * GIB


def test_what_is_loaded_makes_room_but_never_more_than_there_is() -> None:
    full = Memory("processor", 8 * GIB, GIB, 50)
    machine = replace(MAC, places=(full,))
    assert fits_where(machine, 2 * GIB)[0] is Fit.NO
    assert fits_where(machine, 2 * GIB, held=2 * GIB)[0] is Fit.YES
    assert room(full, held=100 * GIB) == 8 * GIB


@pytest.mark.parametrize(
    ("needed", "how", "kind"),
    [
        (15 * GIB - BREATH, Fit.YES, "cuda"), (15 * GIB, Fit.TIGHT, "cuda"), (15 * GIB + 1, Fit.YES, "processor"),
        (50 * GIB, Fit.TIGHT, "processor"), (51 * GIB, Fit.NO, None),
    ],
)
def test_the_graphics_processor_first_then_the_processor(needed: int, how: Fit, kind: str | None) -> None:
    found, place = fits_where(OFFICE, needed)
    assert (found, place.kind if place else None) == (how, kind)


def test_a_card_that_the_engine_does_not_use_counts_for_nothing() -> None:
    _, place = fits_where(replace(OFFICE, usable=False), GIB)
    assert place is BESIDE


def test_a_measurement_of_this_machine_takes_the_place_of_the_reckoning() -> None:
    own = Speed(9, 10, 11, True)
    assert advise(QWEN, STATE, OFFICE, lambda sha256: own if sha256 == QWEN.sha256 else None).speed is own
    imagined = advise(QWEN, STATE, replace(OFFICE, imagined=True), lambda _sha256: own).speed
    assert imagined is not None
    assert not imagined.measured


def test_an_mlx_folder_is_reckoned_on_apples_chips_alone() -> None:
    folder = replace(QWEN, form="mlx")
    assert advise(folder, STATE, MAC, nothing).speed is not None
    assert advise(folder, STATE, OFFICE, nothing).speed is None
    own = Speed(9, 10, 11, True)
    assert advise(folder, STATE, OFFICE, lambda _sha256: own).speed is own


def test_what_does_not_fit_has_no_speed() -> None:
    tiny = replace(OFFICE, places=(Memory("processor", GIB // 4, GIB // 4, 90),))
    found = advise(QWEN, STATE, tiny, nothing)
    assert (found.fits, found.place, found.speed, found.possible) == ("models.fits.no", "", None, False)
    assert found.needs == need(QWEN).total


def advice(name: str, rank: int, likely: float | None, fits: str = "models.fits.yes", here: bool = True) -> Advice:
    how = Speed(likely / 2, likely, likely * 2) if likely else None
    state = ModelState(name, "answer", ("en",), 1, "", here, rank=rank)
    return Advice(state, fits, 1, "processor" if fits != "models.fits.no" else "", how)


@pytest.mark.parametrize(
    ("models", "chosen", "why"),
    [
        ([advice("good", 9, 8), advice("quick", 1, 80)], "good", "best"),
        ([advice("good", 9, 2), advice("quick", 1, 80)], "quick", "best"),
        ([advice("good", 9, 2), advice("less", 1, 3)], "less", "slow"),
        ([advice("good", 9, None)], "good", "slow"),
        ([advice("good", 9, 80, "models.fits.tight"), advice("less", 5, 90, "models.fits.tight")], "good", "tight"),
        ([advice("good", 9, None, "models.fits.no")], "", "none"),
        ([], "", "none"),
    ],
)
def test_one_is_advised_with_its_reason(models: list[Advice], chosen: str, why: str) -> None:
    found = counsel(OFFICE, 4096, models)
    assert (found.chosen, found.why.code) == (chosen, f"machine.why.{why}")


def test_of_those_that_are_here_alone() -> None:
    models = [advice("away", 9, 80, here=False), advice("here", 1, 80)]
    assert counsel(OFFICE, 4096, models).chosen == "away"
    assert counsel(OFFICE, 4096, models, installed=True).chosen == "here"
    assert [one.model.name for one in counsel(OFFICE, 4096, models).models] == ["away", "here"]
