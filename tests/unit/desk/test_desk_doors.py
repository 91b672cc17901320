"""Unlocking and the first start without a window."""

from dataclasses import replace

import pytest

from app.core.errors import Bug
from app.desk.unlock.presenter import UnlockPresenter
from app.desk.welcome import strength
from app.desk.welcome.presenter import MOST_MODELS, WelcomePresenter
from app.services.recovery_page import group
from tests.dummies import PASSPHRASE, Straight, Together


def _unlock(together: Together) -> tuple[UnlockPresenter, list[bool]]:
    opened: list[bool] = []
    presenter = UnlockPresenter(
        together.services, Straight(), lambda _state: None, lambda: opened.append(True), "vault"  # type: ignore[arg-type]
    )
    return presenter, opened


def test_the_right_pass_phrase_opens() -> None:
    together = Together()
    together.store.vaults["vault"] = PASSPHRASE
    presenter, opened = _unlock(together)
    presenter.unlock(PASSPHRASE)
    assert opened == [True]


def test_wrong_and_damaged_are_told_apart() -> None:
    together = Together()
    together.store.vaults["vault"] = PASSPHRASE
    presenter, opened = _unlock(together)
    presenter.unlock("wrong")
    presenter.unlock("wronger")
    assert presenter.state.trouble is not None
    assert (presenter.state.trouble.code, presenter.state.wrong) == ("vault.wrong_passphrase", 2)
    together.store.damaged.add("vault")
    presenter.unlock(PASSPHRASE)
    assert presenter.state.trouble.code == "vault.damaged"
    assert presenter.state.wrong == 2
    assert not opened


def test_no_state_ever_holds_a_pass_phrase() -> None:
    together = Together()
    seen: list[str] = []
    unlock = UnlockPresenter(
        together.services, Straight(), lambda state: seen.append(repr(state)), lambda: None, "vault"  # type: ignore[arg-type]
    )
    unlock.unlock(PASSPHRASE)
    welcome = WelcomePresenter(
        together.services, Straight(), lambda state: seen.append(repr(state)), "vault", "en", str, lambda _model: None  # type: ignore[arg-type]
    )
    welcome.written(PASSPHRASE, PASSPHRASE)
    welcome.create(PASSPHRASE, PASSPHRASE)
    assert seen
    assert not any(PASSPHRASE in state for state in seen)


def _welcome(together: Together) -> tuple[WelcomePresenter, list[object]]:
    said: list[object] = []
    presenter = WelcomePresenter(
        together.services, Straight(), lambda _state: None, "vault", "en", str, said.append  # type: ignore[arg-type]
    )
    presenter.speak = said.append
    presenter.finished = said.append
    presenter.begin()
    return presenter, said


def test_the_whole_first_start() -> None:
    together = Together()
    presenter, said = _welcome(together)
    presenter.language("de")
    presenter.next()
    presenter.written(PASSPHRASE, PASSPHRASE)
    assert presenter.state.enough
    presenter.create(PASSPHRASE, PASSPHRASE)
    assert together.store.vaults == {"vault": PASSPHRASE}
    assert presenter.state.step == "recovery"
    page = presenter.state.page
    presenter.next()
    presenter.back()
    presenter.typed("ABCD", "EFGH")
    assert presenter.state.step == "recovery"
    assert presenter.state.page.trouble is not None
    presenter.typed(*(group(page.recovery, number) for number in page.asked))
    assert presenter.state.step == "model"
    assert presenter.state.page.recovery == "", "it is off the screen"
    presenter.choose("smollm2-135m")
    presenter.next()
    presenter.sample()
    assert said == ["de", "smollm2-135m", True]


def test_a_weak_or_mistyped_pass_phrase_makes_no_vault() -> None:
    together = Together()
    presenter, _ = _welcome(together)
    presenter.next()
    presenter.written("abc", "abc")
    presenter.create("abc", "abc")
    presenter.written(PASSPHRASE, PASSPHRASE + "x")
    presenter.create(PASSPHRASE, PASSPHRASE + "x")
    presenter.next()
    assert not together.store.vaults
    assert presenter.state.step == "passphrase"


