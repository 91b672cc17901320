"""Passwords, keys, coordinates and marks of things: what is an identifier without being anyone's number."""

from . import checks
from .setting import Setting

WORDS = (
    "sommer", "Winter", "geheim", "Passw0rd", "Sunshine", "azerty", "soleil", "Bella", "juventus", "Zuerich", "letmein",
    "Katze", "dragon", "Amore", "Schatz", "Liverpool", "bonjour", "welcome", "hallo", "Tiger", "marmotte", "Lugano",
    "Fruehling", "qwertz",
)


def password(setting: Setting) -> str:
    """A password or a key of a program."""
    way = setting.weigh({"word": 45, "random": 30, "key": 25})
    if way == "word":
        return setting.pick(WORDS) + setting.pick(
            ("!", "#", "_", "", ".", "$")
        ) + setting.digits(setting.between(1, 4)) + setting.pick(("", "!", "?", "*"))
    if way == "random":
        return "".join(
            setting.pick(
                "abcdefghkmnpqrstuvwxyzABCDEFGHKLMNPQRSTUVWXYZ23456789!#$%&*+-=?@_"
            ) for _ in range(setting.between(8, 16))
        ).strip("-=") or "x9!kQ"
    start = setting.pick(("sk-", "key_", "ghx_", "AKX", "xox-", "api-", "", "pk_live_", "tok_", "Bearer-"))
    return start + setting.pattern("*" * setting.between(20, 40))


def coords(setting: Setting) -> str:
    """A place on the globe or in the Swiss grid."""
    north, east = setting.between(36000000, 58000000) / 1e6, setting.between(-5000000, 18000000) / 1e6
    minute, second = setting.between(0, 59), setting.between(0, 599) / 10
    minutes, seconds = setting.between(0, 59), setting.between(0, 599) / 10
    mark = {"fr": "O", "it": "O"}.get(setting.language, "W") if east < 0 else {"de": "O"}.get(setting.language, "E")
    return setting.pick((
        f"{north:.5f}, {east:.5f}", f"{north:.6f},{east:.6f}", f"{north:.4f} N, {abs(east):.4f} {mark}",
        f"{int(north)}°{minute:02}'{second:.1f}\"N {int(abs(east))}°{minutes:02}'{seconds:.1f}\"{mark}",
        f"{int(north)}° {minute:02}′ N, {int(abs(east))}° {minutes:02}′ {mark}",
        f"{setting.between(2485000, 2833999)} / {setting.between(1076000, 1295999)}",
        f"{setting.between(485, 833)}.{setting.pattern('###')}/{setting.between(76, 295)}.{setting.pattern('###')}",
    ))  # fmt: skip


def txhash(setting: Setting) -> str:
    """A transaction or an address on a chain, a hash of a file."""
    shape = setting.pick(
        (
            "0x" + "h" * 64, "0x" + "h" * 40, "h" * 64, "h" * 40, "bc1q" + "x" * 38, "1" + "*" * 33, "3" + "*" * 33,
            "h" * 32,
        )
    )
    if shape.startswith(("0x", "bc1q")):
        head = 2 if shape.startswith("0x") else 4
        text = shape[:head] + setting.pattern(shape[head:])
    else:
        text = setting.pattern(shape)
    return f"{text[:8]}…{text[-6:]}" if setting.chance(0.1) else text


def vin(setting: Setting) -> str:
    """A vehicle's number."""
    makers = ("WVW", "WBA", "WDB", "VF1", "VF3", "ZFA", "ZAR", "SAL", "TMB", "WAU", "1FT", "JTD", "KMH", "VSS", "YV1")
    return setting.pick(makers) + "".join(
        setting.pick("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(8)
    ) + setting.pattern("######")


def imei(setting: Setting) -> str:
    """A telephone set's number."""
    body = "35" + setting.pattern("#" * 12)
    text = body + (checks.luhn(body) if setting.chance(0.9) else setting.pattern("#"))
    return text if setting.chance(0.6) else setting.pick(
        (f"{text[:2]} {text[2:8]} {text[8:14]} {text[14]}", f"{text[:2]}-{text[2:8]}-{text[8:14]}-{text[14]}")
    )
