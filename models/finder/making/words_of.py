"""Words for days, months and numbers in the four languages."""

MONTHS = {
    "de": [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    "fr": [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ],
    "it": [
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
        "novembre", "dicembre",
    ],
}
AUSTRIAN = ["Jänner", "Feber", *MONTHS["de"][2:]]
SHORT = {
    "de": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    "it": ["gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "set.", "ott.", "nov.", "dic."],
}
SHORTEST = {
    "de": ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    "en": ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"],
    "fr": ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"],
    "it": ["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"],
}
WEEKDAYS = {
    "de": ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
}
SHORT_DAYS = {
    "de": ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    "en": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    "fr": ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    "it": ["lun", "mar", "mer", "gio", "ven", "sab", "dom"],
}

SMALL = {
    "de": [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
    ],
    "en": [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ],
    "fr": [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    ],
    "it": [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
        "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
    ],
}
TENS = {
    "de": ["zwanzig", "dreissig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
    "fr": ["vingt", "trente", "quarante", "cinquante", "soixante", "septante", "huitante", "nonante"],
    "it": ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"],
}


def number(value: int, language: str, swiss: bool = False) -> str:
    """A whole number below 100 in words; `swiss` is for septante, huitante and nonante."""
    if value < 20:
        return SMALL[language][value]
    tens, ones = divmod(value, 10)
    ten = TENS[language][tens - 2]
    if language == "de":
        return ten if not ones else ("ein" if ones == 1 else SMALL["de"][ones]) + "und" + ten
    if language == "en":
        return ten if not ones else f"{ten}-{SMALL['en'][ones]}"
    if language == "it":
        return ten if not ones else (ten[:-1] if ones in (1, 8) else ten) + ("tré" if ones == 3 else SMALL["it"][ones])
    return _french(value, swiss)


def year(value: int, language: str, swiss: bool = False) -> str:
    """A year from 1900 in words."""
    rest = value % 100
    words = number(rest, language, swiss) if rest else ""
    old = value < 2000
    if language == "de":
        return ("neunzehnhundert" if old else "zweitausend") + words
    if language == "fr":
        return ("mil neuf cent" if old else "deux mille") + (f" {words}" if words else "")
    if language == "it":
        return ("millenovecent" + ("" if words.startswith("o") else "o") if old else "duemila") + words
    if old:
        return "nineteen " + (words if rest > 9 else f"oh-{words}" if rest else "hundred")
    return f"two thousand and {words}" if 0 < rest < 10 else f"twenty {words}" if rest else "two thousand"


def ordinal(day: int, language: str) -> str:
    """A day of the month in words, as dates are read aloud."""
    if language == "de":
        odd = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
        return odd.get(day) or number(day, "de") + ("te" if day < 20 else "ste")
    if language == "fr":
        return "premier" if day == 1 else number(day, "fr")
    if language == "it":
        return "primo" if day == 1 else number(day, "it")
    tens, ones = divmod(day, 10)
    if day >= 20:
        return f"{TENS['en'][tens - 2]}-{ordinal(ones, 'en')}" if ones else {20: "twentieth", 30: "thirtieth"}[day]
    odd = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}
    return odd.get(day) or SMALL["en"][day] + "th"


def suffix(day: int) -> str:
    """st, nd, rd or th."""
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _french(value: int, swiss: bool) -> str:
    tens, ones = divmod(value, 10)
    if not swiss and tens in (7, 9):
        ten, ones = ("soixante" if tens == 7 else "quatre-vingt"), ones + 10
    elif not swiss and tens == 8:
        ten = "quatre-vingt" if ones else "quatre-vingts"
    else:
        ten = TENS["fr"][tens - 2]
    if not ones:
        return ten
    if ones in (1, 11) and not ten.startswith("quatre"):
        return f"{ten} et {SMALL['fr'][ones]}"
    return f"{ten}-{SMALL['fr'][ones]}"
