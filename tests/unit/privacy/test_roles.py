import pytest

from app.core.documents import Span
from app.privacy.roles import described


@pytest.mark.parametrize(("before", "role", "gender"), [
    ("Die Patientin ", "patient", "f"), ("Der Patient ", "patient", "m"), ("Patient: Frau ", "patient", "f"),
    ("Herr Dr. ", "doctor", "m"), ("la testimone signora ", "witness", "f"), ("Maître ", "lawyer", ""),
    ("der Hausarzt ", "doctor", "m"), ("Mrs. ", "", "f"), ("the plaintiff Mr ", "plaintiff", "m"), ("M. ", "", "m"),
    ("", "", ""), ("und ", "", ""), ("Frau ging. Dann kam auch ", "", ""),
])
def test_what_stands_before(before: str, role: str, gender: str) -> None:
    assert described(before + "X", Span(len(before), len(before) + 1)) == (role, gender)
