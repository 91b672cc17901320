"""Check digits of numbers that firms, payments and things carry; each says whether they agree."""

import re

from app.privacy.checksums import alphanumerics, digits, mod10_recursive
from app.privacy.checksums_people import luhn_of, weighted

_VIN = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (
    1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))


def lei(value: str) -> bool:
    """Legal entity identifier: ISO 7064 MOD 97-10 over twenty characters (ISO 17442)."""
    v = alphanumerics(value)
    return bool(re.fullmatch(r"[A-Z\d]{18}\d\d", v)) and _as_number(v) % 97 == 1


def creditor_reference(value: str) -> bool:
    """RF reference: ISO 7064 MOD 97-10 with the first four characters at the end (ISO 11649)."""
    v = alphanumerics(value)
    return bool(re.fullmatch(r"RF\d\d[A-Z\d]{1,21}", v)) and _as_number(v[4:] + v[:4]) % 97 == 1


def creditor_id(value: str) -> bool:
    """SEPA creditor identifier: ISO 7064 MOD 97-10, the business code left out (EPC262-08)."""
    v = alphanumerics(value)
    return bool(re.fullmatch(r"[A-Z]{2}\d\d[A-Z\d]{4,31}", v)) and _as_number(v[7:] + v[:4]) % 97 == 1


def postal_account(value: str) -> bool:
    """Swiss postal account 01-12345-6: recursive modulo 10 over nine digits (PostFinance)."""
    parts = value.split("-")
    return len(parts) == 3 and mod10_recursive(("0" * 17 + parts[0] + parts[1].zfill(6) + parts[2])[-26:])


def siret(value: str) -> bool:
    """French establishment: Luhn over 14 digits; La Poste's add up to a multiple of 5 (INSEE)."""
    d = digits(value)
    return luhn_of(14)(d) or (len(d) == 14 and d.startswith("356000000") and sum(map(int, d)) % 5 == 0)


def firmenbuch(value: str) -> bool:
    """Austrian company number: letter by weights 6 4 14 15 10 1 modulo 17 (Firmenbuch)."""
    match = re.search(r"(\d{1,6}) ?([a-z])$", value.lower())
    if match is None:
        return False
    return "abdfghikmpstvwxyz"[weighted(match[1].zfill(6), (6, 4, 14, 15, 10, 1)) % 17] == match[2]


def vin(value: str) -> bool:
    """Vehicle identification number: position 9 by weights modulo 11 (49 CFR § 565.15; elsewhere not obligatory)."""
    v = alphanumerics(value)
    if not re.fullmatch(r"[A-HJ-NPR-Z\d]{17}", v):
        return False
    values = [int(c) if c.isdigit() else _VIN[c] for c in v]
    rest = sum(n * w for n, w in zip(values, (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2), strict=True)) % 11
    return v[8] == ("X" if rest == 10 else str(rest))


def _as_number(value: str) -> int:
    return int("".join(str(int(char, 36)) for char in value))
