"""Names of firms and houses: from the lists, and made of words, people and places."""

from .setting import Setting

FORMS = {
    "CH": {
        "AG": 42, "GmbH": 30, "SA": 10, "Sàrl": 6, "& Co.": 3, "& Partner": 3, "Holding AG": 2, "Stiftung": 2,
        "Genossenschaft": 2,
    },
    "DE": {
        "GmbH": 45, "AG": 14, "GmbH & Co. KG": 16, "KG": 5, "OHG": 2, "e.K.": 4, "UG (haftungsbeschränkt)": 4,
        "e.V.": 3, "eG": 2, "SE": 2, "PartG mbB": 2, "mbH": 1,
    },
    "AT": {"GmbH": 55, "AG": 15, "KG": 8, "OG": 8, "e.U.": 8, "Ges.m.b.H.": 6},
    "LI": {"AG": 40, "Anstalt": 25, "Trust reg.": 10, "Stiftung": 15, "Establishment": 10},
    "FR": {"SAS": 30, "SARL": 30, "SA": 15, "SCI": 7, "EURL": 6, "SASU": 4, "SNC": 3, "S.A.S.": 3, "& Fils": 2},
    "IT": {"S.r.l.": 40, "S.p.A.": 24, "srl": 10, "SpA": 5, "S.n.c.": 6, "S.a.s.": 6, "Srl": 5, "Soc. Coop.": 4},
    "GB": {
        "Ltd": 46, "Limited": 18, "plc": 10, "LLP": 10, "PLC": 4, "& Sons Ltd": 5, "Group plc": 3, "& Co": 2, "CIC": 2,
    },
    "US": {"Inc.": 44, "LLC": 28, "Corp.": 10, "Inc": 6, "Corporation": 6, "L.P.": 3, "& Co.": 3},
    "IE": {"Ltd": 40, "Limited": 20, "DAC": 20, "plc": 12, "Teoranta": 3, "CLG": 5},
    "BE": {"SA": 40, "SRL": 30, "SPRL": 20, "NV": 5, "ASBL": 5},
    "LU": {"S.A.": 40, "S.à r.l.": 40, "SCS": 10, "SICAV": 10},
}
SWISS = {
    "fr": {"SA": 48, "Sàrl": 40, "& Cie": 5, "& Fils SA": 3, "Holding SA": 4},
    "it": {"SA": 55, "Sagl": 38, "Holding SA": 4, "& Co.": 3},
    "en": {"AG": 45, "SA": 20, "GmbH": 20, "Ltd": 10, "Sàrl": 5},
}
TRADES = {
    "de": (
        "Treuhand", "Bau", "Immobilien", "Transport", "Elektro", "Informatik", "Holzbau", "Consulting", "Beteiligungen",
        "Reinigung", "Gastro", "Metallbau", "Sanitär", "Logistik", "Pharma", "Medizintechnik", "Gartenbau", "Garage",
        "Bäckerei", "Architekten", "Haustechnik", "Druck", "Energie", "Maschinenbau", "Optik", "Malergeschäft",
        "Versicherungsmakler", "Vermögensverwaltung", "Software", "Solutions",
    ),
    "fr": (
        "Fiduciaire", "Construction", "Immobilier", "Transports", "Électricité", "Informatique", "Menuiserie",
        "Conseil", "Participations", "Nettoyage", "Traiteur", "Garage", "Boulangerie", "Architectes", "Chauffage",
        "Imprimerie", "Énergie", "Peinture", "Assurances", "Gestion", "Pharma", "Horlogerie", "Vins", "Maçonnerie",
        "Plomberie", "Solutions", "Patrimoine",
    ),
    "it": (
        "Fiduciaria", "Costruzioni", "Immobiliare", "Trasporti", "Impianti", "Informatica", "Falegnameria",
        "Consulenza", "Partecipazioni", "Pulizie", "Ristorazione", "Carrozzeria", "Panificio", "Architetti",
        "Termosanitari", "Tipografia", "Energia", "Edile", "Assicurazioni", "Gestioni", "Farmaceutici", "Logistica",
        "Alimentari", "Tessile", "Meccanica", "Servizi", "Arredamenti",
    ),
    "en": (
        "Consulting", "Construction", "Properties", "Transport", "Electrical", "Systems", "Joinery", "Capital",
        "Holdings", "Cleaning", "Catering", "Motors", "Bakery", "Architects", "Heating", "Printing", "Energy",
        "Engineering", "Insurance Brokers", "Wealth Management", "Pharma", "Logistics", "Foods", "Textiles", "Plumbing",
        "Services", "Technologies", "Ventures", "Trading", "Biotech",
    ),
}
SYLLABLES = (
    "Nov", "Alp", "Tec", "Medi", "Sol", "Vita", "Quan", "Luma", "Zen", "Hel", "Arc", "Oris", "Bel", "Prim", "Cor",
    "Synt", "Ver", "Omni", "Ax", "Tri", "Eco", "Gen", "Inno", "Dat", "Fin", "Pro", "Ter", "Aqua", "Neo", "Ferr",
)
TAILS = (
    "a", "is", "on", "ex", "ia", "ent", "ix", "um", "ora", "eva", "tech", "gen", "med", "tis", "va", "is", "line",
    "logic", "tron", "pharm", "data", "net", "go", "ly",
)


