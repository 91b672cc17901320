"""Journeys in the terminal about the network that finds names: where it is missing, damaged or was not taught."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.documents import Reason
from app.system import paths
from app.system.wording import LANGUAGES, Wording
from tests.small_model import small_model

POLISH = (
    "Szanowna Pani, dziękujemy za wiadomość i prosimy o przesłanie dokumentów do końca tygodnia. "
    "Proszę odpisać na adres anna@example.ch.\n"
)


def intramuros(
    *arguments: str, data: Path, finder: Path | None = None, **chosen: object
) -> subprocess.CompletedProcess[str]:
    """Run the program with these settings and, if one is named, with the network of this folder."""
    places = {"INTRAMUROS_DATA": str(data), "INTRAMUROS_MODELS": str(paths.models()), "LC_ALL": "C.UTF-8"}
    if finder is not None:
        places["INTRAMUROS_FINDER"] = str(finder)
    (data / "settings.json").write_text(json.dumps({key.replace("__", "."): value for key, value in chosen.items()}))
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments], env={**os.environ, **places}, capture_output=True, text=True,
        timeout=120, check=False,
    )


def letter(folder: Path, text: str = "Mr Daniel Okafor, daniel@okafor.example\n") -> str:
    file = folder / "letter.txt"
    file.write_text(text)
    return str(file)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("damaged", [False, True])
def test_without_a_sound_network_nothing_is_found_and_the_way_to_mend_it_is_said(
    language: str, damaged: bool, tmp_path: Path
) -> None:
    finder = tmp_path / "finder"
    finder.mkdir()
    if damaged:
        (finder / "finder.json").write_text("{}")
    code = "privacy.model_damaged" if damaged else "privacy.model_missing"
    done = intramuros("find", letter(tmp_path), data=tmp_path, finder=finder, appearance__language=language)
    assert done.returncode == 1, done.stdout
    assert Wording(language).say(Reason.of(code, file="finder.json")) in done.stderr + done.stdout
    assert "Okafor" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_without_the_network_no_question_is_asked_even_where_findings_are_accepted_unseen(tmp_path: Path) -> None:
    finder = tmp_path / "finder"
    finder.mkdir()
    done = intramuros(
        "ask", letter(tmp_path), "--question", "Who?", "--accept-findings", "--json", data=tmp_path, finder=finder,
    )
    assert done.returncode == 1
    assert "prompt" not in done.stdout
    assert "finder.json" in done.stderr + done.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_that_was_not_taught_is_said(language: str, tmp_path: Path) -> None:
    done = intramuros("find", letter(tmp_path, POLISH), data=tmp_path, finder=small_model(), appearance__language=language)
    assert done.returncode == 0, done.stderr
    assert Wording(language).text("privacy.other_language", language="pl") in done.stderr


def test_lists_and_switches_of_the_office_act_in_the_terminal_and_are_said(tmp_path: Path) -> None:
    text = "Mail an anna@example.ch und an SONNBLICK, im Mai."
    done = intramuros(
        "find", letter(tmp_path, text), "--json", data=tmp_path, finder=small_model(),
        privacy__always_hide=["Sonnblick"], privacy__never_hide=["anna@example.ch"], privacy__hide__secret=False,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    found = {text[one["start"]:one["end"]] for one in answer["findings"]}
    assert "SONNBLICK" in found
    assert not any("anna" in value for value in found)
    assert "privacy.kinds_off" in {notice["code"] for notice in answer["notices"]}
