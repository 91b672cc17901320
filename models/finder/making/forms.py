"""How a person is written: in full, turned round, shortened, in capitals, in the genitive, as a login."""

import unicodedata

from .people import Person
from .setting import Setting
from .surnames import bare

Pieces = list[tuple[str, str | None]]

ANY = {
    "full": 42, "last": 12, "first": 8, "initial": 9, "inverted": 7, "middle": 5, "double": 4, "capsinverted": 4,
    "caps": 3,
    "initials": 2, "lower": 1.5, "middleinitial": 2.5,
}  # fmt: skip
FIRST_LAST = frozenset(("vietnamese", "chinese", "hungarian"))
"""Origins whose names are sometimes written with the last name first, without a comma."""

TITLES = {
    "de": (("Herr", "Frau"),),
    "en": (("Mr", "Ms"), ("Mr", "Mrs"), ("Mr", "Miss"), ("Mr.", "Ms."), ("Mr.", "Mrs.")),
    "fr": (("M.", "Mme"), ("M.", "Mme"), ("Monsieur", "Madame")),
    "it": (("Sig.", "Sig.ra"), ("sig.", "sig.ra"), ("Signor", "Signora"), ("signor", "signora")),
}
ACADEMIC = {
    "de": ("Dr. med.", "Dr.", "Prof. Dr.", "PD Dr.", "Prof.", "Dr. med. dent.", "Dr. iur.", "lic. iur.", "MLaw",
    "Dr. phil.",
           "Prof. Dr. med.", "Dipl.-Ing.", "Dr. rer. nat.", "med. pract.", "RA Dr.", "Mag.", "DDr.", "Dr. sc. nat.",
           "lic. phil.", "OA Dr."),
    "en": ("Dr", "Dr.", "Prof.", "Professor", "Prof. Dr", "Sir", "Dr", "Dr", "Assoc. Prof.", "Dame", "Rev."),
    "fr": ("Dr", "Dr", "Pr", "Prof.", "Me", "Me", "Maître", "Docteur", "Professeur", "PD Dr", "Dre"),
    "it": (
        "dott.", "Dott.", "Dr. med.", "Prof.", "Avv.", "avv.", "Ing.", "Arch.", "Prof. dott.", "PD Dr.", "Geom.",
        "Rag.",
    ),
}
MEDICAL = {
    "de": (
        "Dr. med.", "Dr. med.", "Prof. Dr. med.", "Prof. Dr.", "PD Dr.", "PD Dr. med.", "Dr.", "Dr.", "med. pract.",
        "OA Dr.", "CA Dr.", "OÄ Dr.", "Dipl. med.", "Prim. Dr.", "Univ.-Prof. Dr.",
    ),
    "en": ("Dr", "Dr", "Dr", "Dr.", "Prof.", "Professor", "Prof", "Consultant Dr", "Assoc. Prof.", "Dr (Med)"),
    "fr": ("Dr", "Dr", "Dr", "Dre", "Pr", "Prof.", "Docteur", "Professeur", "PD Dr", "Dr méd."),
    "it": ("dott.", "Dott.", "dr.", "Dr. med.", "Prof.", "Prof. dott.", "PD Dr.", "Dr.", "Dr. med."),
}
LEGAL = {
    "de": (
        "Dr. iur.", "lic. iur.", "MLaw", "RA Dr.", "RA", "RAin", "Dr.", "Prof. Dr.", "Mag.", "Dr. iur. utr.",
        "RA lic. iur.",
    ),
    "en": ("Mr Justice", "Judge", "Sir", "Dr", "Prof.", "Lord", "Master", "District Judge", "Professor"),
    "fr": ("Me", "Me", "Me", "Maître", "Maître", "Prof.", "Dr"),
    "it": ("Avv.", "avv.", "avv.", "Avv.", "Notaio", "Prof. avv.", "dott.", "Dott."),
}
RANKS = {"medicine": MEDICAL, "law": LEGAL}

