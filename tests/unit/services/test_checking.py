"""The forms of one alias reach the checks as one name, and an answer that is none is not checked."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.asking import Passage
from app.core.cases import Support
from app.core.redaction import Alias, AliasTable
from tests.dummies import Together
from tests.unit.services.test_ask import asked, prepared


def test_forms_of_one_alias_are_given_to_the_checks(
    together: Together, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = asked(together, prepared(together, tmp_path), "What about the deposit?")
    table = AliasTable((Alias("PERSON_1", "PERSON", ("Ama Okafor", "Mr Okafor")), Alias("PERSON_2", "PERSON", ("Ms Harrow",))))
    given: list[Sequence[tuple[str, ...]]] = []

    def check(
        answer: str, passages: Sequence[Passage], identities: Sequence[tuple[str, ...]] = ()
    ) -> tuple[Support, ...]:
        given.append(identities)
        return ()

    monkeypatch.setattr(together.reader, "check", check)
    together.services.explain.support(turn, table)
    assert given == [(("Ama Okafor", "Mr Okafor"),)]


def test_no_answer_is_not_checked(together: Together, tmp_path: Path) -> None:
    turn = asked(together, prepared(together, tmp_path), "What about the deposit?")
    assert together.services.explain.support(turn)
    assert together.services.explain.support(replace(turn, answer=replace(turn.answer, restored=""))) == ()
