import pytest

from app.privacy.recognisers.dates import DATES
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("de", "am ⟦4.4.1994⟧ und vom ⟦17.2.⟧ an"),
    ("de", "⟦5. März2063⟧"),
    ("fr", "le ⟦1er juin⟧"),
    ("en", "⟦the 3rd of May 1990⟧ it"),
    ("en", "on ⟦May 3rd, 2063⟧ it"),
    ("en", "⟦12-14 March 2020⟧"),
    ("en", "⟦1982-07-14⟧ and ⟦2001-02-17 10:21:09⟧"),
    ("fr", "⟦14|7|1931⟧"),
    ("fr", "né le ⟦six mai mil neuf cent soixante-douze⟧"),
    ("de", "am ⟦siebten Juni neunzehnhundertsechzig⟧"),
    ("it", "il ⟦tre marzo duemilaquattro⟧"),
    ("en", "the ⟦third of May 1990⟧"),
    ("fr", "⟦06oct⟧ et ⟦feb1994⟧"),
    ("fr", "⟦11032019⟧"),
    ("de", "(⟦3/16⟧) und ⟦4/27-9/27⟧"),
    ("en", "score 11/16 in the test"),
    ("en", "born in ⟦1950⟧"),
    ("de", "seit ⟦2011⟧ krank"),
    ("fr", "depuis ⟦1998⟧"),
    ("en", "I may go; the march goes on"),
    ("de", "Er nahm 2000 mg"),
    ("de", "Version 3.11.7"),
    ("en", "10.1 percent"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(DATES, row)
