"""The template language: what is read, what is refused, and where a fault is said to be."""

import pytest

from models.finder.making import templates
from models.finder.making.lists import Lists
from models.finder.making.template import Choice, Fault, Gendered, Note, Slot, parse, slots


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("plain", ("plain",)),
        (r"\[a\|b\] \{x\} \<y\>", ("[a|b] {x} <y>",)),
        ("a | b > c < d", ("a | b > c < d",)),
        ("{city}", (Slot("city", "", ""),)),
        ("{p1.last}!", (Slot("p", "1", "last"), "!")),
        ("{date2.birth}", (Slot("date", "2", "birth"),)),
        ("[a|]", (Choice((("a",), ())),)),
        ("[a|[b|{city}]]", (Choice((("a",), (Choice((("b",), (Slot("city", "", ""),))),))),)),
        ("{p1:er|sie}", (Gendered("1", ("er",), ("sie",)),)),
        ("{p3:|in}", (Gendered("3", (), ("in",)),)),
        ("<DATE:heute [a|b]>", (Note("DATE", ("heute ", Choice((("a",), ("b",))))),)),
    ],
)
def test_reads(source, tree):
    assert parse(source) == tree


@pytest.mark.parametrize("source", ["[a|b", "a]", "{city", "{}", "{p1:er}", "{p1:a|b|c}", "<THING:x>", "<DATE:x", "a}", '{"name": 1}'])
def test_refuses(source):
    with pytest.raises(Fault):
        parse(source)


def test_slots_are_found_at_any_depth():
    found = [slot.name for slot in slots(parse("{city}[{date}|<ID:{url}>]{p1:{bank}|x}")) if isinstance(slot, Slot)]
    assert found == ["city", "date", "url", "bank"]


def test_every_fault_is_named_with_file_template_and_slot(tmp_path):
    (tmp_path / "templates" / "en").mkdir(parents=True)
    (tmp_path / "templates" / "en" / "notes.txt").write_text(
        "{phone}\n%%\n{nosuch}\n%%\n{date.upside}\n%%\n[open\n%%\n{drug}\n%%\n", encoding="utf-8"
    )
    found, faults = templates.read(tmp_path / "templates", "en", Lists(tmp_path / "lists"))
    assert [template.number for template in found] == [1]
    assert [fault.split(":")[0] for fault in faults] == [f"en/notes.txt, template {number}" for number in (2, 3, 4, 5)]
    assert "{nosuch}" in faults[0]
    assert "upside" in faults[1]
    assert "en/drug.txt" in faults[3]


def test_entries_of_lists_are_checked_as_well(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bank.txt").write_text("Bank of {city}\n{last} & Co\nBank {what}\n", encoding="utf-8")
    assert len(list(templates.bad_entries(tmp_path, "en"))) == 1
