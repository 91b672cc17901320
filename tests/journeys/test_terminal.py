"""Journeys in the terminal, on the real sample case with the real processes and the small test model."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.system import paths

LANGUAGES = ("en", "de", "fr", "it")
SAMPLE = paths.resources() / "sample"
PASSPHRASE = "velvet-ostrich-plumbing-Cartagena-41"


def intramuros(*arguments: str, data: Path, given: str = "", seconds: int = 280) -> subprocess.CompletedProcess[str]:
    """Run the installed program as a person's shell would, with its own data folder and the shared models."""
    environment = {
        **os.environ, "INTRAMUROS_DATA": str(data), "INTRAMUROS_MODELS": str(paths.models()), "LC_ALL": "C.UTF-8"
    }
    # The test model answers nothing of worth, so it need not answer at length.
    (data / "settings.json").write_text(json.dumps({"answer.max_tokens": 16, "evidence.passages": 4}))
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments], input=given, env=environment, capture_output=True, text=True,
        timeout=seconds, check=False,
    )


def seeded(language: str) -> list[str]:
    """Every identifying string of the sample letters of this language."""
    identities: dict[str, Any] = tomllib.loads((SAMPLE / "identities.toml").read_text("utf-8"))
    return [one["value"] for one in identities[language]]


def files(language: str) -> list[str]:
    return [str(file) for file in sorted((SAMPLE / language).iterdir()) if file.is_file()]


def flat(text: str) -> str:
    """White space made single and case folded, as an eye reads it."""
    return " ".join(text.split()).casefold()


@pytest.mark.model
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_seeded_identity_reaches_the_model_in_any_language(language: str, tmp_path: Path) -> None:
    question = tomllib.loads((SAMPLE / "questions.toml").read_text("utf-8"))[language][0]["question"]
    done = intramuros(
        "ask", *files(language), "--question", question, "--accept-findings", "--json", "--model", "smollm2-135m",
        data=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["prompt"], "the model saw nothing at all"
    leaked = [value for value in seeded(language) if flat(value) in flat(answer["prompt"])]
    assert leaked == []
    assert answer["evidence"]
    assert answer["model"]["name"] == "smollm2-135m"
    assert len(answer["model"]["sha256"]) == 64
    for finding in answer["findings"]:
        document = next(one for one in answer["documents"] if one["sha256"] == finding["document"])
        assert document["text"][finding["start"]:finding["end"]].strip()
        assert finding["by"]
        assert finding["reason"]


@pytest.mark.model
def test_a_case_in_a_vault_remembers_its_turns_and_its_record_proves_itself(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(PASSPHRASE + "\n")
    vault = ["--vault", str(tmp_path / "vault"), "--passphrase-file", str(tmp_path / "words.txt")]
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Harrow,\nour client Daniel Okafor paid the deposit of 1,450 francs on 4 March 2021.\n")

    assert intramuros("vault", "create", *vault, data=tmp_path).returncode == 0
    asked = ["ask", str(letter), "--question", "What did Daniel Okafor pay?", "--accept-findings", "--json"]
    for _ in range(2):
        done = intramuros(*asked, *vault, "--case", "Deposit", "--model", "smollm2-135m", data=tmp_path)
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        assert "Okafor" not in answer["prompt"]
        assert "Harrow" not in answer["prompt"]
    assert [message["role"] for message in answer["messages"]] == ["system", "user", "assistant", "user"]
    for command in (("vault", "verify"), ("record", "verify")):
        done = intramuros(*command, *vault, "--json", data=tmp_path)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["sound"] is True
    for file in (tmp_path / "vault").rglob("*"):
        if file.is_file():
            assert b"Okafor" not in file.read_bytes()


def test_without_agreement_nothing_is_sent_and_the_findings_are_shown(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Mr Daniel Okafor lives here. daniel@okafor.example\n")
    done = intramuros("ask", str(letter), "--question", "Who?", "--json", data=tmp_path)
    assert done.returncode == 1
    shown = json.loads(done.stdout)
    assert "EMAIL" in {finding["kind"].partition(":")[0] for finding in shown["findings"]}
    assert "--accept-findings" in done.stderr


def test_one_bad_file_never_ends_a_batch(tmp_path: Path) -> None:
    good, empty, broken = tmp_path / "good.txt", tmp_path / "empty.pdf", tmp_path / "broken.pdf"
    good.write_text("Mr Daniel Okafor, daniel@okafor.example")
    empty.write_bytes(b"")
    broken.write_bytes(b"%PDF-1.7\nnothing here\n")
    done = intramuros("find", str(empty), str(broken), str(good), "--json", data=tmp_path)
    answer = json.loads(done.stdout)
    assert [one["name"] for one in answer["documents"]] == ["good.txt"]
    assert {one["name"] for one in answer["refused"]} == {"empty.pdf", "broken.pdf"}
    assert all(one["text"] and "file." not in one["text"] for one in answer["refused"])
    assert done.returncode == 1


def test_find_answers_line_by_line_in_code_points(tmp_path: Path) -> None:
    rows = [
        {"id": 7, "text": "😀 mail anna@example.ch now", "lang": "en"},
        {"id": "b", "text": "", "lang": "de"},
        {"id": "c", "text": "AHV 756.1234.5678.97", "lang": "de"},
    ]
    done = intramuros("find", "--jsonl", "-", data=tmp_path, given="\n".join(map(json.dumps, rows)) + "\n")
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [7, "b", "c"]
    (mail,) = [span for span in answers[0]["spans"] if span["kind"] == "EMAIL"]
    assert rows[0]["text"][mail["start"]:mail["end"]] == "anna@example.ch"  # type: ignore[index]
    assert answers[1]["spans"] == []
    assert "ID:CH_AHV" in {span["kind"] for span in answers[2]["spans"]}


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("nonsense",), 2), (("find",), 2), (("ask", "gone.txt", "--question", "x", "--accept-findings"), 1),
     (("models", "add", "gone.gguf"), 1), (("vault", "verify", "--vault", "nowhere"), 1)],
)
def test_exit_codes_are_kept(arguments: tuple[str, ...], code: int, tmp_path: Path) -> None:
    done = intramuros(*arguments, data=tmp_path)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


def test_the_catalogue_is_listed_whole_without_a_model(tmp_path: Path) -> None:
    done = intramuros("models", "list", "--json", data=tmp_path)
    names = {one["name"] for one in json.loads(done.stdout)}
    assert {"qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m"} <= names


@pytest.mark.model
def test_the_program_tests_itself(tmp_path: Path) -> None:
    done = intramuros("self-test", "--json", data=tmp_path)
    assert json.loads(done.stdout)["passed"] is True, done.stdout + done.stderr
