import pytest

from app.privacy.near_names import NearNames, one_apart

NAMES = NearNames(["Alberhagner", "Dornheim", "Kern", "Zoé"])


@pytest.mark.parametrize(("a", "b", "apart"), [
    ("kern", "kern", False), ("kern", "kerne", True), ("kern", "ker", True), ("kern", "kurn", True), ("kern", "kenr", True),
    ("kern", "kunr", False), ("kern", "kerner", False), ("ekrn", "kern", True), ("", "k", True), ("abc", "cab", False),
])
def test_one_letter_apart(a: str, b: str, apart: bool) -> None:
    assert one_apart(a, b) is apart
    assert one_apart(b, a) is apart


@pytest.mark.parametrize(("found", "like"), [
    ("Alberhagner", {"Alberhagner": ""}), ("Alberhagners", {"Alberhagner": "s"}), ("Alberhagnr", {"Alberhagner": ""}),
    ("Albernhagners", {"Alberhagner": "s"}), ("Zoe", {"Zoé": ""}), ("Kerns", {"Kern": "s"}), ("Kerm", {}), ("Dorn", {}),
])
def test_which_name_it_may_be(found: str, like: dict[str, str]) -> None:
    assert dict(NAMES.like(found)) == like


def test_both_where_it_may_be_either() -> None:
    assert dict(NearNames(["Kornheim", "Dornheim"]).like("Bornheim")) == {"Kornheim": "", "Dornheim": ""}
