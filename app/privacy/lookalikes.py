"""Code points that look like others or like nothing, and what a reader takes them for."""

import re

UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
)
"""Body of a character class: soft hyphens, joiners, marks of direction, selectors and tags, which leave no ink."""

STYLED = "\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\u2460-\u249b\u24b6-\u24e9\ufb00-\ufb06\U0001d400-\U0001d7ff"
"""Body of a character class: ligatures, letters and digits in circles, in brackets or in mathematical style."""

FOREIGN = "\u0251\u0261\u0370-\u052f"
"""Body of a character class: Greek, Cyrillic and phonetic letters, of which some look Latin."""

PLAINER = "\u1680\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\u2212\ufe63\uff01-\uff5e\u212a\u212b"
"""Body of a character class: what `plainer` changes."""

_PLAIN = (
    dict.fromkeys((0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
    | dict.fromkeys((0x2010, 0x2011, 0x2212, 0xFE63), "-")
    | {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x212A: "K", 0x212B: "Å"}
)
_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУЗавеѕіјкмнорстхуһԁԛԝӏёїӓӧӒӦЁЇΑΒΕΖΗΙΚΜΝΟΡΤΥΧΪΫοαινρυκϊϋɑɡ",
    "ABESIJKMHOPCTXYЗabesijkmhopctxyhdqwlëïäöÄÖËÏABEZHIKMNOPTYXÏŸoaivpukïüag",
)
_MIXED = re.compile(rf"\w*[{FOREIGN}]\w*")


def plainer(text: str) -> str:
    """Spaces of any width, hyphens and full-width forms as ASCII has them, one for one."""
    return text.translate(_PLAIN)


def unmasked(text: str) -> str:
    """Words that mix Latin letters or digits with look-alikes in Latin, one for one; words all foreign stay."""
    return _MIXED.sub(_latin, text)


def _latin(match: re.Match[str]) -> str:
    word = match[0]
    return word.translate(_ALIKE) if any(char.isascii() for char in word) else word
