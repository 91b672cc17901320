"""The table of machines: typed, whole, and found by what a person or the system says."""

from pathlib import Path

import pytest

from app.core.errors import Bug, WrongUsage
from app.runtime.machine_table import GIB, read_table
from app.system import paths

TABLE = read_table(paths.machines())


def test_a_mac_a_jetson_a_nuc_and_a_workstation_are_in_it() -> None:
    names = [one.name for one in TABLE.machines()]
    assert len(names) == len(set(names))
    for kind in ("Mac Studio", "Jetson", "NUC", "Workstation"):
        assert any(name.startswith(kind) for name in names)


@pytest.mark.parametrize(
    ("said", "graphics", "bandwidth"),
    [
        ("Apple M1", 0, 68.25), ("Apple M1 Max", 0, 400), ("Apple M3 Max", 40, 400), ("Apple M3 Max", 0, 300),
        ("Apple M4 Max", 32, 410), ("NVIDIA GeForce RTX 4080 SUPER", 0, 716.8), ("NVIDIA RTX 6000 Ada Generation", 0, 960),
        ("NVIDIA RTX PRO 6000 Blackwell Workstation Edition", 0, 1792), ("NVIDIA GeForce RTX 4060 Ti", 0, 288),
        ("NVIDIA Jetson Orin Nano Developer Kit Super", 0, 68), ("NVIDIA Jetson AGX Orin Developer Kit", 0, 204.8),
    ],
)
def test_a_chip_is_known_by_what_the_system_calls_it(said: str, graphics: int, bandwidth: float) -> None:
    chip = TABLE.chip(said, graphics)
    assert chip is not None
    assert chip.bandwidth == bandwidth


@pytest.mark.parametrize("said", ["Intel(R) Xeon(R) Processor", "Apple M10", "RTX A60000", "", "AMD Radeon"])
def test_others_are_not_taken_for_one(said: str) -> None:
    assert TABLE.chip(said) is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mac Studio M2 Ultra 192 GB", "Mac Studio M2 Ultra 192 GB"), ("mac studio m2 ultra 64gb", "Mac Studio M2 Ultra 64 GB"),
        ("m2 ultra", "Mac Studio M2 Ultra 192 GB"), ("Jetson Orin Nano", "Jetson Orin Nano 8 GB"),
        ("NUC Lunar Lake 32 GiB", "NUC Lunar Lake 32 GB"), ("rtx 4090", "Workstation RTX 4090 128 GB"),
    ],
)
def test_a_machine_is_found_by_its_words(said: str, name: str) -> None:
    assert TABLE.machine(said).name == name


@pytest.mark.parametrize("said", ["Mac Studio", "a pocket calculator", "", "m1", "Mac Studio M2 Ultra 100 GB"])
def test_what_is_none_or_several_names_near_ones(said: str) -> None:
    with pytest.raises(WrongUsage) as unknown:
        TABLE.machine(said)
    assert unknown.value.code == "machine.unknown"
    assert "GB" in unknown.value.params["near"]


def test_a_workstation_has_two_places_and_a_small_board_keeps_something_for_its_system() -> None:
    card, own = TABLE.machine("Workstation RTX A6000 64 GB").places
    assert (card.kind, card.total, card.shared) == ("cuda", 48 * GIB, False)
    assert (own.kind, own.total, own.bandwidth) == ("processor", 64 * GIB, 90)
    assert TABLE.machine("Jetson Nano 4 GB").places[0].free == 3 * GIB


@pytest.mark.parametrize(
    "content",
    [
        "nothing", "chip = 1", 'chip = []\nmachine = [{name = "a", chip = "b", memory = [1]}]',
        'chip = [{name = "b", kind = "abacus", bandwidth = 1}]\nmachine = []',
        'chip = [{name = "b", kind = "metal", bandwidth = 0}]\nmachine = []',
        'chip = [{name = "b", kind = "metal", bandwidth = 1, colour = 2}]\nmachine = []',
        'chip = [{name = "b", kind = "metal", bandwidth = 1}]\nmachine = [{name = "a", chip = "b", memory = []}]',
    ],
)
def test_a_table_that_is_not_what_it_must_be_is_our_own_mistake(content: str, tmp_path: Path) -> None:
    file = tmp_path / "machines.toml"
    file.write_text(content, "utf-8")
    with pytest.raises(Bug):
        read_table(file)
