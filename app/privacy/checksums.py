"""Check digits of the numbers that offices use; each says whether the digits agree, spaces and dots left out."""

import re


def digits(value: str) -> str:
    """The decimal digits of a value."""
    return "".join(char for char in value if "0" <= char <= "9")


def alphanumerics(value: str) -> str:
    """Letters and digits of a value, in capitals."""
    return "".join(char for char in value if char.isalnum()).upper()


def ean13(value: str) -> bool:
    """GS1 modulo 10 with weights 1 and 3 (ISO/IEC 15420), as in the Swiss AHV number."""
    d = digits(value)
    return len(d) == 13 and sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(d)) % 10 == 0


def luhn(value: str) -> bool:
    """ISO/IEC 7812-1 annex B, as on payment cards."""
    d = digits(value)
    total = sum(sum(divmod(int(c) * 2, 10)) if i % 2 else int(c) for i, c in enumerate(reversed(d)))
    return len(d) >= 12 and total % 10 == 0


def mod97(value: str) -> bool:
    """ISO 7064 MOD 97-10 as in an IBAN (ISO 13616)."""
    v = alphanumerics(value)
    if not re.fullmatch(r"[A-Z]{2}\d\d[A-Z0-9]{11,30}", v):
        return False
    return int("".join(str(int(c, 36)) for c in v[4:] + v[:4])) % 97 == 1


_MOD10 = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)


def mod10_recursive(value: str) -> bool:
    """Recursive modulo 10 of the Swiss QR reference (SIX implementation guidelines QR-bill, annex B)."""
    d = digits(value)
    carry = 0
    for char in d[:-1]:
        carry = _MOD10[(carry + int(char)) % 10]
    return len(d) in (26, 27) and (10 - carry) % 10 == int(d[-1])


def uid(value: str) -> bool:
    """Swiss enterprise number, modulo 11 with weights 5 4 3 2 7 6 5 4 (eCH-0097)."""
    d = digits(value)
    if len(d) != 9:
        return False
    rest = (11 - sum(int(c) * w for c, w in zip(d[:8], (5, 4, 3, 2, 7, 6, 5, 4), strict=True)) % 11) % 11
    return rest == int(d[8])


def nir(value: str) -> bool:
    """French NIR: key = 97 − number modulo 97, Corsica as 19 and 18 (INSEE)."""
    v = alphanumerics(value).replace("2A", "19").replace("2B", "18")
    return len(v) == 15 and v.isdigit() and 97 - int(v[:13]) % 97 == int(v[13:])


def svnr(value: str) -> bool:
    """Austrian social insurance number, weights 3 7 9 · 5 8 4 2 1 6 modulo 11 (ÖSV)."""
    d = digits(value)
    if len(d) != 10:
        return False
    weights = (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)
    return sum(int(c) * w for c, w in zip(d, weights, strict=True)) % 11 == int(d[3])


_CF_ODD = dict(zip(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    (
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21,
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ),
    strict=True,
))


def codice_fiscale(value: str) -> bool:
    """Italian tax code, check letter of D.M. 23 December 1976."""
    v = alphanumerics(value)
    if not re.fullmatch(r"[A-Z0-9]{15}[A-Z]", v):
        return False
    total = sum(_CF_ODD[c] if i % 2 == 0 else int(c, 36) - (10 if c.isalpha() else 0) for i, c in enumerate(v[:15]))
    return chr(ord("A") + total % 26) == v[15]


def steuer_id(value: str) -> bool:
    """German tax identification number, ISO 7064 MOD 11,10 (§ 139b AO)."""
    d = digits(value)
    if len(d) != 11:
        return False
    product = 10
    for char in d[:10]:
        total = (int(char) + product) % 10 or 10
        product = total * 2 % 11
    return (11 - product) % 10 == int(d[10])


def partita_iva(value: str) -> bool:
    """Italian VAT number: Luhn over eleven digits (D.P.R. 633/1972)."""
    d = digits(value)
    total = sum(sum(divmod(int(c) * 2, 10)) if i % 2 else int(c) for i, c in enumerate(reversed(d)))
    return len(d) == 11 and total % 10 == 0


def rvnr(value: str) -> bool:
    """German pension insurance number, weights 2 1 2 5 7 1 2 1 2 1 2 1 over cross sums (VKVV § 4)."""
    v = alphanumerics(value)
    if not re.fullmatch(r"\d{8}[A-Z]\d{3}", v):
        return False
    number = v[:8] + f"{ord(v[8]) - 64:02d}" + v[9:11]
    weights = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
    return sum(sum(divmod(int(c) * w, 10)) for c, w in zip(number, weights, strict=True)) % 10 == int(v[11])
