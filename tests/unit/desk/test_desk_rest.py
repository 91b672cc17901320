"""Search, status, what the window remembers, and that none of it needs Qt."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.core.documents import Reason
from app.core.jobs import Cancel, finish
from app.desk.remembered import Remembered, recall, remember
from app.desk.results.presenter import ResultsPresenter
from app.desk.status.presenter import StatusPresenter
from app.system.wording import Wording
from tests.dummies import LETTER, Straight, Together


@pytest.fixture
def together(tmp_path: Path) -> Together:
    together = Together()
    together.services.vaults.without()
    for title in ("One", "Two"):
        case = together.services.cases.create(title)
        path = tmp_path / f"{title}.txt"
        path.write_text(f"{title}\n\n{LETTER}")
        finish(together.services.intake.take_in(case.id, [path], Cancel()))
    return together


def test_a_search_goes_over_all_cases_or_one(together: Together) -> None:
    presenter = ResultsPresenter(together.services, Straight(), lambda _state: None)  # type: ignore[arg-type]
    presenter.begin()
    presenter.search("deposit")
    assert {hit.title for hit in presenter.state.hits or ()} == {"One", "Two"}
    one = together.services.cases.list()[-1]
    presenter.begin(one.id, one.title)
    assert {hit.title for hit in presenter.state.hits or ()} == {"One"}
    presenter.search("   ")
    assert presenter.state.hits is None
    presenter.clear()
    assert presenter.state.words == ""


@dataclass
class Process:
    bytes: int

    def memory(self) -> int:
        return self.bytes


def test_the_status_line_adds_up_memory_and_names_the_model(together: Together) -> None:
    status = StatusPresenter(
        together.services, Straight(), lambda _state: None, Wording("en"), (), [Process(30), Process(12)], lambda: 100  # type: ignore[arg-type]
    )
    status.unlocked()
    assert status.state.memory == 142
    assert status.state.model == "qwen2.5-coder-1.5b"
    assert not status.state.loaded
    assert not status.state.kept
    finish(together.services.models.warm(Cancel()))
    status.tick()
    assert status.state.loaded
    status.locked()
    assert status.state.model == ""


def test_a_run_that_is_not_sealed_says_so(together: Together) -> None:
    walls = (Reason("seal.kernel_refused"),)
    status = StatusPresenter(together.services, Straight(), lambda _s: None, Wording("en"), walls, (), lambda: 0)  # type: ignore[arg-type]
    status.unlocked()
    status.locked()
    assert status.state.walls == walls


def test_the_window_remembers_its_panes_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "window.json"
    kept = Remembered("YWJj", "200,700,300", left=False)
    remember(path, kept)
    assert recall(path) == kept
    assert kept.raw_geometry() == b"abc"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"geometry": 3}', '{"left": "x"}', '{"unknown": 1}', "null"])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(damage)
    assert recall(path) == Remembered()


def test_bad_geometry_is_no_geometry() -> None:
    assert Remembered("not base64!").raw_geometry() == b""


PRESENTERS = (
    "conversation.presenter", "conversation.changes", "cases.presenter", "unlock.presenter", "welcome.presenter",
    "results.presenter", "status.presenter", "kit.laid", "kit.steps", "kit.tokens", "kit.lanes", "remembered",
)


def test_presenters_and_states_know_no_qt() -> None:
    imports = "; ".join(f"import app.desk.{name}" for name in PRESENTERS)
    code = f"{imports}; import sys; sys.exit(any(n.startswith('PySide6') for n in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[3]).returncode == 0
