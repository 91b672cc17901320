"""Settings that are lists: values of the office, in the file, in a policy and on the page."""

import json
from pathlib import Path

import pytest

from app.core.documents import Reason
from app.core.errors import Forbidden, WrongUsage
from app.desk.settings_page.state import Control, as_text
from app.desk.settings_page.table import parsed, sections_of
from app.system.policy import Lock, Policy, from_table
from app.system.setting import LONGEST_TEXT, MOST_TEXTS
from app.system.setting_table import ALWAYS_HIDE, NEVER_HIDE
from app.system.settings import Settings


def kept(path: Path, value: object) -> Settings:
    path.write_text(json.dumps({"privacy.always_hide": value}))
    return Settings.load(path, Policy())


def test_a_list_is_kept_and_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert Settings.load(path, Policy())[ALWAYS_HIDE] == ()
    Settings.load(path, Policy()).set("privacy.always_hide", ("Sonnblick", "Projekt Föhn"))
    assert Settings.load(path, Policy())[ALWAYS_HIDE] == ("Sonnblick", "Projekt Föhn")
    assert json.loads(path.read_text())["privacy.always_hide"] == ["Sonnblick", "Projekt Föhn"]


@pytest.mark.parametrize("value", [
    "Sonnblick", ["a", 7], ["a", ""], ["a", " – "], ["a\nb"], [["a"]], {"a": 1}, ["a" * (LONGEST_TEXT + 1)],
    ["a"] * (MOST_TEXTS + 1), 3, True,
])
def test_what_is_no_list_of_values_is_dropped_and_said(tmp_path: Path, value: object) -> None:
    settings = kept(tmp_path / "settings.json", value)
    assert settings[ALWAYS_HIDE] == ()
    assert settings.notices == (Reason.of("settings.value_dropped", setting="privacy.always_hide"),)
    with pytest.raises(WrongUsage):
        settings.set("privacy.always_hide", value)  # type: ignore[arg-type]


def test_outer_spaces_of_a_value_do_not_count(tmp_path: Path) -> None:
    assert kept(tmp_path / "settings.json", [" Sonnblick "])[ALWAYS_HIDE] == ("Sonnblick",)


def test_an_administrator_may_fix_a_list(tmp_path: Path) -> None:
    policy = from_table(
        {"who": "IT", "lock": {"privacy.always_hide": ["Sonnblick"]}, "preset": {"privacy.never_hide": ["Amsler AG"]}},
        Path("policy.toml"),
    )
    settings = Settings(tmp_path / "settings.json", policy, {"privacy.always_hide": [], "privacy.never_hide": ["Firn"]})
    assert settings[ALWAYS_HIDE] == ("Sonnblick",)
    assert settings[NEVER_HIDE] == ("Firn",)
    assert Settings(tmp_path / "settings.json", policy, {})[NEVER_HIDE] == ("Amsler AG",)
    with pytest.raises(Forbidden):
        settings.set("privacy.always_hide", ())


def test_under_a_policy_that_cannot_be_trusted_nothing_is_let_go(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "x", Policy(distrusted=True), {"privacy.never_hide": ["Okafor"]})
    assert settings[NEVER_HIDE] == ()


def test_the_page_shows_a_line_for_each_value_and_reads_it_back(tmp_path: Path) -> None:
    policy = Policy({"privacy.always_hide": Lock(["Sonnblick", "Firn"])})
    settings = Settings(tmp_path / "settings.json", policy, {})
    rows = {row.key: row for section in sections_of(settings) for row in section.rows}
    row = rows["privacy.always_hide"]
    assert (row.control, row.value, row.chosen) == (Control.LIST, "Sonnblick\nFirn", False)
    assert row.locked is not None
    assert rows["privacy.never_hide"].value == ""
    assert parsed(ALWAYS_HIDE, "Sonnblick\n\n Firn \n") == ("Sonnblick", "Firn")
    assert parsed(ALWAYS_HIDE, as_text(("a", "b c"))) == ("a", "b c")
