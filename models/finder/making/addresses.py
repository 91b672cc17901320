"""Streets, places with their codes, and whole addresses in each country's order."""

from .setting import Setting

Pieces = list[tuple[str, str | None]]

STREETS = {
    "de": (
        "Bahnhofstrasse", "Hauptstraße", "Dorfstrasse", "Seestrasse", "Lindenweg", "Kirchgasse", "Schulweg", "Im Grund",
        "Am Rain", "Marktplatz", "Rebhalde", "Gartenstr.", "Industriestr.",
    ),
    "fr": (
        "rue de la Gare", "avenue de la Paix", "chemin des Vignes", "route de Lausanne", "place du Marché",
        "bd Voltaire", "ruelle du Four", "allée des Tilleuls", "quai du Rhône", "Grand-Rue",
    ),
    "it": (
        "via Roma", "Via Garibaldi", "viale dei Tigli", "piazza Dante", "corso Italia", "via al Lago", "vicolo Stretto",
        "salita San Rocco", "contrada Maggiore", "strada Vecchia",
    ),
    "en": (
        "High Street", "Station Road", "Church Lane", "Mill Close", "Victoria Avenue", "Park Crescent", "Elm Grove",
        "The Green", "Queens Way", "Maple Drive", "Orchard Ct",
    ),
}
ENDINGS = (
    "strasse", "weg", "gasse", "platz", "allee", "rain", "halde", "str.", "ring", "steig", "matte", "hof", "acker",
    "ufer", "damm", "graben",
)
KINDS = {
    "fr": (
        "rue", "rue", "rue", "avenue", "av.", "chemin", "ch.", "route", "rte", "place", "boulevard", "bd", "impasse",
        "allée", "quai", "Rue", "Avenue", "Chemin", "passage", "square",
    ),
    "it": (
        "via", "Via", "Via", "viale", "Viale", "V.le", "piazza", "Piazza", "P.za", "corso", "Corso", "C.so", "vicolo",
        "largo", "Strada", "salita", "via", "contrada",
    ),
    "en": (
        "Street", "St", "Road", "Rd", "Lane", "Avenue", "Ave", "Close", "Drive", "Dr", "Way", "Court", "Crescent",
        "Gardens", "Terrace", "Place", "Square", "Hill", "Grove", "Mews", "Blvd",
    ),
}
TONGUES = {
    "CH": ("de", "fr", "it"), "LI": ("de",), "DE": ("de",), "AT": ("de",), "FR": ("fr",), "IT": ("it",), "GB": ("en",),
    "US": ("en",), "IE": ("en",), "BE": ("fr",), "LU": ("fr",),
}


def _tongue(setting: Setting, country: str) -> str:
    tongues = TONGUES.get(country, ("en",))
    if setting.language in tongues and setting.chance(0.9):
        return setting.language
    return setting.pick(tongues)


def name(setting: Setting, tongue: str) -> str:
    """A street's name without number."""
    own = setting.lists.entries(tongue, "street_name")
    if setting.chance(0.55 if own else 0.2):
        text = setting.pick(own or STREETS[tongue])
        return text if "{" not in text else STREETS[tongue][0]
    lasts = setting.lists.entries(tongue, "last") or ("Keller", "Dufour")
    word = setting.pick(lasts)
    places = setting.lists.entries(tongue, "village") or setting.lists.entries(tongue, "city")
    if places and setting.chance(0.35):
        word = setting.pick(places)
    if tongue == "de":
        if setting.chance(0.2):
            first = setting.pick(setting.lists.entries("de", "first_m") or ("Albert",))
            return f"{first}-{word}-{setting.pick(('Straße', 'Strasse', 'Weg', 'Platz', 'Str.', 'Allee'))}".replace(
                " ", "-",
            )
        return (
            word + setting.pick(ENDINGS)
        ) if " " not in word and "-" not in word else f"{word.replace(' ', '-')}-Straße"
    if tongue == "en":
        return f"{word} {setting.pick(KINDS['en'])}"
    kind = setting.pick(KINDS[tongue])
    if tongue == "fr":
        if setting.chance(0.3):
            return f"{kind} {setting.pick(setting.lists.entries('fr', 'first_m') or ('Jean',))}-{word}"
        link = setting.pick((" de ", " du ", " ", " des ", " de la ", " "))
        return f"{kind}{link}{word}"
    first = setting.pick(setting.lists.entries("it", "first_m") or ("Luigi",)) + " " if setting.chance(0.4) else ""
    return f"{kind} {first}{word}"


