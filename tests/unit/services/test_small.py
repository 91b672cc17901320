"""Hesitations, explanations, cases, the shelf of models."""

import pytest

from app.core.asking import Piece
from app.core.errors import VaultTrouble, WrongUsage
from app.services.wavering import Wavering
from tests.dummies import Together


def test_a_hesitation_is_widened_to_its_word_and_joined() -> None:
    wavering = Wavering()
    text = "The depos it is due"
    wavering.note(Piece(" depos", -1.5, ((" fee", -1.0),)), 3, " depos")
    wavering.note(Piece(" due", -0.01), 15, " due")
    (unsure,) = wavering.words(text)
    assert unsure.span.of(text) == "depos"
    assert unsure.others == ("fee",)


def test_white_space_is_no_word() -> None:
    wavering = Wavering()
    wavering.note(Piece("\n", -3.0), 3, "\n")
    assert wavering.words("The\nend") == ()


def test_a_case_needs_a_name(together: Together) -> None:
    with pytest.raises(WrongUsage):
        together.services.cases.create("   ")
    case = together.services.cases.create("  Deposit   4B ")
    assert case.title == "Deposit 4B"
    assert together.services.cases.named("Deposit 4B").id == case.id


def test_a_weak_pass_phrase_is_refused(together: Together) -> None:
    together.services.vaults.lock()
    with pytest.raises(VaultTrouble, match=r"vault\.weak_passphrase"):
        together.services.vaults.create("vault", "abc")


def test_the_chosen_model_wins_if_it_is_installed() -> None:
    chosen = "gone"
    together = Together(installed=("smollm2-135m", "qwen2.5-coder-1.5b"), chosen=lambda: chosen)
    best = together.services.models.default()
    assert best in ("smollm2-135m", "qwen2.5-coder-1.5b")
    chosen = "smollm2-135m"
    assert together.services.models.default() == "smollm2-135m"
