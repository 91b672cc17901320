import pytest

from app.privacy.name_context import in_company, is_month, is_name, small_title


def placed(marked: str) -> tuple[str, int, int]:
    start = marked.index("⟦")
    return marked.replace("⟦", "").replace("⟧", ""), start, marked.index("⟧") - 1


@pytest.mark.parametrize(("marked", "name"), [
    ("⟦Tobler⟧ kam", True),
    ("der ⟦Tobler⟧", True),
    ("⟦Müller⟧ kam", True),
    ("der ⟦Müller⟧", False),
    ("Das sagt ⟦Klein⟧", True),
    ("⟦Klein⟧ ist es", False),
    ("Gut. ⟦Klein⟧ ist es", False),
    ("Herr ⟦Klein⟧", True),
    ("Peter ⟦Klein⟧", True),
    ("⟦Klein⟧, Peter", True),
    ("P. ⟦Klein⟧", True),
    ("Dear ⟦Will⟧", True),
    ("Das ist ⟦KLEIN⟧ geschrieben", True),
    ("DAS IST ⟦KLEIN⟧ GESCHRIEBEN", False),
    ("hat ⟦Mai⟧ gesagt", True),
    ("im ⟦Mai⟧", False),
    ("Frau ⟦Mai⟧", True),
    ("⟦Rosa⟧ kam", True),
    ("la ⟦Rosa⟧", False),
])
def test_a_word_with_a_capital(marked: str, name: bool) -> None:
    assert is_name(*placed(marked)) is name


@pytest.mark.parametrize(("marked", "month"), [
    ("3. ⟦Mai⟧", True), ("⟦May⟧ 3", True), ("⟦Mai⟧ 2061", True), ("im ⟦Juni⟧", True), ("en ⟦mars⟧", True),
    ("sagte ⟦Mai⟧.", False), ("im ⟦Garten⟧", False),
])
def test_months(marked: str, month: bool) -> None:
    assert is_month(*placed(marked)) is month


@pytest.mark.parametrize(("marked", "company"), [
    ("Frau ⟦Wu⟧", True), ("Dr. ⟦Wu⟧", True), ("Herr\n⟦Wu⟧", True), ("X. ⟦Wu⟧", True), ("⟦Wu⟧ X.", True),
    ("Beat. ⟦Wu⟧", False), ("die ⟦Wu⟧", False), ("anna ⟦Wu⟧", False),
])
def test_company(marked: str, company: bool) -> None:
    assert in_company(*placed(marked)) is company


def test_titles_in_small_letters() -> None:
    assert small_title("mit herr müller", 9)
    assert not small_title("mit dem müller", 8)
