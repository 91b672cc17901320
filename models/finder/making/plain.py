"""Plain text that looks like data and is none: amounts, measures, times, ages' words."""

from .clock import clock
from .setting import Setting
from .words_of import MONTHS, WEEKDAYS, number

CURRENCY = {
    "CH": ("CHF", "Fr.", "CHF", "SFr."), "LI": ("CHF",), "GB": ("£", "GBP"), "US": ("$", "USD"), "IE": ("€", "EUR"),
}


def grouped(setting: Setting, value: int) -> str:
    """A number with the country's mark of thousands."""
    if value < 1000 or setting.chance(0.12):
        return str(value)
    mark = {
        "CH": "'", "LI": "'", "DE": ".", "AT": ".", "IT": ".", "FR": " ", "BE": " ", "LU": " ",
    }.get(setting.country, ",")
    return f"{value:,}".replace(",", mark if setting.chance(0.9) else setting.pick(("’", " ", "'", ".")))


def money(setting: Setting) -> str:
    """An amount with its currency."""
    coins = CURRENCY.get(setting.country, ("€", "EUR", "€", "Euro"))
    coin = setting.pick(coins) if setting.chance(0.85) else setting.pick(("EUR", "CHF", "USD", "€", "£", "$"))
    value = setting.weigh(
        {
            setting.between(1, 99): 25, setting.between(100, 999): 30, setting.between(10, 99) * 100: 20,
            setting.between(1, 999) * 1000: 25,
        }
    )
    cents = setting.weigh({"": 45, f"{setting.between(0, 19) * 5:02}": 55})
    point = "," if setting.country in ("DE", "AT", "FR", "IT", "BE", "LU") else "."
    text = grouped(setting, value) + (point + cents if cents else "")
    if not cents and setting.country in ("CH", "LI") and setting.chance(0.3):
        text += setting.pick((".–", ".-", ".--"))
    if setting.chance(0.04):
        million = {"de": "Mio.", "fr": "mio", "it": "mio", "en": "m"}[setting.language]
        return f"{setting.between(1, 90)}{point}{setting.between(1, 9)} {million} {coin}"
    if coin in ("£", "$"):
        return coin + text
    if coin in ("CHF", "Fr.", "SFr.", "GBP", "USD"):
        return f"{coin} {text}"
    return f"{text} {coin}" if setting.chance(0.75) else f"{coin} {text}"


def percent(setting: Setting) -> str:
    """A share."""
    point = "." if setting.language == "en" or setting.country in ("CH", "LI") else ","
    value = str(
        setting.between(1, 100)
    ) if setting.chance(0.6) else f"{setting.between(0, 40)}{point}{setting.between(1, 9)}"
    return f"{value}{setting.weigh({' %': 50 if setting.language != 'en' else 5, '%': 50})}"


def count(setting: Setting) -> str:
    """A plain number."""
    high = setting.weigh({12: 44, 100: 42, 1000: 8, 20000: 6})
    return grouped(setting, setting.between(1, high))


def measure(setting: Setting) -> str:
    """A size with its unit."""
    point = "." if setting.language == "en" else ","
    value = str(
        setting.between(1, 400)
    ) if setting.chance(0.6) else f"{setting.between(0, 60)}{point}{setting.between(1, 9)}"
    if setting.subject == "medicine":
        unit = setting.pick(("cm", "mm", "mm", "cm", "ml", "g", "kg"))
    else:
        unit = setting.pick(
            ("cm", "mm", "kg", "ml", "m", "km", "m²", "g", "mmHg", "l", "kWh", "°C", "cm", "kg", "mm", "MB")
        )
    if unit in ("cm", "mm") and setting.chance(0.25):
        return f"{setting.between(1, 90)} x {setting.between(1, 90)} {unit}"
    return f"{value}{' ' if setting.chance(0.85) else ''}{unit}"


