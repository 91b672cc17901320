"""Unlocking and the first start without a window."""

import pytest

from app.desk.unlock.presenter import UnlockPresenter
from app.desk.welcome import strength
from app.desk.welcome.presenter import WelcomePresenter
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
    assert presenter.state.step == "model"
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
