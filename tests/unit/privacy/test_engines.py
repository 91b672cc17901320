"""The words that Presidio's context looks at, and Presidio itself without spaCy."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.privacy.engines import Words
from app.privacy.frame import Frame
from tests.small_model import small_model

ROOT = Path(__file__).resolve().parents[3]


def test_words_and_their_places() -> None:
    made = Words(("de",)).process_text("Die Steuer-Nr. 12,\n Überall", "de")
    assert made.tokens == ["die", "steuer", "-", "nr", ".", "12", ",", "überall"]
    assert made.tokens_indices == [0, 4, 10, 11, 13, 15, 17, 20]
    assert made.keywords == {"steuer", "nr", "12", "überall"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your driver licence 610125 is valid.", {"ID:US_DRIVER_LICENSE"}),
        ("We counted 610125 of them in the field.", set()),
        ("The company has switchgear in the hall.", set()),
    ],
)
def test_context_words_stand_near_and_are_whole(text: str, expected: set[str]) -> None:
    assert {finding.kind for finding in Frame(()).analyse(text, "en")} == expected


def test_finding_never_imports_spacy() -> None:
    program = (
        "import sys; from pathlib import Path; from app.privacy.finder import Finder\n"
        "list(Finder(Path(sys.argv[1])).find_texts([('Rosa Tobler war am Montag da.', 'de')]))\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(small_model())], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert {"onnxruntime", "presidio_analyzer"} <= set(done.stdout.split())
    assert not {"spacy", "thinc", "torch", "transformers"} & set(done.stdout.split())


def test_a_line_of_laboratory_values_is_no_phone() -> None:
    from app.privacy.stock import LikelyPhones

    phones = LikelyPhones(supported_language="en", supported_regions=("US", "GB", "CH"))
    assert not phones.analyze("HbA1c 16.4 11.2 7.9 4.0-11.0", ["PHONE_NUMBER"])
    assert phones.analyze("call 212.555.0199 now", ["PHONE_NUMBER"])