def legal(setting: Setting) -> str:
    """A legal form of the country."""
    country = setting.elsewhere(0.08)
    if country == "CH" and setting.language in SWISS and setting.chance(0.85):
        return setting.weigh(SWISS[setting.language])
    return setting.weigh(FORMS.get(country, FORMS["CH"]))


def stem(setting: Setting) -> str:
    """What a firm is called, without its legal form."""
    trade = setting.pick(TRADES[setting.language])
    way = setting.weigh(
        {
            "word": 20, "word trade": 16, "made": 10, "made trade": 7, "last": 8, "last trade": 17, "lasts": 7,
            "place": 8, "initials": 5, "first": 2,
        }
    )
    before = setting.language in ("fr", "it") and setting.chance(0.6)
    if way.startswith("word"):
        word = setting.draw("company_word") if setting.has("company_word") else setting.draw("last")
    elif way.startswith("made"):
        word = setting.pick(SYLLABLES) + setting.pick(TAILS)
        if setting.chance(0.15):
            word = word.upper()
    elif way == "first":
        return f"{setting.fill('p', 'full')} {trade}"
    elif way == "place":
        word = setting.draw("city" if setting.chance(0.5) or not setting.has("village") else "village")
        return f"{trade} {word}"
    elif way == "initials":
        word = setting.pattern(setting.pick(("AAA", "AA", "A&A", "AAAA", "A+A", "AA&A")))
        return f"{word} {trade}" if setting.chance(0.6) else word
    elif way == "lasts":
        link = setting.pick(
            (" & ", " & ", " + ", {"de": " und ", "fr": " et ", "it": " e ", "en": " and "}[setting.language], "-")
        )
        return link.join((setting.fill("p", "last"), setting.fill("p", "last")))
    else:
        word = setting.fill("p", "last")
    if way.endswith("trade"):
        return f"{trade} {word}" if before else f"{word} {trade}"
    return word


def company(setting: Setting) -> str:
    """A firm with its legal form."""
    if setting.has("company") and setting.chance(0.4):
        return setting.draw("company")
    if setting.has("companyshort") and setting.chance(0.18):
        name = setting.draw("companyshort")
        return name if name.split(" ")[-1].strip(".") in ENDINGS else f"{name} {legal(setting)}"
    return f"{stem(setting)} {legal(setting)}"


ENDINGS = frozenset(["AG", "SA", "GmbH", "Ltd", "plc", "Inc", "SE", "KG", "SpA", "LLP", "Group"])


def short(setting: Setting) -> str:
    """A firm without its legal form."""
    if setting.has("companyshort") and setting.chance(0.62):
        return setting.draw("companyshort")
    return stem(setting)


ANY = {
    "company": 34, "companyshort": 18, "bank": 6, "insurer": 6, "hospital": 7, "authority": 8, "school": 4,
    "university": 4, "club": 4, "association": 6, "media": 3, "court": 3, "acronym": 3,
}


