"""Numbers that a state gives: insurance, tax, companies, passports, licences, plates."""

from . import checks
from .setting import Setting


def social(setting: Setting) -> str:
    """A national insurance or health number of the country."""
    return SOCIAL.get(setting.elsewhere(), _ahv)(setting)


def _ahv(setting: Setting) -> str:
    body = "756" + setting.pattern("#" * 9)
    check = checks.ean(body) if setting.chance(0.9) else str(setting.between(0, 9))
    link = setting.weigh({".": 82, "": 8, " ": 7, "-": 2, "’": 1})
    return link.join((body[:3], body[3:7], body[7:11], body[11:] + check))


def _german_social(setting: Setting) -> str:
    day, month, year = setting.between(1, 28), setting.between(1, 12), setting.between(30, 99)
    if setting.chance(0.35):
        body = setting.pattern("#" * 8)
        letter = setting.pattern("A")
        digits = f"{ord(letter) - 64:02}{body}"
        total = sum(int(mark) for place, digit in enumerate(digits) for mark in str(int(digit) * (1 + place % 2)))
        text = body if setting.chance(0.8) else f"{body[:3]} {body[3:6]} {body[6:]}"
        return f"{letter}{text}{total % 10}"
    link = setting.pick((" ", " ", "", "-"))
    return link.join(
        (f"{setting.between(10, 89)}", f"{day:02}{month:02}{year:02}", setting.pattern("A"), setting.pattern("###"))
    )


def _austrian_social(setting: Setting) -> str:
    born = f"{setting.between(1, 28):02}{setting.between(1, 12):02}{setting.between(30, 99)}"
    return f"{setting.digits(4)}{setting.pick((' ', '', '/', '-'))}{born}"


def _nir(setting: Setting) -> str:
    born = f"{setting.between(30, 99):02}{setting.between(1, 12):02}{setting.between(1, 95):02}"
    body = f"{setting.pick('12')}{born}{setting.pattern('######')}"
    key = 97 - int(body) % 97 if setting.chance(0.9) else setting.between(1, 97)
    if setting.chance(0.25):
        return f"{body}{key:02}"
    return f"{body[0]} {body[1:3]} {body[3:5]} {body[5:7]} {body[7:10]} {body[10:]} {key:02}"


def _codice(setting: Setting) -> str:
    consonants = "BCDFGLMNPRSTVZ"
    letters = "".join(setting.pick(consonants) if setting.chance(0.8) else setting.pick("AEIOU") for _ in range(6))
    day = setting.between(1, 28) + (40 if setting.chance(0.5) else 0)
    born = f"{setting.between(30, 99):02}{setting.pick('ABCDEHLMPRST')}{day:02}"
    body = f"{letters}{born}{setting.pick('ABCDEFGHILZ')}{setting.pattern('###')}"
    text = body + (checks.codice(body) if setting.chance(0.9) else setting.pattern("A"))
    way = setting.weigh({"whole": 84, "spaced": 12, "lower": 4})
    if way == "spaced":
        return f"{text[:3]} {text[3:6]} {text[6:11]} {text[11:]}"
    return text.lower() if way == "lower" else text


def _british(setting: Setting) -> str:
    if setting.chance(0.45):
        body = setting.pattern("4########")
        check = checks.weighted(body, (10, 9, 8, 7, 6, 5, 4, 3, 2))
        number = body + (str(check) if check < 10 and setting.chance(0.95) else "0")
        return setting.pick(
            (f"{number[:3]} {number[3:6]} {number[6:]}", number, f"{number[:3]}-{number[3:6]}-{number[6:]}")
        )
    link = setting.pick((" ", " ", ""))
    return link.join(
        (
            setting.pattern("AA"), setting.pattern("##"), setting.pattern("##"), setting.pattern("##"),
            setting.pick("ABCD"),
        )
    )


def _american(setting: Setting) -> str:
    return setting.pattern(
        setting.pick(("###-##-####", "###-##-####", "#########", "### ## ####", "XXX-XX-####".replace("X", "\\X")))
    )


