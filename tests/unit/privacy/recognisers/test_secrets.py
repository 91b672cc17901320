import pytest

from app.privacy.recognisers.secrets import SECRETS
from tests.unit.privacy.tables import Row, check

TABLE: list[Row] = [
    ("en", "password: ⟦horse-7!⟧"),
    ("de", "Passwort lautet ⟦geheim77⟧"),
    ("fr", "mot de passe : ⟦abc123⟧"),
    ("en", "token=⟦abcdef0123⟧"),
    ("en", "key ⟦AKIAIOSFODNN7EXAMPLE⟧ here"),
    ("en", "⟦eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc_def-1⟧"),
    ("en", "a\n⟦-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----⟧\nb"),
    ("en", "the passage is long"),
    ("de", "PIN: ⟦4711⟧"),
]


@pytest.mark.parametrize("row", TABLE)
def test_table(row: Row) -> None:
    check(SECRETS, row)
