import pytest

from app.core.redaction import Alias, AliasTable
from app.privacy.aliases import Aliases


def names(*values: str, kind: str = "PERSON") -> list[str]:
    aliases = Aliases(AliasTable())
    return [aliases.name_for(kind, value).rpartition("_")[2] for value in values]


@pytest.mark.parametrize(("values", "numbers"), [
    (("Anna Müller", "Frau Müller", "MÜLLER, Anna", "Anna", "Dr. A. Müller", "anna_mueller"), "111111"),
    (("Frau Müller", "Anna Müller", "Beat Müller"), "112"),
    (("Anna Müller", "Beat Müller", "Müller"), "123"),
    (("Anna Müller", "Anna Keller", "Anna Müller"), "121"),
    (("A. Müller", "Anna Müller", "Amélie Müller"), "112"),
    (("Zimmer-\nmann", "Zimmermann"), "11"),
    (("Anna", "Beat"), "12"),
])
def test_persons(values: tuple[str, ...], numbers: str) -> None:
    assert "".join(names(*values)) == numbers


def test_the_fullest_form_comes_first() -> None:
    aliases = Aliases(AliasTable())
    for value in ("Müller", "MÜLLER, Anna", "Anna Müller", "anna_mueller"):
        aliases.name_for("PERSON", value)
    assert aliases.table.aliases[0].forms[0] == "Anna Müller"


def test_other_kinds_are_one_when_they_say_the_same() -> None:
    assert names("756.1234.5678.97", "7561234567897", kind="ID:CH_AHV") == ["1", "1"]
    assert names("4. April 1994", "4.  april 1994", "5. April 1994", kind="DATE") == ["1", "1", "2"]


def test_numbers_are_never_used_twice() -> None:
    aliases = Aliases(AliasTable((Alias("PERSON_7", "PERSON", ("Anna Müller",)),)))
    assert aliases.name_for("PERSON", "Beat Keller") == "PERSON_8"
    assert aliases.name_for("PERSON", "Anna Müller") == "PERSON_7"


def test_a_table_taken_up_again_knows_its_forms() -> None:
    first = Aliases(AliasTable())
    first.name_for("PERSON", "Anna Müller")
    first.literal_for("[PERSON_1]")
    again = Aliases(first.table)
    assert again.name_for("PERSON", "Frau Müller") == "PERSON_1"
    assert again.literal_for("[PERSON_1]") == "LITERAL_1"
    assert again.literal_for("[PERSON_2]") == "LITERAL_2"


@pytest.mark.parametrize(("values", "numbers"), [
    (("Anna Müller", "Annas", "Müllers", "Müllersche", "A.M.", "a.mueller", "amueller83", "muelleranna", "MuelIer"), "1" * 9),
    (("Rosa Bernhard", "Bemhard", "Rosa Bernhards"), "111"),
    (("Rosa Keller", "Keiler", "Rosa Kelter"), "123"),
    (("Anna Müller", "Beat Müller", "Müller", "Clara Müller", "Müller", "A. Müller"), "123431"),
    (("Anna Müller", "Amélie Müller", "A. Müller", "A.M.", "A. Müller"), "12343"),
    (("Müller", "Anna Müller", "Beat Müller", "Müller"), "1123"),
    (("Anna Müller-Meier", "Frau Meier", "Müller", "Meier-Müller"), "1111"),
])
def test_a_person_by_any_form_and_people_apart(values: tuple[str, ...], numbers: str) -> None:
    assert "".join(names(*values)) == numbers


@pytest.mark.parametrize(("near", "number"), [
    (("PERSON_1",), "1"), (("PERSON_2", "DATE_1"), "2"), (("PERSON_1", "PERSON_2"), "3"), ((), "3"), (("PERSON_9",), "3"),
])
def test_a_shared_surname_means_the_one_just_mentioned_or_nobody(near: tuple[str, ...], number: str) -> None:
    aliases = Aliases(AliasTable())
    for value in ("Anna Müller", "Beat Müller"):
        aliases.name_for("PERSON", value)
    assert aliases.name_for("PERSON", "Müller", near) == f"PERSON_{number}"


@pytest.mark.parametrize(("values", "numbers"), [
    (("Tobler Treuhand AG", "Tobler Treuhand", "TOBLER TREUHAND", "Tobler\nTreuhand ag"), "1111"),
    (("Tobler Treuhand", "Tobler Treuhand AG", "Tobler Treuhand GmbH"), "112"),
    (("Tobler AG", "Tobler GmbH", "Tobler"), "123"),
    (("Beratungsstelle Nord", "BSN", "BSX"), "112"),
    (("Beratungsstelle Nord", "Bund Schweizer Notare", "BSN"), "123"),
    (("AG", "SA"), "12"),
])
def test_organisations(values: tuple[str, ...], numbers: str) -> None:
    assert "".join(names(*values, kind="ORGANIZATION")) == numbers


def test_an_organisation_is_restored_to_its_full_name() -> None:
    aliases = Aliases(AliasTable())
    for value in ("BSN", "Beratungsstelle Nord", "BSN"):
        aliases.name_for("ORGANIZATION", value)
    assert [alias.forms[0] for alias in aliases.table.aliases] == ["BSN", "Beratungsstelle Nord"]


def test_a_table_taken_up_again_tells_people_apart_as_before() -> None:
    first = Aliases(AliasTable())
    given = [first.name_for("PERSON", value) for value in ("Anna Müller", "Beat Müller", "Müller")]
    again = Aliases(first.table)
    assert [again.name_for("PERSON", value) for value in ("Anna Müller", "Beat Müller", "Müller")] == given
