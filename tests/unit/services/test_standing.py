"""Aliases in a prompt that was sent are told by their names, however they were written."""

import pytest

from app.core.redaction import Alias
from app.services.standing import standing

PERSON = Alias("PERSON_1", "PERSON", ("Rosa Tobler",))
SHOWN = Alias("PERSON_1", "PERSON", ("Rosa Tobler",), "Zita Müller", ("Ulf Kern",))


@pytest.mark.parametrize(("alias", "saw", "written"), [
    (PERSON, "[PERSON_1] came", ["[PERSON_1]"]), (PERSON, "[PERSON_1, patient, f] came", ["[PERSON_1, patient, f]"]),
    (PERSON, "[PERSON_1, f] came", ["[PERSON_1, f]"]), (PERSON, "[PERSON_11] came", []), (PERSON, "PERSON_1", []),
    (SHOWN, "Zita Müller came", ["Zita Müller"]), (SHOWN, "Zita Müllerin came", []), (SHOWN, "x[PERSON_1]y", ["[PERSON_1]"]),
    (SHOWN, "Ulf Kern came", ["Ulf Kern"]), (SHOWN, "nobody came", []),
    (Alias("LITERAL_1", "ID:LITERAL", ("6 May 2061",), "6 May 2061"), "6 May 2061", []),
])
def test_how_an_alias_stands_in_a_prompt(alias: Alias, saw: str, written: list[str]) -> None:
    assert [how for _, how in standing((alias,), saw)] == written
