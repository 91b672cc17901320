"""Switching models: tested against what answered before, the way back, what points to a model, and the record."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import Forbidden, ModelTrouble, Trouble
from app.core.jobs import Cancel, finish
from app.core.library import Canary, Change, Consent
from app.runtime.shelf import Broken, Graded, ListSeen, Step
from app.runtime.told import change_of
from app.services.canaries import Canaries, grade
from app.services.cases import Cases
from app.services.journal import Merging
from app.services.versions import Switching
from app.vault.wordless import checked
from tests.dummies import DummyChoice, DummyModels, DummyStore, Together, canaries
from tests.dummy_store import PASSPHRASE
from tests.unit.runtime.houses import BIG, SMALL, House, sha256

DEPOSIT = Canary("a", "en", "?", ("x",), (("14 days", "fourteen"), ("CHF 1'450", "1,450")), ("not in the documents",))


@pytest.mark.parametrize(
    ("answer", "given"),
    [
        ("Within FOURTEEN days, 1,450 francs.", 1.0), ("Within 14 days.", 0.5), ("Within 14\u00a0days; CHF 1’450", 1.0),
        ("No idea.", 0.0), ("", 0.0), ("14 days, 1,450. Not in the documents.", 0.0),
    ],
)
def test_an_answer_is_graded_by_what_it_says(answer: str, given: float) -> None:
    assert grade(DEPOSIT, answer) == given


class Worse(DummyModels):
    """The small model knows an answer, the big one knows none; a broken one does not even load."""

    def __init__(self) -> None:
        super().__init__("")
        self.broken = ""

    def load(self, name, cancel):  # type: ignore[no-untyped-def]
        if name.partition("@")[0] == self.broken:
            raise ModelTrouble("models.damaged", name=name, where="load")
        self.answer = "Within 14 days." if name.startswith("small") else "Perhaps."
        return (yield from super().load(name, cancel))


class Desk:
    """Real versions over a folder of the test, dummies for all else."""

    def __init__(self, root: Path, locked: str = "") -> None:
        self.house = House(root)
        (self.house.folder / "small.gguf").write_bytes(SMALL)
        (self.house.folder / "big.gguf").write_bytes(BIG)
        together = Together()
        self.store = DummyStore()
        self.models = Worse()
        self.choice = DummyChoice(lambda: "small", locked)
        self.merging = Merging(self.house.versions, self.store, self.store.is_open)
        asked = Canaries(together.reader, self.models, together.services.ask._template, canaries)
        self.switching = Switching(
            self.house.versions, self.models, asked, self.choice, self.merging.merge, lambda: 10
        )

    def open(self) -> None:
        self.store.open_in_memory()
        self.merging.begin()

    def recorded(self) -> list[str]:
        return [event.what for event in self.store.events()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(Trouble) as caught:
        call()
    return caught.value.code


def test_a_switch_shows_the_result_beside_the_one_before_and_the_way_back(desk: Desk) -> None:
    done = finish(desk.switching.use("big", Cancel()))
    assert done.now is not None
    assert done.before is not None
    assert (done.now.score, done.before.score, done.beyond) == (0.0, 0.5, True)
    assert desk.choice.fixed() == "big"
    assert desk.models.answer == "Perhaps."
    # What was tested with the same questions is not asked again.
    assert desk.switching.last_test("small") == done.before
    back = finish(desk.switching.roll_back("", Cancel()))
    assert (back.model, desk.choice.fixed()) == ("small", "small")
    again = finish(desk.switching.use("small", Cancel()))
    assert not again.beyond


def test_a_model_that_cannot_answer_at_all_offers_the_way_back(desk: Desk) -> None:
    desk.models.broken = "big"
    done = finish(desk.switching.use("big", Cancel()))
    assert (done.now, done.beyond) == (None, True)


def test_a_switch_without_questions_only_switches(desk: Desk) -> None:
    done = finish(desk.switching.use("big", Cancel(), test=False))
    assert (done.now, done.before, done.beyond) == (None, None, False)
    assert desk.models.engine is None


def test_what_a_policy_fixed_is_not_switched_away_and_nothing_has_changed(tmp_path: Path) -> None:
    desk = Desk(tmp_path, locked="small")
    assert code_of(lambda: finish(desk.switching.use("big", Cancel()))) == "settings.locked"
    assert desk.house.versions.changes() == ()
    assert not finish(desk.switching.use("small", Cancel(), test=False)).beyond


def test_the_model_that_was_chosen_stays(desk: Desk) -> None:
    finish(desk.switching.use("big", Cancel(), test=False))
    with pytest.raises(Forbidden) as caught:
        finish(desk.switching.remove("big", Cancel()))
    assert caught.value.code == "models.is_chosen"
    assert finish(desk.switching.remove("small", Cancel())).what == "models.removed"
    assert not (desk.house.folder / "small.gguf").exists()


def test_there_is_nothing_to_go_back_to(desk: Desk) -> None:
    assert code_of(lambda: finish(desk.switching.roll_back("", Cancel()))) == "models.nothing_switched"
    assert code_of(lambda: finish(desk.switching.roll_back("small", Cancel()))) == "models.no_version_before"


def test_a_case_holds_its_version_and_the_shelf_answers_with_it(desk: Desk) -> None:
    finish(desk.switching.pin("case:" + "0" * 24, "small", Cancel()))
    held = desk.house.versions.pinned("case:" + "0" * 24)
    assert held is not None
    assert held.name == "small"
    assert code_of(lambda: finish(desk.switching.remove("small", Cancel()))) == "models.pinned_by"
    desk.switching.unpin("case:" + "0" * 24)
    assert desk.house.versions.pinned("case:" + "0" * 24) is None


def test_a_deleted_case_holds_nothing_any_more(desk: Desk) -> None:
    desk.open()
    cases = Cases(desk.store, desk.switching.release)
    gone, other = cases.create("A").id, cases.create("B").id
    finish(desk.switching.pin(f"case:{gone}", "small", Cancel()))
    for case in (gone, other):
        cases.delete(case)
    assert desk.house.versions.pinned(f"case:{gone}") is None
    assert desk.recorded()[-3:] == ["case.deleted", "models.unpinned", "case.deleted"]


def test_with_a_vault_open_every_change_is_in_its_record_at_once(desk: Desk) -> None:
    desk.open()
    finish(desk.switching.use("big", Cancel()))
    assert desk.recorded() == ["models.added", "models.added", "models.switched", "models.tested", "models.tested"]
    event = desk.store.events()[2]
    assert event.about == sha256(BIG)
    assert dict(event.detail)["before"] == sha256(SMALL)
    assert dict(event.detail)["digest"] == desk.house.versions.changes()[2].digest


def test_without_a_vault_the_changes_wait_and_are_merged_once(desk: Desk) -> None:
    desk.open()
    desk.store.lock()
    finish(desk.switching.use("big", Cancel(), test=False))
    assert [change.what for change in desk.switching.history()][-1] == "models.switched"
    desk.open()
    desk.merging.merge()
    assert desk.recorded() == ["models.added", "models.added", "models.switched"]
    # A crash between the record and its mark: nothing is recorded twice.
    desk.store.set_preference("models.journal", "0:")
    desk.merging.merge()
    assert len(desk.recorded()) == 3


def test_a_vault_that_never_saw_the_journal_notes_where_it_stands(desk: Desk) -> None:
    finish(desk.switching.use("big", Cancel(), test=False))
    desk.open()
    assert desk.recorded() == ["models.journal"]
    finish(desk.switching.roll_back("", Cancel()))
    assert desk.recorded() == ["models.journal", "models.switched"]


def test_a_journal_that_was_cut_is_noted_in_the_record(desk: Desk) -> None:
    desk.open()
    finish(desk.switching.use("big", Cancel(), test=False))
    lines = (desk.house.folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    (desk.house.folder / "journal.jsonl").write_bytes(b"".join(lines[:-1]))
    desk.merging.merge()
    assert desk.recorded()[-1] == "models.journal_cut"
    assert desk.recorded().count("models.added") == 2


def test_everything_that_a_change_says_may_enter_the_record(desk: Desk) -> None:
    finish(desk.switching.use("big", Cancel()))
    finish(desk.switching.pin("template:answer", "small", Cancel()))
    finish(desk.switching.pin("case:" + "ab" * 12, "small", Cancel()))
    desk.switching.unpin("template:answer")
    desk.switching.unpin("case:" + "ab" * 12)
    finish(desk.switching.remove("small", Cancel()))
    steps: list[Step] = [ListSeen("Büro Muster", 7, "a" * 64, ("b" * 64,)), Broken("c" * 64, 3)]
    changes = [*desk.switching.history(), *(_change(step, desk) for step in steps)]
    for change in changes:
        checked(change.what, change.sha256, change.detail)
    assert {change.what for change in changes} >= {
        "models.added", "models.switched", "models.tested", "models.pinned", "models.unpinned", "models.removed",
        "models.list_seen", "models.journal_broken",
    }
    assert Graded


def _change(step: Step, desk: Desk) -> Change:
    return change_of(step, desk.house.holdings.shelf, 1, "2026-11-24T09:00:00+01:00", "anna", "0" * 64)


def test_bringing_needs_the_consent_and_reaches_the_record(tmp_path: Path) -> None:
    together = Together(installed=())
    together.library.known = False
    shelf = together.services.models
    assert not finish(shelf.examine("brought.gguf", Cancel())).there
    assert code_of(lambda: finish(shelf.bring("brought.gguf", Cancel()))) == "models.licence_not_accepted"
    assert finish(shelf.bring("brought.gguf", Cancel(), Consent(licence=True))).name == "qwen2.5-coder-0.5b"


def test_a_vault_is_told_of_the_journal_when_it_opens() -> None:
    from app.services.vaults import Vaults

    told: list[str] = []
    vaults = Vaults(DummyStore(), lambda: told.append("opened"))
    vaults.create("vault", PASSPHRASE)
    vaults.lock()
    vaults.unlock("vault", PASSPHRASE)
    vaults.without()
    assert told == ["opened", "opened"]


def test_a_held_version_comes_before_the_chosen_model() -> None:
    together = Together(installed=("smollm2-135m", "qwen2.5-coder-1.5b"))
    together.versions.pin("template:answer", "smollm2-135m", "")
    together.versions.pin("case:1", "qwen2.5-coder-1.5b", "")
    shelf = together.services.models
    assert shelf.default("1", "answer") == "qwen2.5-coder-1.5b@" + "0" * 64
    assert shelf.default("2", "answer") == "smollm2-135m@" + "0" * 64
    assert shelf.default() == "qwen2.5-coder-1.5b"