def number(setting: Setting, country: str) -> str:
    """A house's number."""
    plain = str(setting.between(1, 40) if setting.chance(0.6) else setting.between(1, 400))
    way = setting.weigh({"": 78, "a": 13, "/": 3, "-": 2, "bis": 4})
    if way == "a":
        return plain + setting.pick(("a", "b", "c", "A", "B", "d", " a", " b"))
    if way == "/":
        return f"{plain}/{setting.between(1, 20)}" + (
            f"/{setting.between(1, 30)}" if country == "AT" and setting.chance(0.6) else ""
        )
    if way == "-":
        return f"{plain}{setting.pick('-–')}{int(plain) + 2}"
    if way == "bis" and country in ("FR", "IT", "CH", "BE"):
        return f"{plain}{setting.pick((' bis', ' ter', 'bis', '/bis'))}"
    return plain


def street(setting: Setting, country: str = "", house: bool = True) -> str:
    """Street and number, in the country's order."""
    country = country or setting.elsewhere(0.1)
    tongue = _tongue(setting, country)
    words = name(setting, tongue)
    if not house or setting.chance(0.03):
        return words
    digits = number(setting, country)
    if tongue == "en":
        return f"{digits} {words}" if setting.chance(0.94) else f"{digits}, {words}"
    if tongue == "fr" and country in ("FR", "BE", "LU"):
        return setting.weigh({f"{digits}, {words}": 40, f"{digits} {words}": 55, f"{words} {digits}": 5})
    if tongue == "fr":
        return f"{words[0].upper()}{words[1:]} {digits}" if setting.chance(0.85) else f"{digits}, {words}"
    if tongue == "it":
        return setting.weigh(
            {f"{words} {digits}": 70, f"{words}, {digits}": 24, f"{words} n. {digits}": 4, f"{words} n° {digits}": 2}
        )
    return f"{words} {digits}" if setting.chance(0.98) else f"{words} Nr. {digits}"


CODES = {
    "CH": "####", "LI": "94##", "DE": "#####", "AT": "####", "FR": "#####", "IT": "#####", "BE": "####", "LU": "####",
    "US": "#####", "NL": "#### AA", "PL": "##-###",
}
PREFIXES = {
    "CH": ("CH-", "CH "), "LI": ("FL-", "LI-"), "DE": ("D-", "DE-"), "AT": ("A-", "AT-"), "FR": ("F-", "FR-"),
    "IT": ("I-", "IT-"), "BE": ("B-",), "LU": ("L-",),
}
REGIONS = {
    "IT": [
        "MI", "CO", "VA", "RM", "TO", "BG", "NA", "VE", "PD", "BO", "FI", "LC", "SO", "VB", "NO", "BS", "VR", "GE",
        "TN", "BZ",
    ],
    "US": ["CA", "NY", "TX", "FL", "MA", "WA", "IL", "CO", "GA", "VA", "OR", "NJ"],
    "CH": ["ZH", "BE", "SG", "VD", "TI", "GR", "AG", "LU", "FR", "TG", "NE", "BL"],
}


def zip_code(setting: Setting, country: str) -> str:
    """A postal code of the country."""
    if country == "GB":
        return setting.pattern(setting.pick(("AA# #AA", "AA## #AA", "A# #AA", "A## #AA", "A#A #AA")))
    if country == "IE":
        return setting.pattern("A## X###")
    shape = CODES.get(country, "####")
    if country in ("CH", "AT", "LI", "BE", "LU"):
        return setting.pattern("9###" if shape == "####" else shape)
    return setting.pattern(shape)


def town(setting: Setting, country: str) -> str:
    """A place to write to, from the document's lists."""
    tongue = _tongue(setting, country)
    for part in ("village", "city") if setting.chance(0.7) else ("city", "village"):
        if entries := setting.lists.entries(tongue, part):
            return setting.pick(entries)
    return setting.draw("city")