SOCIAL = {"CH": _ahv, "LI": _ahv, "DE": _german_social, "AT": _austrian_social, "FR": _nir, "IT": _codice,
"GB": _british, "US": _american,
          "IE": lambda setting: setting.pattern("#######A") + setting.pick(("A", "", "")),
          "BE": lambda setting: setting.pattern("##.##.##-###.##"),
          "LU": lambda setting: setting.pattern("19##0#2######")}


def tax(setting: Setting) -> str:
    """A person's or firm's number at the tax office."""
    country = setting.elsewhere()
    if country == "DE":
        if setting.chance(0.5):
            body = setting.pattern("9#########")
            number = body + (checks.steuer(body) if setting.chance(0.9) else setting.pattern("#"))
            return number if setting.chance(0.5) else f"{number[:2]} {number[2:5]} {number[5:8]} {number[8:]}"
        return setting.pattern(
            setting.pick(("##/###/#####", "###/###/#####", "### / #### / ####", "##########", "### ### #####"))
        )
    if country == "IT":
        return _codice(setting) if setting.chance(0.7) else company(setting)
    shapes = {
        "AT": ("##-### ####", "## ###/####", "##-###/####"), "FR": ("## ## ### ### ###", "#############"),
        "GB": ("##########", "##### #####", "###/AA#####"), "US": ("##-#######", "###-##-####"),
        "CH": ("###.###.###", "##.###.###.##", "######", "P#########", "###.####.####.##", "#########.#"),
        "LI": ("PEID #######", "#######"), "IE": ("#######AA",),
    }  # fmt: skip
    return setting.pattern(setting.pick(shapes.get(country, shapes["CH"])))


def company(setting: Setting) -> str:
    """A firm's number: UID, register, VAT, SIREN, SIRET, Partita IVA."""
    country = setting.elsewhere()
    if country == "CH":
        body = setting.pattern("########")
        check = checks.weighted(body, (5, 4, 3, 2, 7, 6, 5, 4))
        body += str(check) if check < 10 and setting.chance(0.9) else setting.pattern("#")
        ending = setting.weigh(
            {"": 66, {"de": " MWST", "fr": " TVA", "it": " IVA", "en": " VAT"}[setting.language]: 34}
        )
        way = setting.weigh({0: 88, 1: 6, 2: 6})
        return (
            f"CHE-{body[:3]}.{body[3:6]}.{body[6:]}", f"CHE{body}", f"CHE {body[:3]} {body[3:6]} {body[6:]}",
        )[way] + ending
    if country == "FR":
        body = setting.pattern("9########"[:8])
        siren = body + (checks.luhn(body) if setting.chance(0.92) else setting.pattern("#"))
        spaced = f"{siren[:3]} {siren[3:6]} {siren[6:]}"
        key = (12 + 3 * (int(siren) % 97)) % 97
        return setting.pick(
            (
                siren, spaced, spaced, f"FR{key:02}{siren}", f"FR {key:02} {spaced}",
                f"{spaced} {setting.pattern('000##')}", f"{siren}{setting.pattern('000##')}",
            )
        )
    if country == "IT":
        body = setting.pattern("0#########")
        number = body + (checks.luhn(body) if setting.chance(0.9) else setting.pattern("#"))
        return setting.weigh(
            {
                number: 70, f"IT{number}": 20, f"IT {number}": 5,
                f"{setting.pick(('MI', 'CO', 'VA', 'RM', 'TO'))}-{setting.digits(7)}": 5,
            }
        )
    shapes = {
        "DE": ("DE#########", "DE ### ### ###", "HRB #####", "HRB ######", "HRA ####", "HRB ##### B"),
        "AT": ("ATU########", "FN ######a", "FN ###### a"), "LI": ("FL-####.###.###-#", "FL-000#.###.###-#"),
        "GB": ("########", "GB#########", "GB ### #### ##", "SC######", "0#######"), "US": ("##-#######",),
        "IE": ("######", "IE#######AA"), "BE": ("BE 0###.###.###", "0###.###.###"),
        "LU": ("B ######", "B######", "LU########"),
    }  # fmt: skip
    return _escaped(setting, setting.pick(shapes.get(country, shapes["DE"])))


def _escaped(setting: Setting, shape: str) -> str:
    """A shape whose letters stand for themselves, save `#` and a last small `a`."""
    return "".join(
        setting.pattern("#") if mark == "#" else setting.pick(
            "abdfghkmprstvwxyz"
        ) if mark == "a" else mark for mark in shape
    )


