"""The fictitious sample case: readable, whole, made anew by its tool, its numbers valid and its answers in it."""

import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from app.core.documents import Document
from app.core.findings import KINDS, occurrences
from app.evidence.passages import passages
from tests.unit.reading.made import reading

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "resources" / "sample"
LANGUAGES = ("en", "de", "fr", "it")
IDENTITIES = tomllib.loads((SAMPLE / "identities.toml").read_text("utf-8"))
QUESTIONS = tomllib.loads((SAMPLE / "questions.toml").read_text("utf-8"))


def _documents(language: str) -> dict[str, tuple[Document, ...]]:
    return {path.name: reading(path.name, path.read_bytes()) for path in sorted((SAMPLE / language).iterdir())}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_sample", ROOT / "tools" / "make_sample.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_of_two_pages_a_mail_with_an_attachment_and_a_note(language: str) -> None:
    case = _documents(language)
    assert len(case) == 3
    letter = next(documents for name, documents in case.items() if name.endswith(".pdf"))[0]
    mail, attached = next(documents for name, documents in case.items() if name.endswith(".eml"))
    assert len(letter.pages) == 2
    assert attached.within == mail.sha256
    every = [document for documents in case.values() for document in documents]
    assert all(document.hidden == () and document.notices == () for document in every)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_listed_identity_stands_in_a_document(language: str) -> None:
    texts = [document.text for documents in _documents(language).values() for document in documents]
    for identity in IDENTITIES[language]:
        assert identity["kind"].partition(":")[0] in KINDS
        assert any(True for text in texts for _ in occurrences(identity["value"], text)), identity["value"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_of_every_question_stands_in_one_window_of_its_document(language: str) -> None:
    case = _documents(language)
    assert len(QUESTIONS[language]) == 3
    for question in QUESTIONS[language]:
        windows = [" ".join(w.text.split()) for document in case[question["document"]] for w in passages(document)]
        assert any(all(word in window for word in question["expected"]) for window in windows), question["question"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tool_makes_the_same_files(language: str, tool: ModuleType) -> None:
    content = tomllib.loads((ROOT / "tools" / "sample" / f"{language}.toml").read_text("utf-8"))
    made, again = tool.files(content), tool.files(content)
    assert made == again
    assert set(made) == {path.name for path in (SAMPLE / language).iterdir()}
    for name, source in made.items():
        # Another version of zlib packs differently; what is read must be the same.
        kept = reading(name, (SAMPLE / language / name).read_bytes())
        assert [document.text for document in reading(name, source)] == [document.text for document in kept]


def test_check_digits_are_valid() -> None:
    values = {identity["value"] for entries in IDENTITIES.values() for identity in entries}
    ibans = [v.replace(" ", "") for v in values if re.fullmatch(r"[A-Z]{2}\d\d [\dA-Z ]{10,}", v)]
    assert len(ibans) == 4
    for iban in ibans:
        assert int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1, iban
    (ahv,) = (re.sub(r"\D", "", v) for v in values if v.startswith("756."))
    assert sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(ahv)) % 10 == 0
    (nir,) = (v.replace(" ", "") for v in values if v.startswith("2 79"))
    assert 97 - int(nir[:13]) % 97 == int(nir[13:])
    (nhs,) = (v.replace(" ", "") for v in values if v.startswith("999 "))
    assert (11 - sum(int(c) * (10 - i) for i, c in enumerate(nhs[:9])) % 11) % 11 == int(nhs[9])
    (uid,) = (re.sub(r"\D", "", v) for v in values if v.startswith("CHE"))
    weighted = sum(int(c) * w for c, w in zip(uid[:8], (5, 4, 3, 2, 7, 6, 5, 4), strict=True))
    assert (11 - weighted % 11) % 11 == int(uid[8])
