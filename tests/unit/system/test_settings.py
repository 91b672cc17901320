import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.documents import Reason
from app.core.errors import Forbidden, Trouble, WrongUsage
from app.core.findings import KINDS
from app.system import paths
from app.system.policy import Lock, Policy
from app.system.setting_table import (
    ACCEPT_WITHOUT_REVIEW,
    HIDE,
    LANGUAGE,
    LOCK_MINUTES,
    PASSAGES,
    SECTIONS,
    SETTINGS,
    TEXT_SIZE,
    THEME,
    VAULT_FOLDER,
)
from app.system.settings import Settings
from app.system.wording import LANGUAGES, Wording


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.json"


def load(path: Path, policy: Policy | None = None) -> Settings:
    return Settings.load(path, policy or Policy())


def test_the_first_time_everything_is_at_its_default(path: Path) -> None:
    settings = load(path)
    assert {setting.key: settings[setting] for setting in SETTINGS} == {s.key: s.default for s in SETTINGS}
    assert settings.notices == ()
    assert not path.exists()


def test_a_choice_is_kept(path: Path) -> None:
    load(path).set("vault.lock_minutes", 3)
    load(path).set("appearance.theme", "dark")
    settings = load(path)
    assert settings[LOCK_MINUTES] == 3
    assert settings.get("appearance.theme") == settings[THEME] == "dark"
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]
    assert path.stat().st_mode & 0o077 == 0


def test_going_back_to_the_default(path: Path) -> None:
    settings = load(path)
    settings.set("evidence.passages", 9)
    settings.reset("evidence.passages")
    assert settings[PASSAGES] == PASSAGES.default
    assert json.loads(path.read_text()) == {}


def test_two_windows_do_not_undo_each_others_choices(path: Path) -> None:
    one, other = load(path), load(path)
    one.set("appearance.theme", "dark")
    other.set("evidence.passages", 9)
    assert load(path)[THEME] == "dark"
    assert load(path)[PASSAGES] == 9


@pytest.mark.parametrize(("key", "value"), [
    ("vault.lock_minutes", -1), ("vault.lock_minutes", 100000), ("vault.lock_minutes", "3"),
    ("vault.lock_minutes", True), ("vault.lock_minutes", 1.5), ("appearance.theme", "pink"),
    ("appearance.reduced_motion", 1), ("vault.folder", "a\0b"), ("vault.folder", "x" * 5000),
])
def test_a_value_it_cannot_have_is_refused(path: Path, key: str, value: int | str) -> None:
    settings = load(path)
    with pytest.raises(WrongUsage, match=r"^settings.bad_value$"):
        settings.set(key, value)
    assert not path.exists()


def test_a_setting_that_does_not_exist(path: Path) -> None:
    with pytest.raises(WrongUsage, match=r"^settings.unknown$"):
        load(path).get("no.such")
    with pytest.raises(WrongUsage, match=r"^settings.unknown$"):
        load(path).set("no.such", 1)


@pytest.mark.parametrize("content", [b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b""])
def test_a_damaged_file_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = load(path)
    aside = path.with_name("settings.json.damaged")
    assert settings[LOCK_MINUTES] == LOCK_MINUTES.default
    assert settings.notices == (Reason.of("settings.file_damaged", path=str(aside)),)
    assert aside.read_bytes() == content
    settings.set("evidence.passages", 9)
    assert load(path)[PASSAGES] == 9


def test_one_bad_value_costs_only_itself_and_unknown_keys_stay(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"appearance.theme": "pink", "evidence.passages": 9, "from.tomorrow": [1]}')
    settings = load(path)
    assert settings[THEME] == "system"
    assert settings[PASSAGES] == 9
    assert settings.notices == (Reason.of("settings.value_dropped", setting="appearance.theme"),)
    settings.set("evidence.passages", 8)
    assert json.loads(path.read_text())["from.tomorrow"] == [1]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = load(tmp_path / "file" / "settings.json")
    with pytest.raises(Trouble, match=r"^settings.not_kept$"):
        settings.set("evidence.passages", 9)
    assert settings[PASSAGES] == PASSAGES.default


def test_a_lock_wins_over_what_was_chosen_and_says_why(path: Path) -> None:
    load(path).set("vault.lock_minutes", 0)
    settings = load(path, Policy({"vault.lock_minutes": Lock(5, "Shared workplaces", "IT")}))
    assert settings[LOCK_MINUTES] == 5
    with pytest.raises(Forbidden, match=r"^settings.locked$"):
        settings.set("vault.lock_minutes", 7)
    with pytest.raises(Forbidden, match=r"^settings.locked$"):
        settings.reset("vault.lock_minutes")
    why = settings.why_locked("vault.lock_minutes")
    assert why is not None
    assert Wording("en").say(why) == "Fixed by IT: Shared workplaces"
    assert settings.why_locked("evidence.passages") is None


