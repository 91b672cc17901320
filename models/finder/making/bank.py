"""IBANs, accounts, cards and BICs."""

from . import checks
from .setting import Setting

ACCOUNTS = {
    "CH": "#" * 5 + "#" * 12, "LI": "#" * 5 + "#" * 12, "DE": "#" * 18, "AT": "#" * 16,
    "FR": "#" * 10 + "#" * 11 + "##", "IT": "A" + "#" * 22,
    "GB": "AAAA" + "#" * 14, "LU": "#" * 16, "BE": "#" * 12, "NL": "AAAA" + "#" * 10, "ES": "#" * 20, "PT": "#" * 21,
    "IE": "AAAA" + "#" * 14,
    "PL": "#" * 24, "HR": "#" * 17, "RS": "#" * 18, "MC": "#" * 23, "DK": "#" * 14, "SE": "#" * 20,
}  # fmt: skip
FOREIGN = tuple(ACCOUNTS)


def iban(setting: Setting) -> str:
    """An IBAN, one in ten with a wrong check digit."""
    country = setting.pick(FOREIGN) if setting.chance(0.2) else setting.country
    if country not in ACCOUNTS:
        country = setting.pick(("GB", "CH", "DE"))
    account = setting.pattern(ACCOUNTS[country])
    check = checks.iban(country, account)
    if setting.chance(0.1):
        check = f"{(int(check) + setting.between(1, 90)) % 97:02}"
    text = country + check + account
    way = setting.weigh({"spaced": 66, "whole": 27, "lower": 3, "odd": 4})
    if way == "whole":
        return text
    if way == "lower":
        return text.lower() if setting.chance(0.5) else fours(text).lower()
    if way == "odd":
        return setting.pick(("-", ".", "  ")).join(text[at : at + 4] for at in range(0, len(text), 4))
    return fours(text)


def fours(text: str) -> str:
    """In groups of four."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def account(setting: Setting) -> str:
    """An account number as banks wrote them before the IBAN, and as they still do inside."""
    shapes = {
        "CH": (
            "##-#####-#", "###-######.##A", "####-##.###.###.#", "##-######-#", "########", "0###-########-##",
            "## ### ### ###.##", "###.###.##A ##",
        ),
        "DE": ("##########", "### ### ####", "#######", "## ### ##", "########"),
        "GB": ("########", "##-##-## ########", "##-##-##"), "US": ("#########", "####-######", "############"),
        "FR": ("#####  ##### ########### ##", "###########", "##### ##### ######A#### ##", "#######A"),
        "IT": ("############", "######/##", "#####/#####/############"),
    }  # fmt: skip
    return setting.pattern(setting.pick(shapes.get(setting.elsewhere(), shapes["CH"])))


def card(setting: Setting) -> str:
    """A card number, whole, grouped or mostly hidden."""
    first, length = setting.pick(
        (("4", 16), ("4", 16), ("51", 16), ("53", 16), ("55", 16), ("2720", 16), ("37", 15), ("6011", 16), ("675", 16))
    )
    body = first + setting.pattern("#" * (length - 1 - len(first)))
    check = checks.luhn(body)
    if setting.chance(0.1):
        check = str((int(check) + setting.between(1, 9)) % 10)
    number = body + check
    if setting.chance(0.22):
        number = number[: setting.pick((0, 4, 6))].ljust(length - 4, setting.pick("XX*x•")) + number[-4:]
    if length == 15:
        return f"{number[:4]} {number[4:10]} {number[10:]}" if setting.chance(0.7) else number
    way = setting.weigh({" ": 60, "": 28, "-": 10, ".": 2})
    return way.join(number[at : at + 4] for at in range(0, 16, 4))


def bic(setting: Setting) -> str:
    """A bank's identifier, with or without the branch."""
    country = setting.elsewhere(0.3)
    return setting.pattern("AAAA") + country + setting.pattern("XX") + setting.weigh(
        {"": 50, "XXX": 35, setting.pattern("X##"): 15}
    )
