import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.office import MOST_BYTES, MOST_FILES, Office, Refused, from_table, load
from app.system.wording import Wording

GOOD = r"""
name = "Files of the Lindenhof"
kind = "ID:LINDENHOF"
pattern = 'LH-\d{4,6}'
context = ["Fall", "Dossier"]
score = 0.9
languages = ["de"]
match = ["Fall LH-12345"]
leave = ["LH-12345", "Fall LH-12"]
"""
WORDS = 'name = "Sites"\nkind = "LOCATION"\nwords = ["Haus am See"]\nmatch = ["im Haus am See"]\nleave = ["Seehaus"]\n'
DOCS = Path(__file__).resolve().parents[3] / "docs" / "recognisers.md"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    made = (tmp_path / "office", tmp_path / "own")
    for folder in made:
        folder.mkdir()
        folder.chmod(0o755)
    return made


def write(folder: Path, name: str, text: str, mode: int = 0o644) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def read(folders: tuple[Path, Path]) -> Office:
    return load(*folders, administrator=os.getuid())


def codes(office: Office) -> list[str]:
    return [notice.code for notice in office.notices]


def test_both_folders_are_read_the_offices_first(folders: tuple[Path, Path]) -> None:
    write(folders[0], "lindenhof.toml", GOOD)
    write(folders[1], "sites.toml", WORDS)
    office = read(folders)
    assert office.notices == ()
    assert [one.name for one in office.recognisers] == ["office-lindenhof", "own-sites"]
    (found,) = office.recognisers[0].find("Dossier LH-1234", "de")
    assert (found.kind, found.score) == ("ID:LINDENHOF", 0.9)


def test_folders_that_are_missing_hold_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "a", tmp_path / "b") == Office()


def test_a_bad_file_never_stops_the_others(folders: tuple[Path, Path]) -> None:
    write(folders[0], "a.toml", "name = ")
    write(folders[0], "b.toml", GOOD)
    write(folders[1], "c.toml", WORDS.replace("LOCATION", "PLACE"))
    write(folders[1], "d.toml", WORDS)
    office = read(folders)
    assert [one.name for one in office.recognisers] == ["office-b", "own-d"]
    assert [(n.code, dict(n.params)["file"]) for n in office.notices] == [
        ("office.unreadable", "a.toml"), ("office.wrong_value", "c.toml"),
    ]


@pytest.mark.parametrize("mode", [0o666, 0o664, 0o646])
def test_an_offices_file_that_others_can_write_is_refused(folders: tuple[Path, Path], mode: int) -> None:
    write(folders[0], "a.toml", GOOD, mode)
    write(folders[1], "b.toml", WORDS, mode)
    office = read(folders)
    assert codes(office) == ["office.writable_by_others"]
    assert [one.name for one in office.recognisers] == ["own-b"]


def test_an_offices_folder_that_others_can_write_is_refused(folders: tuple[Path, Path]) -> None:
    write(folders[0], "a.toml", GOOD)
    folders[0].chmod(0o777)
    assert codes(read(folders)) == ["office.writable_by_others"]


def test_an_offices_file_of_somebody_else_is_refused(folders: tuple[Path, Path]) -> None:
    write(folders[0], "a.toml", GOOD)
    assert codes(load(*folders, administrator=os.getuid() + 1)) == ["office.writable_by_others"]


@pytest.mark.parametrize("name", ["A.toml", "a b.toml", ".toml", "x" * 41 + ".toml"])
def test_a_files_name_is_plain(folders: tuple[Path, Path], name: str) -> None:
    write(folders[1], name, WORDS)
    assert codes(read(folders)) == ([] if name == ".toml" else ["office.file_name"])


def test_other_files_are_passed_over(folders: tuple[Path, Path]) -> None:
    write(folders[1], "readme.txt", "anything")
    assert read(folders) == Office()


