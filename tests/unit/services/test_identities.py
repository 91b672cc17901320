"""All forms of one person under one row, as the aliases have it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.redaction import AliasTable
from app.privacy import aliases
from app.services.identities import identities

NAMES = (
    "Oluwaseun Adeyemi-Clarke", "Mrs Adeyemi-Clarke", "O. Adeyemi-Clarke", "Adeyemi", "Clarke", "CLARKE, Anna",
    "Anna Clarke", "Herr Müller", "Mueller", "Muller", "Müller-Huber", "Jean de la Tour", "de la", "Frau", "Dr.",
    "J. K.", "J K", "J.", "Jörg Müller", "Joerg Mueller", "محمد علي", "علي", "Ян Новак", "Новак", "D’Angelo", "7",
    "Maître Lüthi", "Lu\u0308thi", "Straße", "STRASSE", "ﬁona Fi", "", "Maria", "Maria Rossi", "Maria Bianchi", "ROSSI MARIA",
)
OTHERS = (
    ("ID", "756.1234.5678.97"), ("ID:CH_AHV", "7561234567897"), ("PHONE", "044 123 45 67"), ("PHONE", "0441234567"),
    ("DATE", "4 March 1981"), ("DATE", "4 march 1981"), ("ORGANIZATION", "Müller AG"), ("ORGANIZATION", "MULLER AG"),
    ("ORGANIZATION", "Mueller AG"), ("EMAIL", "a@b.ch"), ("SECRET", "—"), ("SECRET", "…"), ("LOCATION", "Maria"),
)
ENTRIES = st.lists(st.sampled_from([*(("PERSON", name) for name in NAMES), *OTHERS]), max_size=14)


def grouped(entries: list[tuple[str, str]]) -> list[list[int]]:
    return [same.members for same in identities(entries)]


@pytest.mark.parametrize(("values", "groups"), [
    (["Oluwaseun Adeyemi-Clarke", "Mrs Adeyemi-Clarke", "O. Adeyemi-Clarke"], [[0, 1, 2]]),
    (["Adeyemi-Clarke", "Oluwaseun Adeyemi-Clarke"], [[0, 1]]),
    (["Maria Rossi", "Maria Bianchi", "Maria"], [[0], [1], [2]]),
    (["Maria Rossi", "ROSSI MARIA", "Rossi, Maria"], [[0, 1, 2]]),
    (["Herr Müller", "Mueller", "Muller"], [[0, 1, 2]]),
    (["Anna", "Hannah"], [[0], [1]]),
])
def test_names_that_are_one_person_stand_together_and_others_apart(values: list[str], groups: list[list[int]]) -> None:
    assert grouped([("PERSON", value) for value in values]) == groups


def test_the_fullest_form_gives_the_name() -> None:
    (same,) = identities([("PERSON", value) for value in ("Mrs Clarke", "CLARKE ANNA", "Anna Clarke", "Clarke")])
    assert same.form == "Anna Clarke"


def test_one_number_in_several_ways_is_one_and_kinds_stay_apart() -> None:
    assert grouped([("PHONE", "044 123 45 67"), ("PHONE", "0441234567"), ("ID", "0441234567")]) == [[0, 1], [2]]


@given(ENTRIES)
def test_every_finding_has_one_place_and_kinds_never_mix(entries: list[tuple[str, str]]) -> None:
    groups = identities(entries)
    assert sorted(number for same in groups for number in same.members) == list(range(len(entries)))
    assert [same.members[0] for same in groups] == sorted(same.members[0] for same in groups)
    for same in groups:
        assert len({entries[number][0].partition(":")[0] for number in same.members}) == 1
        assert same.form in {entries[number][1] for number in same.members}


@given(ENTRIES)
def test_the_same_value_again_never_stands_apart(entries: list[tuple[str, str]]) -> None:
    groups = grouped([*entries, *entries])
    for number in range(len(entries)):
        assert any({number, number + len(entries)} <= set(members) for members in groups)


@pytest.mark.parametrize("values", [
    ("Oluwaseun Adeyemi-Clarke", "Mrs Adeyemi-Clarke", "O. Adeyemi-Clarke"), ("Maria Rossi", "ROSSI MARIA", "Rossi, Maria"),
    ("Jörg Müller", "Herr Mueller", "J. Müller"), ("Maria Rossi", "Maria Bianchi"), ("Anna", "Hannah"),
])
def test_in_plain_cases_a_person_decides_on_what_a_model_sees_as_one(values: tuple[str, ...]) -> None:
    table = aliases.Aliases(AliasTable())
    named: dict[str, list[int]] = {}
    for number, value in enumerate(values):
        named.setdefault(table.name_for("PERSON", value), []).append(number)
    assert grouped([("PERSON", value) for value in values]) == list(named.values())