def test_working_without_keeping_anything_goes_on() -> None:
    together = Together()
    presenter, _ = _welcome(together)
    presenter.next()
    presenter.without()
    assert together.services.vaults.in_memory
    assert presenter.state.step == "model"
    presenter.back()
    assert presenter.state.step == "model"


def test_a_model_file_can_be_brought() -> None:
    together = Together(installed=())
    presenter, said = _welcome(together)
    presenter.bring("brought.gguf")
    assert said == ["qwen2.5-coder-0.5b"]
    presenter.bring("letter.txt")
    assert presenter.state.trouble is not None
    assert presenter.state.trouble.code == "models.not_gguf"


@pytest.mark.parametrize(("log10", "code"), [
    (0.0, "time.moments"), (4.5, "time.minutes"), (6.5, "time.hours"), (8.0, "time.days"), (10.5, "time.years"),
    (12.5, "time.centuries"), (40.0, "time.longer"),
])
def test_the_time_to_guess_grows(log10: float, code: str) -> None:
    assert strength.time_to_guess(log10).code == code


def test_words_for_strength_agree_with_the_bound() -> None:
    assert strength.words(11.9).code == "guessing.weak"
    assert strength.words(12.0).code == "guessing.strong"


def test_a_model_is_picked_for_the_person_with_its_speed_and_the_reason() -> None:
    together = Together(installed=("smollm2-135m", "qwen2.5-coder-1.5b"))
    chosen: list[str] = []
    presenter = WelcomePresenter(
        together.services, Straight(), lambda _state: None, "vault", "en", str, chosen.append  # type: ignore[arg-type]
    )
    presenter.begin()
    state = presenter.state
    assert state.chosen == state.advised == "qwen2.5-coder-1.5b"
    assert state.why is not None
    assert dict(state.speeds)["smollm2-135m"].likely > dict(state.speeds)["qwen2.5-coder-1.5b"].likely
    presenter.choose("smollm2-135m")
    assert (presenter.state.chosen, chosen) == ("smollm2-135m", ["smollm2-135m"])


def test_what_was_picked_for_the_person_holds_where_it_is_not_what_answers_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    together = Together(installed=("smollm2-135m", "qwen2.5-coder-1.5b"))
    monkeypatch.setattr(together.library, "best", lambda _available: together.library.models()[0])
    chosen: list[str] = []
    presenter = WelcomePresenter(
        together.services, Straight(), lambda _state: None, "vault", "en", str, chosen.append  # type: ignore[arg-type]
    )
    presenter.begin()
    presenter.next()
    presenter.without()
    assert presenter.state.step == "model"
    presenter.next()
    assert chosen == ["qwen2.5-coder-1.5b"]


def test_without_advice_the_models_are_listed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    together = Together(installed=("smollm2-135m",))

    def broken(*_given: object, **_named: object) -> None:
        raise Bug("machines.form")

    monkeypatch.setattr(type(together.services.advising), "here", broken)
    presenter = WelcomePresenter(
        together.services, Straight(), lambda _state: None, "vault", "en", str, lambda _model: None  # type: ignore[arg-type]
    )
    presenter.begin()
    assert presenter.state.chosen == "smollm2-135m"
    assert presenter.state.trouble is None


def test_the_first_start_shows_as_many_models_as_a_page_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    together = Together(installed=("qwen2.5-coder-0.5b",))
    first, here, best = together.library.models()
    many = [replace(best, name=f"model-{n}", rank=50 + n) for n in range(9)]
    to_bring = replace(best, name="to-bring", sha256="", rank=99)
    monkeypatch.setattr(together.library, "models", lambda: (first, to_bring, *many, here))
    presenter = WelcomePresenter(
        together.services, Straight(), lambda _state: None, "vault", "en", str, lambda _model: None  # type: ignore[arg-type]
    )
    presenter.begin()
    names = [model.name for model in presenter.state.models]
    assert names[:2] == ["qwen2.5-coder-0.5b", "model-8"]
    assert len(names) == MOST_MODELS
    assert "to-bring" not in names
