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
