"""Words, figures and names of a text in a form in which two texts can be compared, for four languages."""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_NUMBER = re.compile(r"(?<!\w)[+−-]?\d+(?:[.,’'\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?(?!\d)")
_GAP = re.compile(r"[’'\u00a0\u202f ]")
_DASHED = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "’": "'", "ß": "ss", "\u00ad": None})

_STOP = """
the a an and or of to in on at for with from by as is are was were be been has have had it its this that these those
he she they his her their you your we our i
der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur in im am an auf für mit aus bei
als ist sind war waren wird werden wurde wurden hat haben hatte es er sie ihr ihre sein seine ihren dies diese dieser
dass wie sich auch nach
le la les l un une des du de d et ou à au aux en dans sur pour par avec est sont était ont a il elle ils elles son sa
ses leur ce cette ces que qui se plus
il lo la i gli le un uno una di del dello della dei degli delle e o a al allo alla ai alle da dal dalla in nel nella
su sul sulla per con è sono era ha hanno che si suo sua suoi loro questo questa
"""
_NEGATIONS = """
not no never none nor neither without cannot isn aren wasn weren doesn don didn hasn haven hadn couldn wouldn won
nicht kein keine keinen keinem keiner keines nie niemals ohne weder
ne n pas jamais aucun aucune sans ni non mai nessun nessuno nessuna senza né
"""
STOP = frozenset(_STOP.split())
NEGATIONS = frozenset(_NEGATIONS.split())


def negated(text: str) -> bool:
    """Whether one of the little words that turn a sentence round stands in it; "no 12" is a number's name."""
    spoken = words(text)
    return any(
        word in NEGATIONS and not (word in ("no", "n") and after.isdigit())
        for word, after in zip(spoken, [*spoken[1:], ""], strict=True)
    )


def plain(text: str) -> str:
    """For comparing: compatibility forms, lower case, one space, one dash, one apostrophe, broken words joined."""
    text = re.sub(r"(\w)-\n(\w)", r"\1\2", text)
    return " ".join(unicodedata.normalize("NFKC", text).translate(_DASHED).casefold().split())


def words(text: str) -> list[str]:
    """The words in order, in their plain form; figures are words too."""
    return [part for word in _WORD.findall(plain(text)) for part in re.split(r"['\-]", word) if part]


def telling(text: str) -> list[str]:
    """The words that say something: not the little ones that every text has."""
    little = STOP | NEGATIONS
    return [word for word in words(text) if word not in little and (len(word) > 2 or word.isdigit())]


def stem(word: str) -> str:
    """The beginning of a word, without the endings of number, case and person."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return bare if bare.isdigit() else bare[: max(4, len(bare) - 2 if len(bare) > 5 else len(bare))]


def figures(text: str) -> Iterator[tuple[str, str]]:
    """Each number as it stands and in a form that does not depend on how a country writes it."""
    for found in _NUMBER.finditer(text):
        yield found[0].strip(), figure(found[0])


def figure(written: str) -> str:
    """1’200.50, 1.200,50 and 1 200.5 are one figure; leading zeros are not told apart either."""
    digits = _GAP.sub("", written.strip().lstrip("+").replace("−", "-"))
    separators = [c for c in digits if c in ".,"]
    if len(separators) > 1 and len(set(separators)) == 1:
        digits = digits.replace(separators[0], "")
    elif len(separators) > 1:
        digits = digits.replace("." if digits.rfind(",") > digits.rfind(".") else ",", "")
    elif separators and re.search(r"[.,]\d{3}$", digits) and not digits.startswith("0"):
        digits = digits.replace(separators[0], "")
    whole, _, part = digits.replace(",", ".").partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


_CAPITAL = re.compile(r"[^\W\d_](?:[\w’'.\-]*\w)?")
_GERMAN_WORDS = """
der die das und ist nicht wurde ein eine einen den dem des von mit wird sie am im zu hat für auf nach beträgt
"""
_GERMAN = frozenset(_GERMAN_WORDS.split())
_TITLES = frozenset(("herr", "herrn", "frau", "dr", "prof", "fräulein", "familie"))


def names(text: str) -> Iterator[str]:
    """Words with a capital inside a sentence: what must not be invented.

    German writes every noun so; there only two in a row, or one behind a title, count as a name.
    """
    found = list(_CAPITAL.finditer(text))
    german = bool(_GERMAN & {word[0] for word in found})
    for place, word in enumerate(found):
        if place == 0 or not word[0][0].isupper() or word[0].casefold() in STOP:
            continue
        before, after = found[place - 1], found[place + 1] if place + 1 < len(found) else None
        titled = before[0].casefold() in _TITLES
        paired = (_next_to(text, before, word) and place > 1) or (after is not None and _next_to(text, word, after))
        if not german or titled or paired:
            yield word[0]


def _next_to(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    return one[0][0].isupper() and other[0][0].isupper() and text[one.end() : other.start()] in (" ", ". ", "\u00a0")
