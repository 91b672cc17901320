"""Last names as each origin builds them: doubled, with particles, agreeing with gender."""

from .origins import Origin
from .setting import Setting

PARTICLES = {
    "de": ("von", "von", "von", "Von", "von der", "zu", "von und zu", "vom"),
    "fr": ("de", "de", "de la", "du", "d’", "des", "Le ", "De"),
    "it": ("De", "Di", "Della", "D’", "Dal", "La", "Lo", "Del", "Degli", "Di", "De"),
    "portuguese": ("da", "dos", "de", "do", "da"),
    "spanish": ("de", "de la", "del", "de los"),
    "dutch": ("van", "van der", "van den", "de", "van de", "ter", "Van", "Van den"),
    "arabic": ("El", "Al-", "Ben", "Bin", "Abu", "Abdel", "Bou", "Al", "El"),
    "en": ("Mc", "O’", "Mac", "Fitz", "St. "),
    "nordic": ("af", "von"),
    "african": ("N’", "Ould", "Ba"),
}
SHARE = {
    "arabic": 0.4, "dutch": 0.15, "portuguese": 0.25, "spanish": 0.1, "it": 0.08, "fr": 0.06, "de": 0.05, "en": 0.02,
    "african": 0.03,
}
DOUBLE = {"spanish": 0.65, "portuguese": 0.6, "de": 0.06, "fr": 0.06, "it": 0.03, "en": 0.05}

GENDERED = {
    "russian": (("sky", "skaya"), ("skij", "skaja"), ("skyj", "ska"), ("ov", "ova"), ("ev", "eva"), ("in", "ina")),
    "polish": (("ski", "ska"), ("cki", "cka"), ("dzki", "dzka")),
    "czech": (("ský", "ská"), ("ý", "á"), ("ek", "ková"), ("ec", "cová"), ("a", "ová")),
    "baltic": (("as", "ienė"), ("is", "ytė"), ("us", "aitė")),
    "greek": (("opoulos", "opoulou"), ("idis", "idou"), ("akis", "aki"), ("os", "ou")),
}


def surname(setting: Setting, origin: Origin, woman: bool) -> str:
    """A last name as it would stand in a passport."""
    name = _agreeing(setting.pick(origin.last), origin.name, woman)
    if setting.chance(DOUBLE.get(origin.name, 0.02)):
        other = _agreeing(setting.pick(origin.last), origin.name, woman)
        space = " " if origin.name in ("spanish", "portuguese") and setting.chance(0.85) else "-"
        name = f"{name}{space}{other}"
    if setting.chance(SHARE.get(origin.name, 0)) and name[0].isupper() and " " not in name:
        particle = setting.pick(PARTICLES[origin.name])
        if particle.lower() in ("d’", "n’") and name[0] not in "AEIOUHÉÈ":
            particle = {"D’": "Di", "d’": "de"}.get(particle, "N’")
        glued = particle[-1] in "’- " or particle in ("Mc", "Mac", "Fitz")
        name = particle + ("" if glued else " ") + name
    return name


def bare(name: str) -> str:
    """A last name without a small particle before it."""
    words = name.split(" ")
    return " ".join(words[1:]) if len(words) > 1 and words[0].islower() else name


def _agreeing(name: str, origin: str, woman: bool) -> str:
    if origin == "czech" and name.endswith("ová"):
        return name if woman else name[:-3]
    if not woman:
        return name
    for masculine, feminine in GENDERED.get(origin, ()):
        if name.endswith(masculine):
            return name[: -len(masculine)] + feminine
    if origin == "czech" and name[-1] not in "aeiouíéáě":
        return name + "ová"
    return name