def page(setting: Setting) -> str:
    """A page's number."""
    whole = setting.between(1, 24)
    here = setting.between(1, whole)
    words = {"de": ("Seite {a} von {b}", "S. {a}", "Seite {a}/{b}", "Seite {a}", "- {a} -"), "fr": (
        "Page {a} sur {b}", "p. {a}", "page {a}/{b}", "Page {a} de {b}", "- {a} -",
    ),
             "it": ("Pagina {a} di {b}", "pag. {a}", "p. {a}/{b}", "Pag. {a} di {b}", "- {a} -"),
             "en": ("Page {a} of {b}", "p. {a}", "page {a}/{b}", "Page {a}", "- {a} -")}
    return setting.pick(words[setting.language]).replace("{a}", str(here)).replace("{b}", str(whole))


def age(setting: Setting, form: str = "") -> int:
    """How old someone is; words are for those whose number has a plain one."""
    return setting.between(18, 99) if form == "words" or setting.chance(0.85) else setting.between(2, 104)


def age_text(setting: Setting, years: int, form: str) -> str:
    """An age as digits or in words."""
    return number(
        years, setting.language, setting.country in ("CH", "BE"),
    ) if form == "words" and years < 100 else str(years)


def weekday(setting: Setting) -> str:
    """A day of the week alone."""
    return setting.pick(WEEKDAYS[setting.language])


def month(setting: Setting) -> str:
    """A month alone."""
    return setting.pick(MONTHS[setting.language])


def time(setting: Setting) -> str:
    """A time of day."""
    return clock(setting)


INTAKE = {
    "de": (
        "{s} mg 1-0-1", "{s} mg 1-0-0-0", "{n}x tgl. {s} mg", "{s} mg p.o.", "{n} x {s} mg/d", "{s} mg s.c.", "1-0-1-0",
        "{n} Tbl. morgens", "{s} mg alle {n} Wo.", "bei Bedarf {s} mg", "{n} Hübe",
    ),
    "fr": (
        "{s} mg 1-0-1", "{n}x/j {s} mg", "{s} mg/j", "{s} mg per os", "{n} cp le matin", "{s} mg s.c.", "1-0-1-0",
        "{s} mg au coucher", "{n} bouffées", "{n} fois {s} mg",
    ),
    "it": (
        "{s} mg 1-0-1", "{n} x {s} mg/die", "{s} mg per os", "{n} cpr al mattino", "{s} mg s.c.", "1-0-1-0",
        "{s} mg alla sera", "{n} puff", "{s} mg ogni {n} ore",
    ),
    "en": (
        "{s} mg bd", "{s} mg od", "{s} mg tds", "{s}mg OD", "{n}x {s} mg daily", "{s} mg PO", "{s} mg nocte",
        "{n} puffs PRN", "{s} mcg", "{n} tablets twice a day", "{s} mg sc weekly",
    ),
}  # fmt: skip
STRENGTHS = ("2.5", "5", "10", "20", "25", "40", "50", "75", "100", "150", "250", "400", "500", "1000")


def dose(setting: Setting) -> str:
    """How much of a medicine, and when."""
    if setting.has("dose") and setting.chance(0.5):
        return setting.draw("dose")
    return setting.pick(INTAKE[setting.language]).replace("{s}", setting.pick(STRENGTHS)).replace(
        "{n}", str(setting.between(1, 4)),
    )


def icd(setting: Setting) -> str:
    """A diagnosis's code."""
    if setting.has("icd") and setting.chance(0.5):
        return setting.draw("icd")
    return f"{setting.pick('ABCDEFGHIJKLMNRSTZ')}{setting.between(0, 99):02}" + (
        f".{setting.between(0, 9)}" if setting.chance(0.75) else ""
    )


def _or_list(name: str, make, share: float):
    """The list where there is one and chance says so, else the maker."""
    return lambda setting: setting.draw(name) if setting.has(name) and setting.chance(share) else make(setting)


MAKERS = {
    "time": _or_list("time", time, 0.15),
    "money": _or_list("money", money, 0.25),
    "percent": _or_list("percent", percent, 0.25),
    "number": _or_list("number", count, 0.1),
    "measure": _or_list("measure", measure, 0.25),
    "page": _or_list("page", page, 0.25),
    "weekdayname": weekday,
    "monthname": month,
    "dose": dose,
    "icd": icd,
}
