import pytest

from app.privacy.recognisers.secrets import SECRETS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "password: ⟦horse-7!⟧"),
    ("de", "Passwort lautet ⟦geheim77⟧"),
    ("fr", "mot de passe : ⟦abc123⟧"),
    ("it", "parola d'ordine: ⟦sesamo9⟧"),
    ("it", "codice di accesso: ⟦4471B⟧"),
    ("fr", "code d'accès : ⟦B4471⟧"),
    ("de", "Kennwort zurückgesetzt: ⟦Birne#29⟧"),
    ("en", "DB_PASSWORD=⟦Plum!77⟧"),
    ("en", "token=⟦abcdef0123⟧"),
    ("en", "key ⟦AKIAIOSFODNN7EXAMPLE⟧ here"),
    ("en", "⟦sk-ant-api03-abcdefghijklmnopqrstuvwx⟧"),
    ("en", "⟦ghp_abcdefghijklmnopqrstuvwxyz0123456789⟧"),
    ("en", "⟦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_def-1⟧"),
    ("en", "postgres://app:⟦s3cret⟧@db.example.org/x"),
    ("en", "Authorization: Bearer ⟦abcdef0123456789abcdef⟧"),
    ("en", "a\n⟦-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----⟧\nb"),
    ("en", "⟦-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQ\n-----END PGP PRIVATE KEY BLOCK-----⟧"),
    ("en", "seed phrase: ⟦abandon ability able about above absent absorb abstract absurd abuse access accident⟧"),
    ("en", "the passage is long"),
    ("de", "PIN: ⟦4711⟧"),
    ("de", "Die PIN-Nummern fehlen"),
    ("fr", "le code pénal, art. 12"),
    ("en", "the key to success"),
    ("it", "la chiave di casa"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(SECRETS, row)
