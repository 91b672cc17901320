import pytest

from app.privacy.recognisers.judgments import Judgments
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "The applicant, a ⟦Turkish⟧ national, lodged an appeal with the court. By a judgment of the Chamber the "
           "defendant was convicted and sentenced to ⟦two years and six months⟧’ imprisonment; the Government paid "
           "⟦EUR 5,000⟧ of the ⟦12,000 euros⟧ claimed, with interest at ⟦4 %⟧. The prosecutor was not heard."),
    ("fr", "La requérante, ressortissante ⟦polonaise⟧, forma un recours devant le tribunal. Par un arrêt de la cour, "
           "l'appelant fut condamné à ⟦trois mois⟧ ; le Gouvernement versa ⟦2 500 euros⟧, soit ⟦30 %⟧ de la somme. Le "
           "procureur se pourvut en cassation."),
    ("de", "Der Beschwerdeführer, ein ⟦kosovarischer⟧ Staatsangehöriger, erhob Beschwerde gegen das Urteil. Das "
        "Gericht "
           "erwog im Beschluss, die Vorinstanz habe das Verfahren verschleppt; die Beklagte habe ⟦Fr. 12'500.00⟧ und "
           "nach "
           "⟦acht Monaten⟧ weitere ⟦3000 Franken⟧ bezahlt. Die Berufung wird abgewiesen."),
    ("it", "Il ricorrente, cittadino ⟦albanese⟧, impugnò la sentenza del tribunale. La corte d'appello condannò "
        "l'imputato "
           "a ⟦due anni e sei mesi⟧ e a ⟦1.500 euro⟧; il procuratore propose ricorso per cassazione. Il giudice "
           "decise."),
    # a letter and a bill are about their figures
    ("en", "Please pay EUR 5,000 within three months; a discount of 4 % applies to Turkish customers."),
    ("de", "Die Rechnung über 3000 Franken ist in zwei Monaten fällig. Das Gericht wird nicht angerufen."),
    ("fr", "Le prêt de 2 500 euros court sur trois ans au taux de 3 %."),
    ("it", "La rata di 150 euro scade tra due mesi; il tribunale non c'entra."),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(Judgments(), row)


def test_one_word_of_the_courtroom_again_and_again_makes_no_judgment() -> None:
    assert not Judgments().find("court 5 % " * 500, "en")
