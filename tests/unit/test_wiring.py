"""What is wired from settings: the level at which is searched, whose signatures count, which model answers."""

from pathlib import Path

import pytest

from app.core.errors import Forbidden, ModelTrouble
from app.core.findings import Level, Orders
from app.core.styles import AliasChoice, Dates, Persons
from app.services.styles import OfficeStyle
from app.system import paths
from app.system.policy import Lock, Policy
from app.system.settings import Settings
from app.system.wording import Wording
from app.wiring import _Choice, _trust, build


def level(tmp_path: Path, kept: dict[str, object], asked: str = "", policy: Policy | None = None) -> Level:
    settings = Settings(tmp_path / "settings.json", policy or Policy(), kept)
    program = build(settings, Wording("en"), "en", level=asked)
    return program.services.review._level()


def test_strict_unless_chosen_or_asked_for(tmp_path: Path) -> None:
    assert level(tmp_path, {}) is Level.STRICT
    assert level(tmp_path, {"privacy.level": "balanced"}) is Level.BALANCED
    assert level(tmp_path, {"privacy.level": "loose"}) is Level.STRICT
    assert level(tmp_path, {"privacy.level": "balanced"}, "strict") is Level.STRICT
    assert level(tmp_path, {}, "balanced") is Level.BALANCED


def test_what_an_administrator_fixed_cannot_be_asked_away(tmp_path: Path) -> None:
    policy = Policy(locks={"privacy.level": Lock("strict")})
    assert level(tmp_path, {"privacy.level": "balanced"}, policy=policy) is Level.STRICT
    assert level(tmp_path, {}, "strict", policy) is Level.STRICT
    with pytest.raises(Forbidden) as refused:
        level(tmp_path, {}, "balanced", policy)
    assert (refused.value.code, refused.value.params["setting"]) == ("settings.locked", "privacy.level")


def test_lists_and_switches_are_read_anew_for_every_search(tmp_path: Path) -> None:
    policy = Policy(locks={"privacy.always_hide": Lock(["Sonnblick"])})
    settings = Settings(tmp_path / "settings.json", policy, {"privacy.hide.date": False, "privacy.always_hide": []})
    review = build(settings, Wording("en"), "en").services.review
    assert review._orders() == Orders(("DATE",), ("Sonnblick",), (), fixed=True)
    settings.set("privacy.never_hide", ("Amsler AG",))
    settings.set("privacy.hide.date", True)
    assert review._orders() == Orders((), ("Sonnblick",), ("Amsler AG",), fixed=True)


def test_a_list_that_the_person_may_change_is_not_fixed(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json", Policy(), {"privacy.always_hide": ["Sonnblick"]})
    assert build(settings, Wording("en"), "en").services.review._orders() == Orders((), ("Sonnblick",))


def test_a_recogniser_that_is_written_makes_another_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "recognisers", lambda: tmp_path)
    review = build(Settings(tmp_path / "settings.json", Policy(), {}), Wording("en"), "en").services.review
    before = review._rules()
    (tmp_path / "order.toml").write_text("", "utf-8")
    assert review._rules() != before


def test_the_style_of_aliases_is_the_office_s_and_what_it_fixed_no_case_may_change(tmp_path: Path) -> None:
    policy = Policy(locks={"privacy.alias_dates": Lock("moved")})
    kept = {"privacy.alias_persons": "roles", "privacy.alias_dates": "numbered"}
    settings = Settings(tmp_path / "settings.json", policy, kept)
    styles = build(settings, Wording("en"), "en").services.styles
    assert styles._office() == OfficeStyle(AliasChoice(Persons.ROLES, Dates.MOVED), frozenset({"dates"}))
    settings.set("privacy.alias_persons", "invented")
    assert styles._office().choice.persons is Persons.INVENTED


def test_a_policy_that_others_may_change_leaves_numbers_alone(tmp_path: Path) -> None:
    kept = {"privacy.alias_persons": "invented", "privacy.alias_dates": "moved"}
    settings = Settings(tmp_path / "settings.json", Policy(distrusted=True), kept)
    styles = build(settings, Wording("en"), "en").services.styles
    assert styles._office() == OfficeStyle(AliasChoice(), frozenset({"persons", "dates"}))


def test_whose_signatures_count_is_read_anew_and_fails_closed(tmp_path: Path) -> None:
    key = "ed25519:" + "00" * 31 + "01 office"
    settings = Settings(tmp_path / "settings.json", Policy(locks={"model.keys": Lock([key]), "model.signers": Lock(2)}), {})
    trust = _trust(settings)
    assert ([one.owner for one in trust.keys], trust.signers, trust.unsigned) == (["office"], 2, True)
    settings.set("model.unsigned", False)
    assert not _trust(settings).unsigned
    # A policy that cannot be believed may have closed the gate.
    assert not _trust(Settings(tmp_path / "none.json", Policy(distrusted=True), {})).unsigned
    broken = Settings(tmp_path / "none.json", Policy(locks={"model.keys": Lock(["ed25519:zz"])}), {})
    with pytest.raises(ModelTrouble, match=r"^models\.bad_key$"):
        _trust(broken)


def test_the_model_that_answers_is_a_setting_that_a_policy_may_fix(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json", Policy(), {})
    choice = _Choice(settings, lambda: "small")
    assert (choice.now(), choice.fixed()) == ("small", "")
    choice.check("big")
    choice.set("big")
    assert (choice.fixed(), settings.get("model.default")) == ("big", "big")
    fixed = _Choice(Settings(tmp_path / "other.json", Policy(locks={"model.default": Lock("big")}), {}), lambda: "big")
    fixed.check("big")
    fixed.set("big")
    with pytest.raises(Forbidden):
        fixed.check("small")