def passport(setting: Setting) -> str:
    """A passport's or identity card's number."""
    country = setting.elsewhere(0.35)
    if country == "DE":
        body = setting.pick("CFGHJKLMNPRTVWXYZ") + "".join(
            setting.pick("0123456789CFGHJKLMNPRTVWXYZ") for _ in range(8)
        )
        return body + (checks.icao(body) if setting.chance(0.5) else "")
    shapes = {
        "CH": ("A#######", "E#######", "S#######", "X#######", "C#######"), "FR": ("##AA#####", "############"),
        "IT": ("AA#######", "CA#####AA", "AA #######"), "GB": ("#########",), "US": ("#########", "C########"),
        "LI": ("R#####", "ID########"), "AT": ("A #######", "A#######"),
    }
    shape = setting.pick(shapes.get(country, shapes["CH"]))
    return setting.pattern(
        shape if country in ("FR", "IT") else "\\" + shape if shape[0].isalpha() and shape[0] in "AX" else shape
    )


def licence(setting: Setting) -> str:
    """A driving or professional licence."""
    shapes = (
        "############", "AAAAA######AA#AA", "A##AA#####", "AA#######A", "########", "B###A##A#A#", "##AA#####",
        "GLN 760#############"[:15], "A######", "#######", "C######Z", "U1A######A",
    )
    return setting.pattern(setting.pick(shapes))


CANTONS = [
    "ZH", "BE", "LU", "UR", "SZ", "OW", "NW", "GL", "ZG", "FR", "SO", "BS", "BL", "SH", "AR", "AI", "SG", "GR", "AG",
    "TG", "TI", "VD", "VS", "NE", "GE", "JU",
]
TOWNS = [
    "B", "M", "HH", "K", "F", "S", "D", "L", "DD", "H", "HB", "N", "KA", "FR", "KN", "FN", "RV", "UL", "A", "R", "PA",
    "LÖ", "TÜ", "OG", "BA", "HD", "MA", "DA", "KS", "GÖ", "BS", "OS", "MS", "DO", "E", "BO", "WI", "MZ", "TR", "SB",
]
AUSTRIAN = [
    "W", "G", "L", "S", "I", "B", "K", "P", "SP", "DO", "FK", "BL", "BZ", "GU", "LB", "WY", "KB", "SZ", "VB", "VL",
    "WB",
]


def plate(setting: Setting) -> str:
    """A vehicle's plate."""
    country = setting.elsewhere()
    space = setting.pick((" ", " ", "-", ""))
    if country == "CH":
        return f"{setting.pick(CANTONS)}{setting.pick((' ', ' ', '-', ''))}{_thousands(setting)}"
    if country == "DE":
        letters = setting.pattern(setting.pick(("AA", "AA", "A")))
        first, second = setting.pick(("-", "-", " ", ":")), setting.pick((" ", " ", "", "-"))
        return f"{setting.pick(TOWNS)}{first}{letters}{second}{setting.between(1, 9999)}"
    if country == "AT":
        rest = setting.pattern(setting.pick(("###AA", "### AA", "#AAA", "####A")))
        return f"{setting.pick(AUSTRIAN)}{setting.pick((' ', '-', ' '))}{rest}"
    if country == "LI":
        return f"FL{space}{setting.between(100, 45000)}"
    shapes = {
        "FR": ("AA-###-AA", "AA ### AA", "AA###AA", "#### AA ##"),
        "IT": ("AA ###AA", "AA###AA", "AA-###-AA", "AA ### AA"), "GB": ("AA## AAA", "AA##AAA", "A### AAA"),
        "US": ("AAA-####", "AAA ####", "#AAA###"), "IE": ("###-D-#####", "12#-CE-####"),
        "BE": ("1-AAA-###", "2-AAA-###"), "LU": ("AA ####", "AA####"),
    }
    return setting.pattern(setting.pick(shapes.get(country, shapes["GB"])))


def _thousands(setting: Setting) -> str:
    number = setting.between(100, 999999)
    way = setting.weigh({"": 40, " ": 30, "'": 20, "·": 3, "’": 7})
    return f"{number:,}".replace(",", way)
