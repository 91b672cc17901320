"""Checks of addresses on block chains, by the hash or polynomial that each carries."""

import hashlib

_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def base58check(value: str) -> bool:
    """Bitcoin, Litecoin, Dogecoin, Tron: the last four bytes are the double SHA-256 of the others (BIP 13)."""
    number = 0
    for char in value:
        at = _BASE58.find(char)
        if at < 0:
            return False
        number = number * 58 + at
    if number.bit_length() > 200:
        return False
    raw = number.to_bytes(25, "big")
    return hashlib.sha256(hashlib.sha256(raw[:21]).digest()).digest()[:4] == raw[21:]


def bech32(value: str) -> bool:
    """Segregated witness and Taproot: the polynomial of BIP 173, or of BIP 350."""
    human, one, data = value.lower().rpartition("1")
    if not one or not human or any(char not in _BECH32 for char in data):
        return False
    values = [ord(c) >> 5 for c in human] + [0] + [ord(c) & 31 for c in human] + [_BECH32.index(c) for c in data]
    checksum = 1
    for number in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ number
        for bit, generator in enumerate(_GENERATOR):
            checksum ^= generator if top >> bit & 1 else 0
    return checksum in (1, 0x2BC830A3)
