from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.documents import Reason
from app.core.errors import BadFile, Bug
from app.core.findings import KINDS
from app.core.jobs import Progress
from app.system import paths, wording
from app.system.wording import Wording

SENTENCES = """
# a comment
["file.encrypted"]
en = "“{name}” is protected."
de = "«{name}» ist geschützt."

["pages"]
en = "{count} pages"
["pages.one"]
en = "one page"

["reading.page"]
en = "Page {done} of {total}, {percent} %"
["bug"]
en = "Bug {code}"
["unknown"]
en = "No words for {code}"
["hidden"]
en = "{value} is hidden as {kind}"
["kind.PERSON"]
en = "persons"
["kind.PERSON.one"]
en = "person"
["setting.vault.folder"]
en = "Folder"
["fixed"]
en = "{setting} is fixed"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "some.toml").write_text(SENTENCES, "utf-8")
    return tmp_path


@pytest.fixture
def english(folder: Path) -> Wording:
    return Wording("en", folder)


def test_a_sentence_is_said_in_the_persons_language(folder: Path) -> None:
    trouble = BadFile("file.encrypted", name="a.pdf")
    assert Wording("en", folder).say(trouble) == "“a.pdf” is protected."
    assert Wording("de", folder).say(trouble) == "«a.pdf» ist geschützt."


def test_what_a_language_lacks_is_said_in_english(folder: Path) -> None:
    assert Wording("it", folder).text("pages", count=2) == "2 pages"


@pytest.mark.parametrize(("count", "said"), [(0, "0 pages"), (1, "one page"), (2, "2 pages"), ("1", "one page")])
def test_a_count_of_one_has_its_own_words(english: Wording, count: int, said: str) -> None:
    assert english.text("pages", count=count) == said


def test_progress_and_bugs_are_said(english: Wording) -> None:
    assert english.say(Progress(3, 4, "reading.page")) == "Page 3 of 4, 75 %"
    assert english.say(Bug("wire.shape")) == "Bug wire.shape"


def test_a_code_without_a_sentence_says_so(english: Wording) -> None:
    assert english.say(Reason.of("no.such", name="x")) == "No words for no.such"
    assert not english.knows("no.such")


def test_without_any_files_the_code_is_left(tmp_path: Path) -> None:
    assert Wording("en", tmp_path).say(Reason.of("no.such")) == "no.such"


def test_a_missing_parameter_leaves_its_place(english: Wording) -> None:
    assert english.text("file.encrypted") == "“{name}” is protected."


def test_kinds_and_settings_in_a_sentence_have_their_names(english: Wording) -> None:
    assert english.text("hidden", value="Ann", kind="PERSON") == "Ann is hidden as person"
    assert english.text("hidden", value="7", kind="PERSON:CHILD") == "7 is hidden as person"
    assert english.text("hidden", value="7", kind="letter") == "7 is hidden as letter"
    assert english.text("fixed", setting="vault.folder") == "Folder is fixed"
    assert english.text("fixed", setting="privacy.hide.person") == "persons is fixed"


@given(st.text())
def test_a_value_is_never_read_as_a_place(value: str) -> None:
    words = Wording("en", paths.resources() / "wording")
    said = words.text("settings.bad_value", value="{setting}" + value, setting="{value}")
    assert "{setting}" + value in said


@given(st.text(max_size=40))
def test_any_code_gives_a_sentence(code: str) -> None:
    assert isinstance(Wording("fr", paths.resources() / "wording").text(code), str)


@pytest.mark.parametrize("language", wording.languages())
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_for_one_and_for_many(language: str, kind: str) -> None:
    words = Wording(language)
    assert words.knows(f"kind.{kind}")
    assert words.knows(f"kind.{kind}.one")
    assert words.kind(f"{kind}:SOMETHING_OF_OURS") == words.kind(kind)


@pytest.mark.parametrize("path", sorted((paths.resources() / "wording").glob("*.toml")), ids=lambda path: path.name)
def test_the_quick_reader_reads_as_toml_does(path: Path) -> None:
    source = path.read_text("utf-8")
    quick = wording.quickly(source)
    if quick is not None:
        assert quick == wording.properly(source)


@pytest.mark.parametrize("source", [
    '["a"]\nen = "say \\"it\\""\n', '["a"]\nen = """\nlong\n"""\n', "['a']\nen = 'x'\n", '[a.b]\nen = "x"\n',
    '["a"]\nen = "x" # why\n', '["a"]\nen="x"\n', 'en = "\n', '["a"]\nenglish = "x"\n',
])
def test_another_form_of_toml_is_left_to_the_proper_reader(source: str) -> None:
    assert wording.quickly(source) is None


def test_the_proper_reader_takes_dotted_tables_for_dotted_codes() -> None:
    assert wording.properly('[a.b]\nen = "x"\n["c.d"]\nde = "y"\n') == {"a.b": {"en": "x"}, "c.d": {"de": "y"}}


@pytest.mark.parametrize(("variable", "value", "language"), [
    ("LC_ALL", "de_CH.UTF-8", "de"), ("LANG", "fr_FR", "fr"), ("LANG", "pt_BR", "en"), ("LANG", "C.UTF-8", "en"),
    ("LANG", "German_Switzerland", "de"),
])
def test_the_computers_language(monkeypatch: pytest.MonkeyPatch, variable: str, value: str, language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    assert wording.system_language() == language
    assert Wording("system").language == language