FEMININE = {
    "dott.": "dott.ssa", "Dott.": "Dott.ssa", "Prof.": "Prof.ssa", "Prof. dott.": "Prof.ssa dott.ssa", "Sir": "Dame",
    "RA": "RAin", "Mr Justice": "Mrs Justice", "Lord": "Lady", "dr.": "dr.ssa", "Docteur": "Docteure", "Dre": "Dre",
}
MASCULINE = {"Dame": "Sir", "Dre": "Dr", "RAin": "RA", "OÄ Dr.": "OA Dr."}

FORMS = frozenset(
    [
        "full", "last", "first", "initial", "initials", "inverted", "capsinverted", "caps", "middle", "middleinitial",
        "double", "lower", "gen", "lastgen", "firstgen", "title", "dr", "email", "handle", "user", "prof",
    ]
)  # fmt: skip


def write(setting: Setting, person: Person, form: str) -> Pieces:
    """A person in one form, with what of it is annotated."""
    if form in PLAIN:
        return [(PLAIN[form](setting, person), None)]
    if form in LOGINS:
        return [(LOGINS[form](setting, person), "ID")]
    if form == "prof":
        return [(profession(setting, person), "PROFESSION")]
    if not form:
        form = setting.weigh(ANY)
    return NAMES[form](setting, person)


def _full(setting: Setting, person: Person) -> str:
    if person.origin in FIRST_LAST and setting.chance(0.4):
        return f"{person.last} {person.first}"
    return f"{person.first} {person.last}"


def _initial(name: str, dot: bool = True) -> str:
    end = "." if dot else ""
    return "-".join(part[:1] + end for part in name.split("-")) if "-" in name else name[:1] + end


def _shortened(setting: Setting, person: Person) -> str:
    way = setting.weigh(
        {"A. Müller": 70, "A Müller": 4, "A.M. Müller": 8, "A. M. Müller": 6, "Müller A.": 7, "Anna M.": 5}
    )
    first, middle = _initial(person.first), _initial(person.middle)
    return {
        "A. Müller": f"{first} {person.last}",
        "A Müller": f"{_initial(person.first, False)} {person.last}",
        "A.M. Müller": f"{first}{middle} {person.last}",
        "A. M. Müller": f"{first} {middle} {person.last}",
        "Müller A.": f"{person.last} {first}",
        "Anna M.": f"{person.first} {_initial(bare(person.last))}",
    }[way]


def _initials(setting: Setting, person: Person) -> str:
    first, last = person.first[:1].upper(), bare(person.last)[:1].upper()
    way = setting.weigh({"A.M.": 66, "A. M.": 12, "AM": 16, "A.M": 3, "am": 3})
    return {
        "A.M.": f"{first}.{last}.", "A. M.": f"{first}. {last}.", "AM": first + last, "A.M": f"{first}.{last}",
        "am": (first + last).lower(),
    }[way]


def _inverted(setting: Setting, person: Person) -> str:
    name = person.first if setting.chance(0.9) else f"{person.first} {person.middle}"
    return f"{person.last}{',' if setting.chance(0.85) else ''} {name}"


def _doubled(setting: Setting, person: Person) -> str:
    base = person.last if setting.chance(0.85) else person.last.split(" ")[-1]
    return f"{person.first} {base}-{person.second}"


def _genitive(setting: Setting, name: str, person_first: bool) -> Pieces:
    """German takes the ending into the name; the English one stands after it and is no part of it."""
    if setting.language == "de" and not (person_first and setting.chance(0.03)):
        if name[-1] in "sxzßS":
            return [(name, "PERSON"), (setting.pick(("’", "'")), None)]
        return [(name + "s", "PERSON")]
    if setting.language == "en":
        mark = setting.pick(("’", "'"))
        return [(name, "PERSON"), (mark if name[-1] == "s" and setting.chance(0.5) else mark + "s", None)]
    return [(name, "PERSON")]


def title(setting: Setting, person: Person) -> str:
    """How the person is addressed; the same throughout a document."""
    if "title" not in person.kept:
        person.kept["title"] = setting.pick(TITLES[setting.language])[person.woman]
    return person.kept["title"]


