"""Keys derive, wrap and stay apart."""

import pytest

from app.core.errors import VaultTrouble
from app.vault import keys


def test_each_purpose_has_its_own_key() -> None:
    root = keys.fresh_key()
    derived = {keys.for_purpose(root, purpose) for purpose in ("vault.db", "cases", "record", "anchor", "header")}
    assert len(derived) == 5
    assert root not in derived
    assert all(len(key) == 32 for key in derived)


def test_derivation_is_what_the_format_says() -> None:
    # Worked out with an HKDF of our own from RFC 5869, so that a change of the form cannot slip through.
    import hmac

    root = bytes(range(32))
    secret = hmac.digest(bytes(32), root, "sha256")
    assert keys.for_purpose(root, "record") == hmac.digest(secret, b"intramuros/1/record\x01", "sha256")


def test_a_wrapped_key_opens_only_where_it_belongs() -> None:
    key, under = keys.fresh_key(), keys.fresh_key()
    wrapped = keys.wrap(key, under, b"case/1")
    assert keys.unwrap(wrapped, under, b"case/1") == key
    assert keys.unwrap(wrapped, under, b"case/2") is None
    assert keys.unwrap(wrapped, keys.fresh_key(), b"case/1") is None
    assert keys.wrap(key, under, b"case/1") != wrapped, "a nonce is never used twice"


def test_cost_matters() -> None:
    salt = bytes(16)
    one = keys.from_passphrase("a", salt, keys.FLOOR)
    assert one == keys.from_passphrase("a", salt, keys.FLOOR)
    assert one != keys.from_passphrase("a", salt, keys.Cost(64 * 1024, 4, 1))
    assert one != keys.from_passphrase("a", bytes(15) + b"1", keys.FLOOR)


def test_too_little_memory_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(VaultTrouble, match=r"^vault.no_memory$"):
        keys.from_passphrase("a", bytes(16), keys.Cost(2**31, 3, 1))