def zip_city(setting: Setting, country: str = "") -> str:
    """Code and place."""
    country = country or setting.elsewhere(0.1)
    code, place = zip_code(setting, country), town(setting, country)
    if country in PREFIXES and setting.chance(0.13):
        code = setting.pick(PREFIXES[country]) + code
    if country == "GB":
        return setting.pick((f"{place} {code}", f"{place}, {code}", f"{place}  {code}"))
    if country == "IE":
        return setting.pick((f"{place}, {code}", f"{place} {setting.between(1, 24)}", f"{place} {code}"))
    if country == "US":
        state = setting.pick(REGIONS["US"])
        return f"{place}, {state} {code}" + (setting.pattern("-####") if setting.chance(0.1) else "")
    if country == "IT" and setting.chance(0.6):
        region = setting.pick(REGIONS["IT"])
        place += f" ({region})" if setting.chance(0.75) else f" {region}"
    elif country == "CH" and setting.chance(0.04):
        place += " " + setting.pick(REGIONS["CH"])
    elif country == "FR" and setting.chance(0.06):
        place += f" Cedex {setting.between(1, 20):02}" if setting.chance(0.6) else " CEDEX"
    elif country == "FR" and setting.chance(0.15):
        place = place.upper()
    return f"{code} {place}"


EXTRA = {
    "de": (
        "c/o {last}", "Postfach", "Postfach {n}", "Whg. {s}", "{s}. OG", "{s}. Stock", "Hinterhaus", "App. {n}",
        "Top {s}", "Haus {s}", "PF {n}", "Stiege {s}",
    ),
    "fr": (
        "c/o {last}", "Case postale", "Case postale {n}", "CP {n}", "Appt {s}", "Bât. B", "{s}e étage", "BP {n}",
        "Résidence Les Pins", "Esc. A", "chez {last}", "Boîte {s}",
    ),
    "it": (
        "c/o {last}", "Casella postale {n}", "CP {n}", "Scala B", "Int. {s}", "{s}° piano", "presso {last}",
        "Palazzina C", "Interno {s}", "Pal. A",
    ),
    "en": (
        "c/o {last}", "PO Box {n}", "Flat {s}", "Apt {s}", "Apt. {s}B", "Unit {s}", "Suite {n}", "Flat {s}A",
        "{s}th Floor", "Rose Cottage", "Apt {n}", "P.O. Box {n}",
    ),
}
LANDS = {
    "de": {
        "CH": "Schweiz", "DE": "Deutschland", "AT": "Österreich", "FR": "Frankreich", "IT": "Italien",
        "LI": "Liechtenstein", "GB": "Grossbritannien", "US": "USA",
    },
    "fr": {
        "CH": "Suisse", "DE": "Allemagne", "AT": "Autriche", "FR": "France", "IT": "Italie", "BE": "Belgique",
        "LU": "Luxembourg", "GB": "Royaume-Uni", "US": "États-Unis",
    },
    "it": {
        "CH": "Svizzera", "DE": "Germania", "AT": "Austria", "FR": "Francia", "IT": "Italia", "GB": "Regno Unito",
        "US": "Stati Uniti",
    },
    "en": {
        "CH": "Switzerland", "DE": "Germany", "AT": "Austria", "FR": "France", "IT": "Italy", "GB": "United Kingdom",
        "US": "USA", "IE": "Ireland", "LI": "Liechtenstein",
    },
}


def _extra(setting: Setting) -> str:
    words = setting.pick(EXTRA[setting.language]).replace(
        "{n}", str(setting.between(10, 999)),
    ).replace("{s}", str(setting.between(1, 9)))
    return words.replace("{last}", setting.draw("last")) if "{last}" in words else words


def parts(setting: Setting) -> list[str]:
    """An address's lines, from narrow to wide."""
    country = setting.elsewhere(0.12)
    lines = [street(setting, country), zip_city(setting, country)]
    if setting.chance(0.16):
        lines.insert(0 if setting.language == "en" or setting.chance(0.5) else 1, _extra(setting))
    if country == "GB" and setting.chance(0.3):
        lines.insert(-1, setting.fill("district", "") or "Westgate")
    if setting.chance(0.12 if country == setting.country else 0.5) and country in LANDS[setting.language]:
        lines.append(LANDS[setting.language][country])
    return lines


def address(setting: Setting) -> str:
    """An address on one line; most have commas, a few have none."""
    lines = parts(setting)
    if setting.chance(0.07) and setting.language != "en":
        lines = [lines[-1], *lines[:-1]]
    return setting.weigh({", ": 86, " ": 5, " - ": 3, "; ": 1.5, " / ": 1.5, ",": 1.5, " · ": 1}).join(lines)


def lines(setting: Setting) -> Pieces:
    """An address over several lines, each its own annotation."""
    pieces: Pieces = []
    for line in parts(setting):
        if pieces:
            pieces.append(("\n", None))
        pieces.append((line, "ADDRESS"))
    return pieces
