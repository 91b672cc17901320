import pytest

from app.privacy.checksums_coins import base58check, bech32

BASE58 = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
BECH32 = ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
"bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr")


def test_right_addresses() -> None:
    assert base58check(BASE58)
    assert all(bech32(address) for address in BECH32)


@pytest.mark.parametrize("at", range(1, len(BASE58)))
def test_any_other_sign_is_wrong(at: int) -> None:
    other = "2" if BASE58[at] != "2" else "3"
    assert not base58check(BASE58[:at] + other + BASE58[at + 1:])


@pytest.mark.parametrize("address", BECH32)
def test_any_other_data_is_wrong(address: str) -> None:
    for at in range(4, len(address)):
        other = "q" if address[at] != "q" else "p"
        assert not bech32(address[:at] + other + address[at + 1:])


@pytest.mark.parametrize("value", ["", "1", "0OIl", "zzz" * 30, "bc1", "bc1b"])
def test_what_is_no_address_is_wrong(value: str) -> None:
    assert not base58check(value)
    assert not bech32(value)
