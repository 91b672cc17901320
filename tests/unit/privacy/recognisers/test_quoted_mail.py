import pytest

from app.privacy.recognisers.quoted_mail import QuotedMail
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "On 4 Nov 2022, at 16:20, ⟦Beatrix⟧ <bea@post.example> wrote:\n> Mr"),
    ("en", "On Mon, Jan 1, 2024 at 10:00 AM ⟦Anna\nThiel⟧ <a@b.example> wrote:"),
    ("en", "On Tue, 3 Apr 2024 at 10:12, ⟦Thiel, Anna⟧ wrote:"),
    ("de", "Am 28.11.2022 um 18:02 schrieb ⟦Ladina Caflisch⟧ <l@post.example>:\n> Gut"),
    ("de", "⟦Anna Thiel⟧ schrieb am 3.4.2024 um 10:12:"),
    ("fr", "Le 4 nov. 2022 à 16:20, ⟦Béatrix⟧ <bea@poste.example> a écrit :"),
    ("it", "Il giorno 4 nov 2022 alle 16:20 ⟦Beatrice⟧ <bea@posta.example> ha scritto:"),
    ("en", "He wrote: nothing"),
    ("de", "Im Jahr 1990 schrieb er viel: Bücher"),
    ("fr", "Le 3 mai, il a écrit un livre."),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(QuotedMail(), row)