def academic(setting: Setting, person: Person) -> str:
    """A degree or rank before the name; the same throughout a document."""
    if "dr" not in person.kept:
        rank = setting.pick(RANKS.get(setting.subject, ACADEMIC)[setting.language])
        if person.woman and (setting.language == "it" or not rank.startswith("Prof")):
            rank = FEMININE.get(rank, rank)
        person.kept["dr"] = rank if person.woman else MASCULINE.get(rank, rank)
    return person.kept["dr"]


def profession(setting: Setting, person: Person) -> str:
    """What the person works as; the same throughout a document."""
    if "prof" not in person.kept:
        person.kept["prof"] = setting.pick(setting.lists.pairs(setting.language))[person.woman]
    return person.kept["prof"]


def ascii_name(name: str, german: bool = True) -> str:
    """A name in the letters that mail addresses have."""
    if german:
        for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
            name = name.replace(mark, letters).replace(mark.upper(), letters.capitalize())
    for mark, letters in (
        ("ß", "ss"), ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"), ("ı", "i"), ("æ", "ae"),
        ("’", ""), ("'", ""),
    ):
        name = name.replace(mark, letters)
    return "".join(
        mark for mark in unicodedata.normalize("NFD", name) if not unicodedata.combining(mark) and ord(mark) < 128
    )


def login(setting: Setting, person: Person) -> str:
    """A user name made of the name."""
    first = ascii_name(person.first).lower().replace(" ", setting.pick(("", "-")))
    last = ascii_name(person.last).lower().replace(" ", setting.pick(("", "", "-")))
    short = last.replace("-", "")
    way = setting.weigh({0: 30, 1: 14, 2: 10, 3: 8, 4: 6, 5: 6, 6: 5, 7: 4, 8: 4, 9: 3})
    return (
        f"{first}.{last}", f"{first[0]}.{last}", f"{first[0]}{short}", f"{first}_{last}",
        f"{first}{setting.between(60, 99)}", f"{short}{first[0]}",
        f"{last}.{first}", f"{first}-{last}", f"{short[:6]}{first[:2]}", f"{first}.{last}{setting.between(1, 99)}",
    )[way]  # fmt: skip


def _email(setting: Setting, person: Person) -> str:
    if "email" not in person.kept:
        person.kept["email"] = f"{login(setting, person)}@{setting.fill('domain', '')}"
    return person.kept["email"]


def _user(setting: Setting, person: Person) -> str:
    if "user" not in person.kept:
        first, last = ascii_name(person.first).lower().replace(" ", ""), ascii_name(
            bare(person.last)
        ).lower().replace(" ", "").replace("-", "")
        code = f"{last[:setting.between(2, 6)]}{first[:setting.between(1, 3)]}"
        way = setting.weigh({0: 40, 1: 25, 2: 15, 3: 12, 4: 8})
        person.kept["user"] = (
            login(setting, person), code, code + setting.digits(2), code.upper(),
            f"{setting.pattern('a')}{setting.digits(6)}",
        )[way]
    return person.kept["user"]


def _handle(setting: Setting, person: Person) -> str:
    if "handle" not in person.kept:
        person.kept["handle"] = "@" + login(setting, person).replace("-", "_")
    return person.kept["handle"]


PLAIN = {"title": title, "dr": academic}
LOGINS = {"email": _email, "handle": _handle, "user": _user}
WORDS = {
    "full": _full,
    "last": lambda _, person: person.last,
    "first": lambda _, person: person.first,
    "initial": _shortened,
    "initials": _initials,
    "inverted": _inverted,
    "capsinverted": lambda setting, person: f"{person.last.upper()}{',' if setting.chance(0.3) else ''} {person.first}",
    "caps": lambda setting, person: _full(setting, person).upper(),
    "middle": lambda _, person: f"{person.first} {person.middle} {person.last}",
    "middleinitial": lambda _, person: f"{person.first} {_initial(person.middle)} {person.last}",
    "double": _doubled,
    "lower": lambda setting, person: _full(setting, person).lower(),
}
NAMES = {
    **{form: (lambda setting, person, make=make: [(make(setting, person), "PERSON")]) for form, make in WORDS.items()},
    "gen": lambda setting, person: _genitive(setting, _full(setting, person), True),
    "lastgen": lambda setting, person: _genitive(setting, person.last, False),
    "firstgen": lambda setting, person: _genitive(setting, person.first, False),
}
