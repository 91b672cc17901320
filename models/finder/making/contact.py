"""Telephones, mail addresses, sites, handles and addresses of machines."""

from .forms import ascii_name
from .setting import Setting

MOBILE = {
    "CH": "7[56789] ### ## ##", "LI": "7## ## ##", "DE": "1[567]# #######", "AT": "6[56789]# #######",
    "FR": "[67] ## ## ## ##", "IT": "3## ### ####",
    "GB": "7### ######", "IE": "8[3567] ### ####", "US": "[2-9]## ###-####", "BE": "4## ## ## ##",
    "LU": "6[269]1 ### ###",
}  # fmt: skip
FIXED = {
    "CH": "[234569]# ### ## ##", "LI": "[23]## ## ##", "DE": "[2-9]## #######", "AT": "[1-7]### ######",
    "FR": "[1-5] ## ## ## ##", "IT": "0# #### ####",
    "GB": "[12]### ######", "IE": "1 ### ####", "US": "[2-9]## ###-####", "BE": "[2-9] ### ## ##", "LU": "## ## ##",
}  # fmt: skip
PREFIX = {
    "CH": "41", "LI": "423", "DE": "49", "AT": "43", "FR": "33", "IT": "39", "GB": "44", "IE": "353", "US": "1",
    "BE": "32", "LU": "352",
}
TRUNK = {"CH": "0", "DE": "0", "AT": "0", "FR": "0", "GB": "0", "IE": "0", "BE": "0"}

FREE = ("gmail.com", "bluewin.ch", "gmx.ch", "gmx.de", "web.de", "t-online.de", "hotmail.com", "outlook.com",
"yahoo.fr", "orange.fr", "free.fr", "libero.it", "tiscali.it",
        "hispeed.ch", "sunrise.ch", "icloud.com", "protonmail.com", "gmx.at", "aon.at", "btinternet.com", "yahoo.co.uk",
        "sfr.fr", "laposte.net", "alice.it", "virgilio.it",
        "hotmail.fr", "freenet.de", "gmx.net", "posteo.de", "pm.me", "ticino.com", "hotmail.it")  # fmt: skip
ENDS = {
    "CH": ".ch", "LI": ".li", "DE": ".de", "AT": ".at", "FR": ".fr", "IT": ".it", "GB": ".co.uk", "IE": ".ie",
    "US": ".com", "BE": ".be", "LU": ".lu",
}
PARTS = (
    "klinik", "praxis", "kanzlei", "law", "treuhand", "bank", "spital", "med", "group", "gmbh", "sa", "consult",
    "avocats", "legale", "studio", "stiftung", "it", "service",
)
BOXES = {
    "de": (
        "info", "kontakt", "sekretariat", "praxis", "office", "empfang", "buchhaltung", "hr", "personal", "support",
        "anmeldung", "noreply", "bestellung", "datenschutz",
    ),
    "fr": (
        "info", "contact", "secretariat", "accueil", "cabinet", "rh", "compta", "noreply", "rdv", "etude", "direction",
    ),
    "it": (
        "info", "contatti", "segreteria", "studio", "amministrazione", "ufficio.personale", "noreply", "protocollo",
        "prenotazioni",
    ),
    "en": (
        "info", "contact", "office", "reception", "admin", "hr", "enquiries", "support", "noreply", "no-reply",
        "accounts", "referrals", "legal",
    ),
}


def phone(setting: Setting, share: float = 0.55) -> str:
    """A telephone number of the country, in one of many ways of writing; `share` of them mobile."""
    country = setting.elsewhere()
    if country not in PREFIX:
        country = "CH"
    shape = (MOBILE if setting.chance(share) else FIXED)[country]
    number = _filled(setting, shape)
    if country in ("DE", "AT") and setting.chance(0.5):
        number = number.replace(" ", setting.pick(("/", " / ", "-", "/")), 1)
        if setting.chance(0.4):
            number = number[:-4] + " " + number[-4:]
    if setting.chance(0.04):
        number += "-" + setting.digits(setting.between(1, 3))
    trunk = TRUNK.get(country, "")
    way = setting.weigh({"home": 50, "plus": 36, "zeros": 6, "bracket": 5, "glued": 8})
    if country == "US":
        area, rest = number.split(" ", 1)
        return setting.pick(
            (
                f"({area}) {rest}", f"{area}-{rest}", f"+1 {area} {rest}", f"{area}.{rest.replace('-', '.')}",
                f"+1 ({area}) {rest}", f"1-{area}-{rest}",
            )
        )
    if way == "plus":
        return _style(setting, f"+{PREFIX[country]} {number}")
    if way == "zeros":
        return _style(setting, f"00{PREFIX[country]} {number}")
    if way == "bracket":
        inner = f"({trunk}){'' if setting.chance(0.5) else ' '}" if trunk else ""
        return f"+{PREFIX[country]} {inner}{number}"
    if way == "glued":
        return (
            trunk + number if setting.chance(0.5) else f"+{PREFIX[country]}{number}"
        ).replace(" ", "").replace("/", "")
    if setting.chance(0.06) and trunk:
        area, _, rest = number.partition(" ")
        return f"({trunk}{area}) {rest}" if rest else trunk + number
    return _style(setting, trunk + number)