@pytest.mark.parametrize(("lock", "said"), [
    (Lock(5), "Fixed by an administrator."), (Lock(5, who="IT"), "Fixed by IT."),
    (Lock(5, "so"), "Fixed by an administrator: so"),
])
def test_a_lock_without_words_is_still_explained(path: Path, lock: Lock, said: str) -> None:
    why = load(path, Policy({"vault.lock_minutes": lock})).why_locked("vault.lock_minutes")
    assert why is not None
    assert Wording("en").say(why) == said


def test_a_preset_changes_the_default_and_gives_way_to_a_choice(path: Path) -> None:
    policy = Policy(presets={"evidence.passages": 8})
    settings = load(path, policy)
    assert settings[PASSAGES] == 8
    settings.set("evidence.passages", 3)
    assert load(path, policy)[PASSAGES] == 3


def test_a_lock_on_a_value_that_is_not_possible_holds_the_default(path: Path) -> None:
    load(path).set("vault.lock_minutes", 0)
    settings = load(path, Policy({"vault.lock_minutes": Lock("soon")}))
    assert settings[LOCK_MINUTES] == LOCK_MINUTES.default
    assert settings.lock_of("vault.lock_minutes") is not None
    assert settings.notices == (Reason.of("policy.bad_value", setting="vault.lock_minutes"),)


def test_what_a_person_needs_to_see_well_cannot_be_locked(path: Path) -> None:
    settings = load(path, Policy({"appearance.text_size": Lock(75), "no.such": Lock(1)}))
    settings.set("appearance.text_size", 200)
    assert settings[TEXT_SIZE] == 200
    assert {notice.code for notice in settings.notices} == {"policy.not_lockable", "policy.unknown_setting"}


def test_a_policy_that_cannot_be_believed_holds_what_protects_at_its_default(path: Path) -> None:
    load(path).set("privacy.accept_without_review", True)
    load(path).set("privacy.hide.person", False)
    load(path).set("evidence.passages", 9)
    settings = load(path, Policy(notices=(Reason.of("policy.unreadable", path="p"),), distrusted=True))
    assert settings[ACCEPT_WITHOUT_REVIEW] is False
    assert settings[HIDE["PERSON"]] is True
    assert settings[PASSAGES] == 9
    with pytest.raises(Forbidden):
        settings.set("privacy.accept_without_review", True)
    assert settings.why_locked("privacy.hide.person") == Reason.of("settings.lock.distrusted")


def test_numbers_from_the_registry_are_truth_values(path: Path) -> None:
    locks = {"privacy.hide.date": Lock(0), "privacy.accept_without_review": Lock(2)}
    settings = load(path, Policy(locks, loose=True))
    assert settings[HIDE["DATE"]] is False
    assert settings.notices == (Reason.of("policy.bad_value", setting="privacy.accept_without_review"),)
    strict = load(path, Policy(locks))
    assert strict[HIDE["DATE"]] is True


def test_every_kind_can_be_shown_and_all_are_hidden_at_first(path: Path) -> None:
    settings = load(path)
    assert settings.hidden_kinds() == set(KINDS)
    settings.set("privacy.hide.date", False)
    assert settings.hidden_kinds() == set(KINDS) - {"DATE"}


def test_the_table_is_in_order() -> None:
    keys = [setting.key for setting in SETTINGS]
    assert len(keys) == len(set(keys))
    assert [s.section for s in SETTINGS] == sorted((s.section for s in SETTINGS), key=SECTIONS.index)
    assert all(setting.accepts(setting.default) for setting in SETTINGS)
    assert VAULT_FOLDER.default == ""
    assert LANGUAGE.choices[1:] == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_its_words(language: str) -> None:
    words = Wording(language)
    codes = [f"setting.{section}" for section in SECTIONS]
    for setting in SETTINGS:
        codes += [setting.label_code, setting.help_code, *map(setting.choice_code, setting.choices)]
        codes += [setting.unit] if setting.unit else []
    assert [code for code in codes if not words.knows(code)] == []


def test_the_page_in_the_documentation_is_current() -> None:
    root = paths.checkout()
    assert root is not None
    command = [sys.executable, str(root / "tools" / "settings_page.py"), "--check"]
    assert subprocess.run(command, capture_output=True, text=True, cwd=root).stderr == ""
