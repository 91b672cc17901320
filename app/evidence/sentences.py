"""Where sentences end, in English, German, French and Italian: by punctuation, but not behind abbreviations."""

import re
from collections.abc import Iterator

from app.core.documents import Span
from app.evidence.tokens import fold
from app.evidence.tongue import ANY_LITTLE

_TITLES = """
dr prof mr mrs ms mme mmes mlle hr fr frl herr sig sigg dott dottssa avv ing geom rag arch me mgr st ste sr jr med iur
phil dipl lic rer nat habil pd mag hon rev
"""
_REFERENCES = """
nr no nos n art artt al lit ziff abs bst rz s ss p pp pag pagg fig tab kap cap vol bd hrsg ed vgl cf siehe sec sect
par para ch app anm ref az tel fax mob ext int pos kto str av pl postf abt sez inc ltd corp gmbh co
"""
_SHORT = """
z b d h u a o ä i e g m f ff usw etc bzw ca circa inkl incl exkl excl max min mind ggf evtl resp sog zzgl gem lt vs
approx est i.e e.g z.b d.h u.a o.ä i.d.r m.e u.u z.t s.o s.u p.ex c.-à-d env es p.es ecc v
"""
_MONTHS = """
jan feb febr mär mar apr jun jul aug sept sep okt oct nov dez dec janv févr avr juil déc genn febbr giu lug ag sett ott
dic
"""
_ABBREVIATIONS = frozenset(f"{_TITLES}{_REFERENCES}{_SHORT}{_MONTHS}".split())
_END = re.compile(r"""[.!?…]+["'”’»“)\]]*(?:\s*\[\d{1,3}\])*(?=\s|$)|\n\s*\n|\n(?=\s*(?:[-–•*]\s|\d{1,2}[.)]\s))""")
_WORD_BEFORE = re.compile(r"([\w.\-]*\w)$")
_STARTS_LOW = re.compile(r"""\s*["'„“«(\[]*[a-zäöüéèàâêîôûç]""")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")
_MOST_DAY = 31


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text with their trailing marks ("[1]") and without the white space around them."""
    start = 0
    for end in _END.finditer(text):
        if end[0][0] == "." and len(end[0].rstrip("\"'”’»“)] ")) == 1 and _goes_on(text, end.start(), end.end()):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, dot: int, after: int) -> bool:
    """Whether the full stop at `dot` ends an abbreviation, an initial or a number, not a sentence."""
    if _STARTS_LOW.match(text, after):
        return True
    before = _WORD_BEFORE.search(text, max(0, dot - 20), dot)
    if before is None or after >= len(text):
        return False
    word = before[1].lower()
    if word in _ABBREVIATIONS or ("." in word and word.rpartition(".")[2] in _ABBREVIATIONS):
        return True
    if len(word) == 1 and word.isalpha():
        return True
    # "am 12. März", "der 2. Senat": a small number and a full stop name a place in a row; "by 14 to 9. She" does not.
    following = _NEXT_WORD.match(text, after)
    if following and fold(following[1]) in ANY_LITTLE:
        return False
    return word.isdecimal() and len(word) <= 2 and int(word) <= _MOST_DAY and text[after : after + 1] == " "


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if right > left:
        yield Span(start + left, start + right)
