"""Check digits, right ones; a maker that wants a wrong one spoils it."""

import string

LETTERS = {letter: str(value) for value, letter in enumerate(string.ascii_uppercase, 10)}


def luhn(body: str) -> str:
    """The check digit of cards, SIREN, Partita IVA and IMEI."""
    total = 0
    for place, mark in enumerate(reversed(body)):
        value = int(mark) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def ean(body: str) -> str:
    """The check digit of EAN-13, as the Swiss insurance number has it."""
    return str(-sum(int(mark) * (3 if place % 2 else 1) for place, mark in enumerate(body)) % 10)


def iban(country: str, account: str) -> str:
    """The two check digits of an IBAN."""
    number = "".join(LETTERS.get(mark, mark) for mark in f"{account}{country}00")
    return f"{98 - int(number) % 97:02}"


def weighted(body: str, weights: tuple[int, ...], modulus: int = 11) -> int:
    """Eleven less the weighted sum's remainder, as CHE and NHS numbers count."""
    return (modulus - sum(int(mark) * weight for mark, weight in zip(body, weights, strict=True)) % modulus) % modulus


def steuer(body: str) -> str:
    """The check digit of the German tax number (ISO 7064, modulus 11, 10)."""
    product = 10
    for mark in body:
        total = (int(mark) + product) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


def icao(body: str) -> str:
    """The check digit of passports and German identity cards."""
    values = (int(LETTERS.get(mark, mark)) for mark in body)
    return str(sum(value * (7, 3, 1)[place % 3] for place, value in enumerate(values)) % 10)


ODD = dict(zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", (
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
    25, 24, 23), strict=True))


def codice(body: str) -> str:
    """The last letter of an Italian codice fiscale."""
    total = 0
    for place, mark in enumerate(body):
        total += ODD[mark] if place % 2 == 0 else int(mark) if mark.isdigit() else ord(mark) - 65
    return chr(65 + total % 26)
