"""Check digits of VAT numbers by country, as the member states publish them (VIES, algorithms of the Commission)."""

import re
from collections.abc import Callable

from app.privacy.checksums import alphanumerics, digits, partita_iva
from app.privacy.checksums_people import dni, luhn_of, weighted


def vat(value: str) -> bool:
    """Whether a VAT number with its country's letters has the check digits that this country gives."""
    v = alphanumerics(value)
    check = _BY_COUNTRY.get(v[:2])
    return check is not None and bool(re.fullmatch(_SHAPES.get(v[:2], r"\d+"), v[2:])) and check(v[2:])


def _mod11_10(d: str) -> bool:
    """ISO 7064 MOD 11,10: Germany, Croatia."""
    product = 10
    for char in d[:-1]:
        product = ((int(char) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(d[-1])


def _at(v: str) -> bool:
    total = sum(sum(divmod(int(c) * (i % 2 + 1), 10)) for i, c in enumerate(v[1:8]))
    return (6 - total) % 10 == int(v[8])


def _bg(d: str) -> bool:
    if len(d) == 10:
        return weighted(d[:9], (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == int(d[9])
    first = weighted(d[:8], (1, 2, 3, 4, 5, 6, 7, 8)) % 11
    return (first if first < 10 else weighted(d[:8], (3, 4, 5, 6, 7, 8, 9, 10)) % 11 % 10) == int(d[8])


def _cy(v: str) -> bool:
    odd = {"0": 1, "1": 0, "2": 5, "3": 7, "4": 9, "5": 13, "6": 15, "7": 17, "8": 19, "9": 21}
    total = sum(odd[c] if i % 2 == 0 else int(c) for i, c in enumerate(v[:8]))
    return chr(65 + total % 26) == v[8]


def _cz(d: str) -> bool:
    if len(d) != 8:
        return len(d) == 10 and int(d) % 11 == 0
    rest = (11 - weighted(d[:7], (8, 7, 6, 5, 4, 3, 2)) % 11) % 11
    return (rest or 1) % 10 == int(d[7])


def _el(d: str) -> bool:
    return weighted(d[:8], (256, 128, 64, 32, 16, 8, 4, 2)) % 11 % 10 == int(d[8])


def _es(v: str) -> bool:
    if re.fullmatch(r"[XYZ\d]\d{7}[A-Z]", v):
        return dni(v)
    total = sum(sum(divmod(int(c) * (2 - i % 2), 10)) for i, c in enumerate(v[1:8]))
    return v[8] in (str(-total % 10), "JABCDEFGHI"[-total % 10])


def _fr(v: str) -> bool:
    siren = v[2:]
    if not v[:2].isdigit():
        return luhn_of(9)(siren)
    return (12 + 3 * (int(siren) % 97)) % 97 == int(v[:2])


def _ie(v: str) -> bool:
    if not v[1].isdigit():
        v = "0" + v[2:7] + v[0] + v[7:]
    extra = "WABCDEFGHI".find(v[8]) * 9 if len(v) > 8 else 0
    return "WABCDEFGHIJKLMNOPQRSTUV"[(weighted(v[:7], (8, 7, 6, 5, 4, 3, 2)) + extra) % 23] == v[7]


def _lt(d: str) -> bool:
    body = d[:-1]
    for shift in (1, 3):
        rest = sum(int(c) * ((i + shift - 1) % 9 + 1) for i, c in enumerate(body)) % 11
        if rest < 10:
            return rest == int(d[-1])
    return d[-1] == "0"


def _nl(v: str) -> bool:
    rest = weighted(v[:8], (9, 8, 7, 6, 5, 4, 3, 2)) % 11
    whole = "".join(str(int(char, 36)) for char in "NL" + v)
    return rest == int(v[8]) or int(whole) % 97 == 1


def _ro(d: str) -> bool:
    return weighted(d[:-1].zfill(9), (7, 5, 3, 2, 1, 7, 5, 3, 2)) * 10 % 11 % 10 == int(d[-1])


def _gb(d: str) -> bool:
    rest = weighted(d[:7], (8, 7, 6, 5, 4, 3, 2)) + int(d[7:9])
    return rest % 97 == 0 or (rest + 55) % 97 == 0


def _eleven(*weights: int) -> Callable[[str], bool]:
    """The last digit makes the weighted sum a multiple of 11; 10 is written as 0."""
    return lambda d: -weighted(d[:-1], weights) % 11 % 10 == int(d[-1])


_SHAPES = {
    "AT": r"U\d{8}", "CY": r"\d{8}[A-Z]", "ES": r"[A-Z\d]\d{7}[A-Z\d]", "FR": r"[A-Z\d]{2}\d{9}", "NL": r"\d{9}B\d\d",
    "IE": r"\d[A-Z\d]\d{5}[A-Z]{1,2}", "BG": r"\d{9,10}", "CZ": r"\d{8,10}", "DE": r"\d{9}", "HR": r"\d{11}",
    "EL": r"\d{9}", "LT": r"\d{9}|\d{12}", "RO": r"\d{2,10}", "GB": r"\d{9}(?:\d{3})?", "XI": r"\d{9}",
    "BE": r"\d{10}", "DK": r"\d{8}", "EE": r"\d{9}", "FI": r"\d{8}", "HU": r"\d{8}", "IT": r"\d{11}", "LU": r"\d{8}",
    "LV": r"\d{11}", "MT": r"\d{8}", "PL": r"\d{10}", "PT": r"\d{9}", "SE": r"\d{12}", "SI": r"\d{8}", "SK": r"\d{10}",
}
_BY_COUNTRY: dict[str, Callable[[str], bool]] = {
    "AT": _at, "BG": _bg, "CY": _cy, "CZ": _cz, "DE": _mod11_10, "EL": _el, "ES": _es, "FR": _fr, "HR": _mod11_10,
    "IE": _ie, "IT": partita_iva, "LT": _lt, "NL": _nl, "RO": _ro, "GB": _gb, "XI": _gb,
    "BE": lambda d: 97 - int(d[:8]) % 97 == int(d[8:]),
    "DK": lambda d: weighted(d, (2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0,
    "EE": lambda d: weighted(d, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0,
    "FI": _eleven(7, 9, 10, 5, 8, 4, 2),
    "HU": lambda d: weighted(d, (9, 7, 3, 1, 9, 7, 3, 1)) % 10 == 0,
    "LU": lambda d: int(d[:6]) % 89 == int(digits(d)[6:]),
    "LV": lambda d: (3 - weighted(d[:10], (9, 1, 4, 8, 3, 10, 2, 5, 7, 6))) % 11 % 10 == int(d[10]),
    "MT": lambda d: (37 - weighted(d[:6], (3, 4, 6, 7, 8, 9)) % 37) == int(d[6:]),
    "PL": lambda d: weighted(d[:9], (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11 == int(d[9]),
    "PT": _eleven(9, 8, 7, 6, 5, 4, 3, 2),
    "SE": lambda d: luhn_of(10)(d[:10]),
    "SI": _eleven(8, 7, 6, 5, 4, 3, 2),
    "SK": lambda d: int(d) % 11 == 0,
}
