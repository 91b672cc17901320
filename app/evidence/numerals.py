"""Numbers as four languages write them, in digits and in words."""

import re
from collections.abc import Iterator
from functools import cache

from app.core.documents import Span
from app.evidence.tokens import fold

_EN = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""
_DE = "null ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn \
achtzehn neunzehn"
_FR = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit \
dix-neuf"
_IT = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici \
diciassette diciotto diciannove"
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
}
_ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "de": "erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft",
    "fr": "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme",
    "it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo",
}
_SCALES = {
    "en": {"hundred": 100, "thousand": 1000}, "de": {"hundert": 100, "tausend": 1000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000}, "it": {"cento": 100, "mille": 1000, "mila": 1000},
}
_ARTICLES_WORDS = """
one ein eine einen einem einer eines un une uno una
"""
_ENDINGS = {
    "en": ("th", "ieth"), "de": ("ster", "sten", "stes", "stem", "ste", "ten", "ter", "te"), "fr": ("iemes", "ieme"),
    "it": ("esimo", "esima", "esimi", "esime"),
}
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_GAP = re.compile(r"[’'\u00a0\u202f ]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def cardinals(language: str) -> dict[str, int]:
    """Plain number words up to 999 where a language writes them as one word, otherwise up to 99."""
    small = {"en": _EN, "de": _DE, "fr": _FR, "it": _IT}[language].split()
    table = {word: value for value, word in enumerate(small)}
    if language == "fr":
        table |= _french(small)
    else:
        for ten, word in enumerate(_TENS[language].split(), 2):
            table[word] = 10 * ten
            for one in range(1, 10):
                table[_joined(language, word, small[one])] = 10 * ten + one
    if language in ("de", "it"):
        table |= _hundreds(language, table)
    table.pop("sei" if language == "de" else "", None)
    return table


def _joined(language: str, ten: str, one: str) -> str:
    if language == "en":
        return f"{ten}-{one}"
    if language == "de":
        return f"{one}und{ten}"
    return f"{ten[:-1] if one[0] in 'uo' else ten}{one}"


def _french(small: list[str]) -> dict[str, int]:
    table = {}
    for word, ten, most in (
        ("vingt", 20, 9), ("trente", 30, 9), ("quarante", 40, 9), ("cinquante", 50, 9), ("soixante", 60, 19),
        ("quatre-vingt", 80, 19), ("septante", 70, 9), ("huitante", 80, 9), ("octante", 80, 9), ("nonante", 90, 9),
    ):
        table[word] = table[word + "s"] = ten
        for one in range(1, most + 1):
            table[f"{word}-{small[one]}"] = ten + one
            table[f"{word}-et-{small[one]}"] = ten + one
    return table


def _hundreds(language: str, below: dict[str, int]) -> dict[str, int]:
    hundred, ones = {"de": ("hundert", _DE), "it": ("cento", _IT)}[language]
    small, table = ones.split(), {hundred: 100}
    for count in range(1, 10):
        begin = (small[count] if count > 1 or language == "de" else "") + hundred
        table[begin] = 100 * count
        for word, value in below.items():
            if 0 < value < 100:
                table[begin + word] = 100 * count + value
                if count == 1:
                    table[hundred + word] = 100 + value
    return table


def ordinal(plain: str, language: str) -> int | None:
    """The place in a row that a plain word names, or None; "second" and "secondo" mean too much else."""
    for ending in _ENDINGS[language]:
        # "Ventesima", "zwanzigsten", "vingtième", "fortieth": a cardinal with an ending.
        if plain.endswith(ending):
            begin = plain.removesuffix(ending)
            known = cardinals(language)
            place = next((known[begin + end] for end in ("", "y", "i", "a", "e") if begin + end in known), 0)
            if place > 12:
                return place
    for place, word in enumerate(_ORDINALS[language].split(), 1):
        if language == "de":
            match = re.fullmatch(re.escape(word) + r"e[nmrs]?", plain) is not None
        elif language == "fr":
            match = plain in (word, word + "s", word + "e", word + "es")
        elif language == "it":
            match = plain[:-1] == word[:-1] and len(plain) == len(word) and plain != "prima"
        else:
            match = plain == word
        if match and not (place == 2 and language in ("fr", "it")):
            return place
    return None


def times(plain: str, language: str) -> int | None:
    """How often: "twice", "dreimal"; None for any other word."""
    if language == "de" and plain.endswith("mal") and len(plain) > 5:
        return cardinals("de").get(plain.removesuffix("mal"))
    return _TIMES.get(plain) if language == "en" else None


def written(text: str, language: str) -> Iterator[tuple[Span, int]]:
    """Each written number with its value, longest first: "two hundred and fifty" is one."""
    table, scales = cardinals(language), _SCALES[language]
    run: list[tuple[Span, str]] = []
    for match in [*_WORD.finditer(text), None]:
        word = fold(match[0]) if match else ""
        if run and word in ("and", "und", "et", "e"):
            continue
        joined = bool(run and match and text[run[-1][0].end : match.start()] in (" ", " and ", " und ", " et ", " e "))
        if match and (word in table or word in scales) and (not run or (joined and _grows(run[-1][1], word, scales))):
            run.append((Span(match.start(), match.end()), word))
            continue
        yield from _valued(run, table, scales)
        known = match is not None and (word in table or word in scales)
        run = [(Span(match.start(), match.end()), word)] if match and known else []
        if match and not known and language in ("de", "it"):
            yield from _thousands(match, word, table, language)


def _grows(before: str, word: str, scales: dict[str, int]) -> bool:
    return word in scales or before in scales


def _valued(
    run: list[tuple[Span, str]], table: dict[str, int], scales: dict[str, int]
) -> Iterator[tuple[Span, int]]:
    if not run or (len(run) == 1 and run[0][1] in _ARTICLES):
        return
    total = current = 0
    for _, word in run:
        if word in scales and word not in table:
            scale = scales[word]
            current = max(current, 1) * scale
            if scale == 1000:
                total, current = total + current, 0
        else:
            current += table[word]
    yield Span(run[0][0].start, run[-1][0].end), total + current


def _thousands(match: re.Match[str], word: str, table: dict[str, int], language: str) -> Iterator[tuple[Span, int]]:
    """"zweitausendfünfhundert", "duemila": one word beyond a thousand."""
    for middle in ("tausend",) if language == "de" else ("mila", "mille"):
        before, found, after = word.partition(middle)
        if found and (not before or before in table) and (not after or after in table):
            value = (table[before] if before else 1) * 1000 + (table[after] if after else 0)
            yield Span(match.start(), match.end()), value
            return


def digits(written_: str) -> str:
    """1’200.50, 1.200,50 and 1 200.5 are one figure; leading zeros are not told apart either."""
    said = _GAP.sub("", written_.strip().lstrip("+").replace("−", "-"))
    separators = [c for c in said if c in ".,"]
    if len(separators) > 1 and len(set(separators)) == 1:
        said = said.replace(separators[0], "")
    elif len(separators) > 1:
        said = said.replace("." if said.rfind(",") > said.rfind(".") else ",", "")
    elif separators and re.search(r"[.,]\d{3}$", said) and not said.startswith("0"):
        said = said.replace(separators[0], "")
    whole, _, part = said.replace(",", ".").partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")