def _filled(setting: Setting, shape: str) -> str:
    """A shape with `[...]` for one of these digits."""
    head, _, tail = shape.partition("[")
    if not tail:
        return setting.pattern(shape)
    inside, _, rest = tail.partition("]")
    if "-" in inside:
        inside = "".join(str(digit) for digit in range(int(inside[0]), int(inside[2]) + 1))
    return setting.pattern(head) + setting.pick(inside) + setting.pattern(rest)


def _style(setting: Setting, number: str) -> str:
    way = setting.weigh({" ": 74, ".": 9, "-": 6, "": 6, "'": 1, "\u00a0": 2})
    return number.replace(" ", way) if way != " " else number


def domain(setting: Setting) -> str:
    """Where mail is delivered: a large provider or a house's own name."""
    if setting.chance(0.45):
        return setting.pick(FREE)
    return host(setting)


def host(setting: Setting) -> str:
    """A house's own name on the net."""
    word = ascii_name(setting.draw("company_word") if setting.has("company_word") else setting.draw("last")).lower()
    word = "".join(
        mark if mark.isalnum() else "-" for mark in word
    ).strip("-").replace("---", "-").replace("--", "-") or "acme"
    if setting.chance(0.45):
        word += setting.pick(("-", "-", "")) + setting.pick(PARTS)
    ending = setting.weigh(
        {ENDS.get(setting.country, ".ch"): 66, ".com": 18, ".org": 4, ".net": 4, ".swiss": 3, ".eu": 4, ".info": 1}
    )
    return word + ending


def email(setting: Setting) -> str:
    """A mail address of a house or of someone, sometimes hidden from harvesters."""
    if setting.chance(0.4):
        text = f"{setting.pick(BOXES[setting.language])}@{host(setting)}"
    else:
        text = setting.fill("p", "email")
    way = setting.weigh({"": 90, " (at) ": 2, "(at)": 3, "[at]": 2, " at ": 1, " @ ": 1, "AT": 0.5})
    if way:
        text = text.replace("@", way)
    elif setting.chance(0.03):
        text = setting.pick((text.upper(), text.capitalize()))
    return text


def url(setting: Setting) -> str:
    """A site, with or without scheme and path."""
    site = host(setting)
    if setting.chance(0.4):
        return "www." + site
    start = setting.weigh({"https://": 38, "https://www.": 36, "http://www.": 12, "http://": 6, "": 8})
    paths = (
        "", "", "/", "/kontakt", "/contact", "/about-us", "/team", "/doc/{n}", "/p/{x}", "/index.php?id={n}",
        "/files/{x}.pdf", "/login?user={x}", "/share/{x}", "/news/2024/{n}",
    )
    path = setting.pick(paths).replace("{n}", setting.digits(setting.between(2, 6))).replace(
        "{x}", setting.pattern("x" * setting.between(5, 12)),
    )
    return start + site + path


def handle(setting: Setting) -> str:
    """A name on a network."""
    if setting.chance(0.5):
        return setting.fill("p", "handle")
    word = ascii_name(setting.draw("company_word") if setting.has("company_word") else setting.draw("last")).lower()
    word = "".join(mark for mark in word if mark.isalnum()) or "acme"
    return setting.pick(("@", "@", "")) + word + setting.pick(("_", ".", "")) + setting.pick(
        ("official", "ch", setting.digits(2), "news", setting.digits(4), "xx")
    )


def ip(setting: Setting) -> str:
    """An address of a machine, four parts of five times."""
    if setting.chance(0.78):
        start = setting.weigh({"10": 15, "192.168": 25, "172.16": 6, str(setting.between(11, 223)): 54})
        parts = start.split(".") + [str(setting.between(0, 255)) for _ in range(4 - len(start.split(".")))]
        return ".".join(parts) + setting.weigh(
            {"": 90, f"/{setting.between(8, 30)}": 5, f":{setting.between(80, 65000)}": 5}
        )
    groups = [setting.pattern("h" * setting.between(1, 4)) for _ in range(8)]
    if setting.chance(0.5):
        return f"2001:{groups[0]}:{groups[1]}::{groups[2]}" if setting.chance(0.6) else f"fe80::{':'.join(groups[:4])}"
    return ":".join(["2a02", *groups[1:]])


def mac(setting: Setting) -> str:
    """A network card's address."""
    if setting.chance(0.08):
        return setting.pattern("hhhh.hhhh.hhhh")
    link, mark = setting.pick((":", ":", "-")), setting.pick("hH")
    return link.join(setting.pattern(mark * 2) for _ in range(6))
