"""`intramuros machine`: what fits, how fast and what to take, in words and as data."""

import json
from argparse import Namespace

import pytest

from app.cli.machine import figure, machine
from app.cli.main import USAGE, run
from app.cli.parser import parser
from app.cli.terminal import Terminal
from app.services.advising import Advising
from app.system.wording import Wording
from tests.dummies import DummyModels
from tests.dummy_adviser import DummyAdviser
from tests.dummy_library import DummyLibrary, DummyVersions

WORDING = Wording("en")


class Only:
    """Services of which one is asked."""

    def __init__(self) -> None:
        library = DummyLibrary("smollm2-135m")
        adviser = DummyAdviser(library)
        adviser.measured["smollm2-135m"] = 87.6
        self.advising = Advising(adviser, DummyModels(""), DummyVersions(library))


def said(*words: str) -> tuple[Namespace, int]:
    args = parser().parse_args(["machine", *words])
    return args, machine(Only(), Terminal(WORDING, args.json), args)  # type: ignore[arg-type]


def test_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert said()[1] == 0
    out = capsys.readouterr().out
    assert "Some processor, 8 cores" in out
    assert "measured here" in out
    assert "88 tokens a second, measured" in out
    assert "–" in next(line for line in out.splitlines() if "qwen2.5-coder-1.5b" in line)
    assert out.strip().splitlines()[-1].startswith("Take qwen2.5-coder-1.5b")


def test_as_data_for_another(capsys: pytest.CaptureFixture[str]) -> None:
    said("--as", "m2 ultra", "--json")
    data = json.loads(capsys.readouterr().out)
    assert data["machine"]["imagined"] is True
    assert data["machine"]["places"][0]["kind"] == "metal"
    assert data["chosen"] == "qwen2.5-coder-1.5b"
    assert data["why"]["code"] == "machine.why.best"
    first = data["models"][0]
    assert first["fits"] == "yes"
    assert first["speed"]["low"] < first["speed"]["likely"] < first["speed"]["high"]


def test_a_machine_that_nobody_knows_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    args = parser().parse_args(["machine", "--as", "abacus"])
    assert run(Only(), None, Terminal(WORDING, False), args, "en") == USAGE  # type: ignore[arg-type]
    assert "Mac Studio M2 Ultra 192 GB" in capsys.readouterr().err


@pytest.mark.parametrize(("tokens", "said"), [(0.44, "0.4"), (9.94, "9.9"), (10.4, "10"), (187.6, "188")])
def test_a_figure_has_as_many_digits_as_it_is_worth(tokens: float, said: str) -> None:
    assert figure(tokens) == said
