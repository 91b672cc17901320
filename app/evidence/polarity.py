"""The parts of a text and whether each says yes or no: negations, words that deny by themselves, how far both reach."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.documents import Span
from app.evidence.lexicon import Heard
from app.evidence.tokens import Token, fold
from app.evidence.tongue import LITTLE

NO = {language: frozenset(fold(words).split()) for language, words in {
    "en": ""
        """not no never none nor neither cannot nobody nothing isn aren wasn weren doesn don didn hasn haven hadn couldn
        wouldn won shouldn non without""",
    "de": "nicht kein keine keinen keinem keiner keines nie niemals weder niemand nichts keinerlei nirgends ohne",
    "fr": "ne n pas jamais aucun aucune ni non rien nul nulle sans",
    "it": "non mai nessun nessuno nessuna né ne' nulla niente neanche nemmeno senza ne",
}.items()}
_DENY = {language: tuple(fold(words).split()) for language, words in {
    "en": "deny denies denied denying lack lacks lacked lacking refus fail unable unpaid absence waive "
        "unchanged unnecess unlikely unlimit impossib unsuccess",
    "de": "verneint verneinen fehlt fehlte fehlen fehlend entfall entfiel verzicht unterblieb unterbleib "
        "hinfallig dahin unverandert mangels unnotig unmoglich unwahrscheinlich unbeschrankt unbegrenzt erubrig",
    "fr": "manqu renonc absence defaut refus inchang faute inutile impossib illimit superflu",
    "it": "rinunc manca mancan assenza rifiut priv invariat inutil impossib illimit superflu",
}.items()}
_NOT_A_NO = re.compile(
    r"\b(?:not only|not just|nicht nur|non seulement|pas seulement|non solo|no(?:t)? (?:later|more|less"
    r"|fewer|earlier) than"
    r"|nicht (?:mehr|weniger|später|früher) als|non (?:più|meno) (?:di|tardi)|non oltre|no\. ?\d"
    r"|whether or not|ob oder nicht"
    r"|n['’]est autre|pas plus tard|pas plus de|si non|otherwise|not until|before not)", re.IGNORECASE,
)
_SECOND_HALVES = frozenset(("pas", "jamais", "aucun", "aucune", "rien", "ni", "plus", "nul", "personne", "peut"))
_ONLY_FR = re.compile(r"\b(?:ne\s|n['’])\w+(?:\s\w+){0,3}\s(?:que\s|qu['’])", re.IGNORECASE)
_NO_MORE_FR = re.compile(r"\b(?:ne\s|n['’])\w+\s(?:\w+\s)?plus\b", re.IGNORECASE)
_MARKS = r"[;:,](?=\s)|[()–—]|\n"
_BREAK = {
    language: re.compile(rf"{_MARKS}|\s(?:{words})\s|(?=\s(?:{without})\s)", re.IGNORECASE)
    for language, words, without in (
    ("en", "but|and|or|because|while|whereas|although|unless|if|which|who",
     "without|except|save for|apart from"),
    ("de", "und|aber|sondern|oder|weil|während|obwohl|falls|sofern|soweit|wenn|dass",
     "ohne|außer|ausser|ausgenommen|mit Ausnahme"),
    ("fr", "et|mais|ou|parce que|tandis que|alors que|sauf si|si|qui", "sans|sauf|hormis|excepté|à l'exception"),
    ("it", "e|ed|ma|o|perché|mentre|sebbene|se|che", "senza|tranne|salvo|eccetto|ad eccezione"),
)}

_EXCEPT_WORDS = """
except save ausser ausgenommen sauf hormis excepte tranne salvo eccetto
"""
EXCEPT = frozenset(_EXCEPT_WORDS.split())
_FRONT_WORDS = """
for in at on after before with under by from für bei nach vor mit ab gemäss ohne pour en dans après avant
avec selon per nel nella dopo prima con entro dal in
"""
_FRONT = frozenset(fold(_FRONT_WORDS).split())
_WITHOUT_WORDS = """
without ohne sans senza
"""
_WITHOUT = frozenset(_WITHOUT_WORDS.split())
_SHARING = re.compile(r"\s(?:or|nor|oder|noch|ou|ni|o|né)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A clause: its tokens (indices), whether it denies; where: its negating word, -1 for none; plainly: by "not"."""

    first: int
    last: int
    denied: bool
    where: int
    sentence: int
    plainly: bool = True


