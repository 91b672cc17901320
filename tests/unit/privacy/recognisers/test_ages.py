import pytest

from app.privacy.recognisers.ages import AGES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "eine ⟦67⟧-jährige Frau"),
    ("de", "⟦45⟧ Jahre alt"),
    ("de", "⟦fünfundvierzig⟧ Jahre alt"),
    ("de", "im Alter von ⟦12⟧ Jahren"),
    ("en", "aged ⟦45⟧,"),
    ("en", "a ⟦45⟧-year-old man"),
    ("en", "at the age of ⟦nineteen⟧"),
    ("fr", "âgée de ⟦45⟧ ans"),
    ("fr", "elle a ⟦45⟧ ans"),
    ("fr", "dix ans de prison"),
    ("it", "di anni ⟦45⟧"),
    ("it", "ha ⟦45⟧ anni"),
    ("it", "tre anni di carcere"),
    ("de", "seit 3 Jahren"),
    ("en", "for 3 years"),
    ("en", "a passage 12 lines long"),
    ("de", "ein ⟦achtjähriges⟧ Kind"),
    ("de", "⟦67⟧jährig"),
    ("de", "⟦3½⟧ Jahre alt"),
    ("de", "⟦45⟧-j. Pat."),
    ("de", "Mitte ⟦vierzig⟧"),
    ("de", "Anfang ⟦dreissig⟧"),
    ("de", "(m, ⟦33⟧) und"),
    ("en", "a ⟦3⟧-month-old infant"),
    ("en", "a man in his ⟦forties⟧"),
    ("en", "in her late ⟦sixties⟧"),
    ("en", "aged ⟦45 to 50⟧"),
    ("en", "sister (F, ⟦44⟧)"),
    ("fr", "âgée de ⟦quarante-deux⟧ ans"),
    ("fr", "une ⟦quarantaine⟧ d'années"),
    ("fr", "une voisine ⟦sexagénaire⟧"),
    ("fr", "un homme de ⟦45⟧ ans"),
    ("it", "un uomo di ⟦45⟧ anni"),
    ("it", "il fratello ⟦sedicenne⟧"),
    ("it", "ha compiuto ⟦18⟧ anni"),
    ("it", "sulla ⟦quarantina⟧"),
    ("de", "vor 5 Jahren, drei Jahre Haft, 10 Jahre Garantie"),
    ("de", "Vertrag über 5 Jahre"),
    ("de", "Mitte April und Ende Mai"),
    ("en", "ten years of experience, 5 years in prison, a 5-year contract"),
    ("en", "in his favour, 3 hours old"),
    ("fr", "il y a 5 ans; depuis 5 ans; pendant dix ans"),
    ("fr", "dix ans de garantie; dans 5 ans"),
    ("fr", "une peine de 5 ans"),
    ("fr", "pour 3 ans"),
    ("it", "da 5 anni; per dieci anni; 5 anni fa; tra due anni"),
    ("de", "100 mg, 37.5 Grad, 12 Uhr"),
    ("en", "a dozen (m, 3 kg)"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(AGES, row)
