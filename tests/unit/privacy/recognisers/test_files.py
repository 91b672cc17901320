import pytest

from app.privacy.recognisers.files import FILES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "Urteil ⟦4A_12/2020⟧ vom Mai"),
    ("de", "ZH-Geschäft ⟦HG190023-O⟧"),
    ("de", "BVGer ⟦D-1234/2020⟧"),
    ("de", "⟦VB.2020.00123⟧ des Gerichts"),
    ("de", "⟦ZK 2020 123⟧"),
    ("fr", "arrêt ⟦ACJC/123/2020⟧"),
    ("fr", "cause ⟦C/12345/2019⟧"),
    ("fr", "⟦JS20.012345⟧"),
    ("it", "sentenza ⟦52.2020.123⟧"),
    ("de", "LG Köln ⟦12 O 345/19⟧"),
    ("de", "BGH ⟦VI ZR 123/20⟧"),
    ("de", "⟦5 StR 12/20⟧"),
    ("de", "⟦L 4 KR 123/19⟧"),
    ("de", "Staatsanwaltschaft ⟦123 Js 4567/20⟧"),
    ("de", "OGH ⟦6 Ob 123/20x⟧"),
    ("de", "⟦12 Cg 34/20b⟧"),
    ("de", "VwGH ⟦Ra 2020/01/0123⟧"),
    ("de", "⟦W123 1234567-1/2E⟧"),
    ("fr", "pourvoi ⟦19-12.345⟧"),
    ("fr", "RG n° ⟦19/01234⟧"),
    ("it", "R.G.N.R. ⟦1234/2020⟧"),
    ("it", "proc. pen. n. ⟦123/20⟧"),
    ("en", "case ⟦C-311/18⟧"),
    ("en", "application no. ⟦12345/67⟧ against"),
    ("fr", "requêtes nos ⟦12345/67⟧ et"),
    ("de", "Tagebuch-Nr. ⟦2020-0815⟧"),
    ("en", "exhibit ⟦JR/12⟧"),
    ("de", "§ 823 Abs. 2 BGB, Art. 12 OR, BGE 140 III 86"),
    ("fr", "loi n° 2008-561 du"),
    ("de", "Verordnung (EU) 2016/679"),
    ("it", "d.lgs. 196/2003, art. 13"),
    ("en", "Directive 95/46/EC"),
    ("de", "SR 220"),
    ("de", "ISO 2015 9001"),
    ("de", "Blutdruck 145/85, Seite 12/14"),
    ("en", "on 12.03.2020 and 1.2.2020"),
    ("en", "the exhibit is large"),
    ("de", "Budget CHF 2020 500"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(FILES, row)