def parts_of(
    text: str, words: Sequence[Token], heard: Sequence[Heard], language: str, ends: Sequence[int]
) -> tuple[Part, ...]:
    """The clauses in order; a short one behind "or" shares the negation of the one before ("no fever or cough")."""
    denials = dict(_denials(text, words, heard, language))
    found: list[Part] = []
    first, links = 0, [""]
    for cut, link in _cuts(text, words, language, ends):
        if cut > first:
            inside = {at: kind for at, kind in denials.items() if first <= at < cut}
            denied = any(kind == "no" for kind in inside.values()) ^ (
                sum(kind != "no" for kind in inside.values()) % 2 == 1
            )
            where = min(inside, default=-1)
            if not inside and found and cut - first <= 3 and _SHARING.search(links[-1]) and found[-1].denied:
                denied, where = True, first - 1
            if found and words[first].plain in EXCEPT:
                denied, where = not found[-1].denied, first
            sentence = sum(end <= words[first].span.start for end in ends)
            plainly = "deny" not in inside.values() or "no" in inside.values()
            found.append(Part(first, cut, denied, where, sentence, plainly))
            first = cut
        links.append(link)
    return tuple(found)


def _cuts(text: str, words: Sequence[Token], language: str, ends: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Before which token each clause ends, and what ends it; "without" reaches one telling word far."""
    starts = [token.span.start for token in words]
    cuts = {bisect_left(starts, match.start() + 1): match[0] for match in _BREAK[language].finditer(text)}
    for begin in [0, *(bisect_left(starts, end) for end in ends)]:
        # "For injury, liability is unlimited": what stands in front belongs to what follows.
        early = next((cut for cut in sorted(cuts) if cut > begin), len(words))
        longest = 0 if begin >= len(words) else 4 if words[begin].plain in _FRONT else 2
        if cuts.get(early) == "," and early <= begin + longest:
            del cuts[early]
    cuts |= {bisect_left(starts, end): "." for end in ends}
    for at, token in enumerate(words):
        if token.plain in _WITHOUT:
            told = _told(words, at + 1, language)
            if told + 1 < len(words) and words[told + 1].plain in ("of", "di", "de", "d", "von"):
                told = _told(words, told + 1, language)
            cuts.setdefault(told + 1, "")
    cuts[len(words)] = "."
    yield from sorted(cuts.items())


def _lacking(plain: str, language: str) -> bool:
    """"Gebührenfrei", "schmerzlos", "painless": a thing that is not there."""
    ends = {"de": ("frei", "freie", "freien", "los", "lose", "losen"), "en": ("less",)}.get(language, ())
    return plain.endswith(ends) and len(plain) > 7 and plain not in ("nevertheless", "regardless", "nonetheless")


def _told(words: Sequence[Token], at: int, language: str) -> int:
    return next((n for n in range(at, len(words)) if words[n].plain not in LITTLE[language]), at - 1)


def _denials(
    text: str, words: Sequence[Token], heard: Sequence[Heard], language: str
) -> Iterator[tuple[int, str]]:
    """Which tokens deny: "no" for the little words, of which several in one clause are one; "deny" or "lack" else."""
    said = {h.first for h in heard if h.sense.denies or (h.sense.group, h.sense.member) == ("allow", "forbid")}
    inside = {at for h in heard if h.first in said for at in range(h.first, h.last)}
    free = [Span(m.start(), m.end()) for p in (_NOT_A_NO, _ONLY_FR) for m in p.finditer(text)]
    more = list(_NO_MORE_FR.finditer(text)) if language == "fr" else []
    for at, token in enumerate(words):
        if any(span.overlaps(token.span) for span in free):
            continue
        if at in said:
            yield at, "deny"
        elif at in inside:
            continue
        elif token.plain in NO[language] and not _number_sign(words, at) and not _idle(words, at, language):
            yield at, "no"
        elif _lacking(token.plain, language) or token.plain.startswith(_DENY[language]):
            yield at, "lack"
        elif any(m.start() <= token.span.start < m.end() for m in more) and token.plain == "plus":
            yield at, "no"


def _number_sign(words: Sequence[Token], at: int) -> bool:
    return words[at].plain in ("no", "n") and at + 1 < len(words) and words[at + 1].plain.isdigit()


def _idle(words: Sequence[Token], at: int, language: str) -> bool:
    """French "ne" denies only with its second half, Italian "ne" is a pronoun more often than "né"."""
    plain = words[at].plain
    if language == "fr" and plain in ("ne", "n"):
        after = [w.plain for w in words[at + 1 : at + 6]]
        return not _SECOND_HALVES.intersection(after)
    return language == "it" and plain == "ne"
