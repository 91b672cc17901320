"""What a machine is, from what its system says; this one for real."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from app.runtime import graphics
from app.runtime.graphics import Graphics, parse_ioreg, parse_nvidia, said_by
from app.runtime.machine import made, parse_cpuinfo, this_machine
from app.runtime.machine_table import read_table
from app.system import paths

TABLE = read_table(paths.machines())
GIB = 1 << 30


def never(_processor: str, _cores: int) -> float:
    raise AssertionError("the table knows it")


def test_this_machine_says_what_it_is() -> None:
    found = this_machine(TABLE, lambda _processor, _cores: 12.5)
    assert found.cores > 0
    assert found.processor
    assert not found.imagined
    assert 0 < found.places[-1].free <= found.places[-1].total
    assert found.places[-1].bandwidth > 0


def test_a_mac_has_one_memory_for_both() -> None:
    found = made("Apple M3 Max", 16, 64 * GIB, 40 * GIB, Graphics("Apple", cores=40), True, TABLE, never)
    first, second = found.places
    assert (first.kind, first.total, first.free, first.bandwidth) == ("metal", 64 * GIB, 40 * GIB, 400)
    assert (second.kind, second.shared, second.bandwidth) == ("processor", True, 400)
    assert found.graphics == "Apple M3 Max"


def test_an_older_mac_of_fewer_graphics_cores_reads_slower() -> None:
    found = made("Apple M3 Max", 14, 36 * GIB, 20 * GIB, Graphics("Apple", cores=30), True, TABLE, never)
    assert found.places[0].bandwidth == 300


def test_a_workstation_has_a_memory_for_each() -> None:
    card = Graphics("NVIDIA RTX A4000", 16 * GIB, 15 * GIB)
    found = made("Intel(R) Core", 8, 64 * GIB, 50 * GIB, card, False, TABLE, lambda _name, _cores: 41.0)
    assert [(one.kind, one.free, one.bandwidth, one.source) for one in found.places] == [
        ("cuda", 15 * GIB, 448, "table"), ("processor", 50 * GIB, 41.0, "measured"),
    ]
    assert not found.usable


def test_a_jetson_shares_and_an_unknown_card_has_no_figure() -> None:
    board = made("ARMv8", 12, 64 * GIB, 60 * GIB, Graphics("NVIDIA Jetson AGX Orin Developer Kit"), True, TABLE,
                 lambda _name, _cores: 60.0)
    assert (board.places[0].bandwidth, board.places[0].shared, board.places[0].free) == (204.8, True, 60 * GIB)
    card = Graphics("NVIDIA Something New", 8 * GIB, 7 * GIB)
    new = made("x", 4, GIB, GIB, card, True, TABLE, lambda _name, _cores: 0.0)
    assert [one.source for one in new.places] == ["unknown", "unknown"]


def test_what_the_drivers_program_says_is_read_with_care() -> None:
    said = "NVIDIA RTX A6000, 49140, 48000\nNVIDIA Odd, [N/A], [N/A]\n\nnonsense\nA, 1, 2, 3\n"
    assert parse_nvidia(said) == (Graphics("NVIDIA RTX A6000", 49140 << 20, 48000 << 20),)
    assert parse_nvidia("") == ()


def test_graphics_cores_of_a_mac() -> None:
    assert parse_ioreg('  | {\n  |   "gpu-core-count" = 40\n  |   "vendor-id" = <6b10>\n') == 40
    assert parse_ioreg('"gpu-core-count" = many') == 0
    assert parse_ioreg("") == 0


@pytest.mark.parametrize(
    ("said", "name"),
    [("processor\t: 0\nmodel name\t: Some(R) CPU @ 2 GHz\n", "Some(R) CPU @ 2 GHz"), ("processor : 0\n", ""), ("", "")],
)
def test_the_processors_name(said: str, name: str) -> None:
    assert parse_cpuinfo(said) == name


@pytest.mark.skipif(sys.platform == "win32", reason="these programs are of other systems")
def test_a_program_that_is_not_there_or_fails_says_nothing() -> None:
    assert said_by(["/no/such/program"]) == ""
    assert said_by(["/bin/sh", "-c", "echo words; exit 3"]) == ""
    assert said_by(["/bin/sh", "-c", "echo words"]) == "words\n"


@pytest.mark.parametrize(
    ("file", "uses"),
    [("libggml-cpu.so", False), ("libggml-cuda.so", True), ("libggml-metal.dylib", True), ("ggml-vulkan.dll", True),
     ("ggml-cuda.txt", False)],
)
def test_what_the_engine_was_built_for_is_seen_by_its_files(
    file: str, uses: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / file).touch()
    spec = ModuleSpec("llama_cpp", None, origin=str(tmp_path / "__init__.py"))
    monkeypatch.setattr(graphics.importlib.util, "find_spec", lambda _name: spec)
    assert graphics.engine_uses() is uses


def test_without_an_engine_nothing_uses_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphics.importlib.util, "find_spec", lambda _name: None)
    assert not graphics.engine_uses()