def any_of(setting: Setting) -> str:
    """A name of any sort of organisation."""
    return setting.fill(setting.weigh(ANY), "")


def _listed(name: str, made: dict[str, tuple[str, ...]], share: float):
    """From the list, or from a pattern with {last}, {city} and the like in it."""

    def make(setting: Setting) -> str:
        if setting.has(name) and not (made.get(setting.language) and setting.chance(share)):
            return setting.draw(name)
        shape = setting.pick(made[setting.language])
        while "{" in shape:
            head, _, rest = shape.partition("{")
            inner, _, tail = rest.partition("}")
            if inner in ("n", "l"):
                value = str(setting.between(1, 9)) if inner == "n" else setting.pick("ABCDEF")
            else:
                slot, _, form = inner.partition(".")
                value = setting.fill(slot, form)
            shape = head + value + tail
        return shape

    return make


practice = _listed("practice", {
    "de": (
        "Praxis Dr. {p.last}", "Praxis Dr. med. {p.full}", "Gemeinschaftspraxis {p.last} & {p.last}",
        "Hausarztpraxis {city}", "Ärztezentrum {city}", "Zahnarztpraxis {p.last}", "Praxis am {city}er Platz",
        "Physiotherapie {p.last}",
    ),
    "fr": (
        "Cabinet du Dr {p.last}", "Cabinet médical de {city}", "Centre médical {city}", "Cabinet dentaire {p.last}",
        "Permanence de {city}", "Cabinet {p.last} & {p.last}", "Physiothérapie {p.last}",
    ),
    "it": (
        "Studio medico {p.last}", "Studio dott. {p.full}", "Ambulatorio di {city}", "Studio dentistico {p.last}",
        "Centro medico {city}", "Fisioterapia {p.last}", "Studio {p.last} e {p.last}",
    ),
    "en": (
        "{city} Medical Practice", "Dr {p.last} & Partners", "The {p.last} Surgery", "{city} Dental Care",
        "{p.last} Physiotherapy", "{city} Health Centre", "{p.last} Family Practice",
    ),
}, 0.4)  # fmt: skip
lawfirm = _listed("lawfirm", {
    "de": (
        "{p.last} & {p.last} Rechtsanwälte", "{p.last} Rechtsanwälte AG", "Kanzlei {p.last}", "Advokatur {p.last}",
        "{p.last} {p.last} Partner", "Anwaltsbüro {p.last} & Kollegen", "Notariat {p.last}", "{p.last} Legal",
    ),
    "fr": (
        "Étude {p.last}", "{p.last} & {p.last} Avocats", "Cabinet {p.last}", "Étude {p.last} & Associés",
        "SCP {p.last}-{p.last}", "{p.last} Avocats", "Étude de Me {p.last}",
    ),
    "it": (
        "Studio legale {p.last}", "{p.last} & {p.last} Avvocati", "Studio {p.last} e Associati",
        "Studio legale e notarile {p.last}", "{p.last} Avvocati SA", "Studio notarile {p.last}",
    ),
    "en": (
        "{p.last} & {p.last} LLP", "{p.last} Solicitors", "{p.last}, {p.last} & {p.last}", "{p.last} Law",
        "{p.last} and Co Solicitors", "Law Offices of {p.full}", "{p.last} Legal LLP", "{p.last} Chambers",
    ),
}, 0.5)  # fmt: skip
ward = _listed("ward", {
    "de": ("Station {n}{l}", "Station {l}{n}", "Station {n}.{n}", "Abteilung {l}{n}", "Stat. {n}{l}"),
    "fr": ("unité {l}{n}", "service {n}{l}", "étage {n}{l}", "US{n}", "unité {n}.{n}"),
    "it": ("reparto {n}{l}", "Reparto {l}{n}", "unità {n}", "reparto {l}", "settore {n}{l}"),
    "en": ("Ward {n}", "Ward {n}{l}", "Ward {l}{n}", "Unit {n}{l}", "Ward {n}.{n}"),
}, 0.2)  # fmt: skip
