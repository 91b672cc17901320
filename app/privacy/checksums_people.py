"""Check digits of numbers that persons carry; each says whether the digits agree, spaces and dots left out."""

import re

from app.privacy.checksums import alphanumerics, digits

_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"


def weighted(number: str, weights: tuple[int, ...]) -> int:
    """The sum of digits times weights; raises ValueError where their counts differ."""
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True))


def luhn_of(*lengths: int) -> "LuhnOf":
    """ISO/IEC 7812-1 annex B over numbers that have one of these counts of digits."""
    return LuhnOf(lengths)


class LuhnOf:
    """A check over so many digits; made by `luhn_of`."""

    def __init__(self, lengths: tuple[int, ...]) -> None:
        self._lengths = lengths

    def __call__(self, value: str) -> bool:
        """Whether the last digit agrees with the others."""
        d = digits(value)
        total = sum(sum(divmod(int(c) * 2, 10)) if i % 2 else int(c) for i, c in enumerate(reversed(d)))
        return len(d) in self._lengths and total % 10 == 0


def kvnr(value: str) -> bool:
    """German health insurance number: letter as two digits, weights 1 2 with cross sums, modulo 10 (§ 290 SGB V)."""
    v = alphanumerics(value)
    if not re.fullmatch(r"[A-Z]\d{9}", v):
        return False
    number = f"{ord(v[0]) - 64:02d}" + v[1:9]
    return sum(sum(divmod(int(c) * (i % 2 + 1), 10)) for i, c in enumerate(number)) % 10 == int(v[9])


def lanr(value: str) -> bool:
    """German physician number: weights 4 9 over six digits, modulo 10 (KBV guideline of § 75 SGB V)."""
    d = digits(value)
    return len(d) == 9 and -weighted(d[:6], (4, 9, 4, 9, 4, 9)) % 10 == int(d[6])


def ik(value: str) -> bool:
    """German institution number: weights 2 1 with cross sums over digits 3 to 8, modulo 10 (§ 293 SGB V)."""
    d = digits(value)
    if len(d) != 9:
        return False
    return sum(sum(divmod(int(c) * (2 - i % 2), 10)) for i, c in enumerate(d[2:8])) % 10 == int(d[8])


def spi(value: str) -> bool:
    """French tax number of a person: the last three digits are the first ten modulo 511 (DGFiP)."""
    d = digits(value)
    return len(d) == 13 and int(d[:10]) % 511 == int(d[10:])


def nhs(value: str) -> bool:
    """British NHS number: weights 10 to 2, modulo 11 (NHS Data Dictionary)."""
    d = digits(value)
    return len(d) == 10 and (11 - weighted(d[:9], tuple(range(10, 1, -1))) % 11) % 11 == int(d[9])


def npi(value: str) -> bool:
    """American provider number: Luhn with 80840 before it (CMS)."""
    d = digits(value)
    return len(d) == 10 and luhn_of(15)("80840" + d)


def dea(value: str) -> bool:
    """American prescriber number: d1+d3+d5 and twice d2+d4+d6, last digit of the sum (DEA)."""
    d = digits(value)
    return len(d) == 7 and weighted(d[:6], (1, 2, 1, 2, 1, 2)) % 10 == int(d[6])


def icao(value: str) -> bool:
    """Last digit over the others with weights 7 3 1, letters from A = 10, < as 0 (ICAO Doc 9303 part 3)."""
    v = value.replace(" ", "").upper()
    if not re.fullmatch(r"[A-Z\d<]{2,}\d", v):
        return False
    values = [0 if c == "<" else int(c, 36) for c in v[:-1]]
    return sum(n * (7, 3, 1)[i % 3] for i, n in enumerate(values)) % 10 == int(v[-1])


def dni(value: str) -> bool:
    """Spanish DNI and NIE: letter by the number modulo 23, X Y Z as 0 1 2 (Real Decreto 1553/2005)."""
    v = alphanumerics(value)
    if not re.fullmatch(r"[XYZ\d]\d{7}[A-Z]", v):
        return False
    return _DNI[int(v[0].translate(str.maketrans("XYZ", "012")) + v[1:8]) % 23] == v[8]


def pesel(value: str) -> bool:
    """Polish PESEL: weights 1 3 7 9, modulo 10 (Ustawa o ewidencji ludności, art. 15)."""
    d = digits(value)
    return len(d) == 11 and weighted(d, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0


def bsn(value: str) -> bool:
    """Dutch BSN: weights 9 to 2 and −1, modulo 11 (Wet algemene bepalingen burgerservicenummer)."""
    d = digits(value)
    return len(d) == 9 and int(d) > 0 and weighted(d, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def rijksregister(value: str) -> bool:
    """Belgian national number: 97 − number modulo 97, with a 2 before it for births from 2000 (KB 3 April 1984)."""
    d = digits(value)
    return len(d) == 11 and any(97 - int(century + d[:9]) % 97 == int(d[9:]) for century in ("", "2"))