def test_what_is_no_file_or_too_long_is_refused(folders: tuple[Path, Path]) -> None:
    (folders[1] / "a.toml").mkdir()
    write(folders[1], "b.toml", WORDS + "#" * MOST_BYTES)
    write(folders[0], "c.toml", WORDS + "#" * MOST_BYTES)
    (folders[1] / "d.toml").write_bytes(b"name = \"\xff\"")
    assert codes(read(folders)) == ["office.unreadable"] * 4


def test_the_same_name_twice_is_refused_the_offices_stays(folders: tuple[Path, Path]) -> None:
    write(folders[0], "z.toml", WORDS)
    write(folders[1], "a.toml", WORDS)
    office = read(folders)
    assert [one.name for one in office.recognisers] == ["office-z"]
    assert codes(office) == ["office.name_taken"]


def test_only_so_many_files_are_read(folders: tuple[Path, Path]) -> None:
    for number in range(MOST_FILES + 1):
        write(folders[1], f"f{number:03}.toml", WORDS.replace("Sites", f"Sites {number}"))
    office = read(folders)
    assert len(office.recognisers) == MOST_FILES
    assert codes(office) == ["office.too_many"]


SOUND: dict[str, object] = {
    "name": "N", "kind": "ID", "words": ["ab"], "match": ["ab"], "leave": ["cd"],
}
WRONG: list[tuple[dict[str, object], str]] = [
    ({"colour": 1}, "office.unknown_key"),
    ({"name": ""}, "office.wrong_value"),
    ({"name": 7}, "office.wrong_value"),
    ({"name": "x" * 61}, "office.wrong_value"),
    ({"kind": "ID:small"}, "office.wrong_value"),
    ({"kind": "THING"}, "office.wrong_value"),
    ({"case": "yes"}, "office.wrong_value"),
    ({"score": 0.3}, "office.wrong_value"),
    ({"score": 1.1}, "office.wrong_value"),
    ({"score": True}, "office.wrong_value"),
    ({"languages": ["german"]}, "office.wrong_value"),
    ({"languages": "de"}, "office.wrong_value"),
    ({"context": [""]}, "office.wrong_value"),
    ({"words": ["a"]}, "office.wrong_value"),
    ({"words": []}, "office.pattern_or_words"),
    ({"pattern": "ab"}, "office.pattern_or_words"),
    ({"words": [], "pattern": "a+b"}, "office.pattern_unbounded"),
    ({"words": [], "pattern": "(ab"}, "office.pattern_invalid"),
    ({"match": []}, "office.no_examples"),
    ({"leave": []}, "office.no_examples"),
    ({"match": ["cd"]}, "office.example_missed"),
    ({"leave": ["an ab here"]}, "office.example_found"),
]


def test_the_sound_table_is_taken() -> None:
    assert from_table(SOUND, "own-n").called == "N"


@pytest.mark.parametrize(("change", "code"), WRONG)
def test_what_is_wrong_is_refused_with_its_reason(change: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        from_table(SOUND | change, "own-n")
    assert refused.value.code == code


@pytest.mark.parametrize("language", ["en", "de", "fr", "it"])
def test_every_refusal_is_said_with_the_files_name(folders: tuple[Path, Path], language: str) -> None:
    write(folders[1], "broken.toml", "?")
    wording = Wording(language)
    for _, code in WRONG:
        assert wording.knows(code)
    assert "broken.toml" in wording.say(read(folders).notices[0])


@given(st.dictionaries(st.sampled_from(sorted(SOUND)), st.one_of(
    st.text(max_size=8), st.integers(), st.booleans(), st.lists(st.one_of(st.text(max_size=8), st.integers()),
    max_size=3)
)))
def test_any_table_is_taken_or_refused(table: dict[str, object]) -> None:
    try:
        made = from_table(SOUND | table, "own-x")
    except Refused:
        return
    assert made.find("ab " + str(table), "") is not None


def test_the_examples_of_the_manual_are_taken(folders: tuple[Path, Path]) -> None:
    written = re.findall(r"```toml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    for number, text in enumerate(written):
        write(folders[1], f"example{number}.toml", text)
    office = read(folders)
    assert office.notices == ()
    assert len(office.recognisers) == len(written) == 3
