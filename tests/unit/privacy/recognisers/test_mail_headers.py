import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.recognisers.mail_headers import MailHeaders
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "From: \"⟦Priddy, Alan⟧\" <⟦a.priddy@tamar.example⟧>\nTo: ⟦housing-desk@tamar.example⟧\nDate: Tue, 17 Jan "
        "2023"),
    ("en", "From: ⟦Thiel, Anna⟧ <⟦a@b.example⟧>, ⟦Moser, Beat⟧ <⟦b@b.example⟧>"),
    ("en", "To: ⟦thiel⟧ <⟦thiel@x.example⟧>"),
    ("en", "> From: ⟦Anna Thiel⟧ [mailto:⟦a@b.example⟧]\n> Sent: Monday"),
    ("de", "Von: ⟦Rüdiger Malz⟧ <⟦r.malz@x.example⟧>\nAn: Bauamt\nCC: ⟦Gesine Thomsen⟧\nGesendet: Montag"),
    ("de", "Von:\t⟦Thiel, Anna⟧\nAn:\t⟦Moser, Beat⟧; ⟦Kern, Carl⟧\nBetreff:\tSitzung"),
    ("de", "Von: ⟦Thiel⟧\nAn: ⟦Kern⟧,\n ⟦Moser⟧\n\nVon: hier aus"),
    ("fr", "De : \"⟦Prigent, Alain⟧\" <⟦a.p@v.example⟧>\nÀ : service logement\nCc : ⟦Maëlle Riou⟧\nEnvoyé : mardi"),
    ("it", "Da: ⟦Thiel⟧\nA: ⟦Moser⟧; ⟦Kern⟧\nInviato: oggi"),
    ("en", "From: Support <⟦help@x.example⟧>"),
    ("de", "An: Thiel"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(MailHeaders(), row)


@given(st.lists(st.sampled_from(["Anna Thiel", "Kern", "Moser, Beat", "Léon de la Tour"]), min_size=1, max_size=8))
def test_every_name_of_a_list_is_found(names: list[str]) -> None:
    text = "To: " + "; ".join(names) + "\nSubject: x"
    assert [f.span.of(text) for f in MailHeaders().find(text, "")] == names
