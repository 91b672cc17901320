"""A child is our own executable, with an environment in which there is nothing to betray."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system import spawn
from app.system.limits import Limits


def test_a_checkout_starts_its_own_python_away_from_the_persons_settings() -> None:
    command = spawn.own_command()
    assert command[0] == sys.executable
    assert "-I" in command
    assert command[-2:] == ("-m", "app")


def test_a_package_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert spawn.own_command() == (sys.executable,)
    assert spawn.environment({"LD_LIBRARY_PATH": "/opt/x"}, Limits())["LD_LIBRARY_PATH"] == "/opt/x"


@pytest.mark.parametrize(
    "name",
    ["http_proxy", "ALL_PROXY", "AWS_SECRET_ACCESS_KEY", "OPENAI_API_KEY", "SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS",
     "DISPLAY", "LD_PRELOAD", "LD_LIBRARY_PATH", "PYTHONPATH", "PYTHONSTARTUP", "CI"],
)
def test_what_a_child_need_not_know_stays_behind(name: str) -> None:
    assert name not in spawn.environment({name: "x"}, Limits())


@pytest.mark.parametrize("name", ["DBUS_SESSION_BUS_ADDRESS", "SOFTHSM2_CONF"])
def test_only_the_keeper_learns_where_keychain_and_token_are(name: str) -> None:
    assert spawn.environment({name: "x"}, Limits(), "keeper")[name] == "x"
    assert not any(name in spawn.environment({name: "x"}, Limits(), child) for child in ("reader", "engine", ""))


@pytest.mark.parametrize("name", ["PATH", "HOME", "LC_ALL", "XDG_DATA_HOME", "INTRAMUROS_MODELS", "SystemRoot", "OMP_NUM_THREADS"])
def test_what_a_child_needs_goes_with_it(name: str) -> None:
    assert spawn.environment({name: "x"}, Limits())[name] == "x"


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_telemetry_and_hubs_are_off_whatever_the_person_set(given: dict[str, str]) -> None:
    environment = spawn.environment({**given, "HF_HUB_OFFLINE": "0", "ORT_DISABLE_TELEMETRY": "0"}, Limits())
    assert (environment["HF_HUB_OFFLINE"], environment["ORT_DISABLE_TELEMETRY"]) == ("1", "1")
