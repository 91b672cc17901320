"""What singles people out in judgments and decisions besides names: sums, shares, sentences, nationality.

Whoever knows one figure of a case finds the rest. In court judgments such quasi-identifiers were marked by people
(Pilán et al., "The Text Anonymization Benchmark", 2022); in a letter or a bill they are what it is about, so they are
looked for only in texts that read like a judgment.
"""

import re
from collections.abc import Iterator, Sequence

from app.core.documents import Span
from app.core.findings import Finding
from app.privacy.outline import Beginnings, outline
from app.privacy.rules import reason
from app.privacy.words.demonyms import ENGLISH, FRENCH, GERMAN, ITALIAN

_MARKS = re.compile(
    r"\b(?:(?P<en>applicants?|appellants?|plaintiffs?|defendants?|judge?ments?|courts?|appeals?|convicted|lodged|"
    r"Convention|proceedings|dismissed|hearing|prosecutor|the Government|Articles?|Chamber)|"
    r"(?P<fr>requérante?s?|appelante?s?|prévenue?s?|demandeur|défenderesse|arrêt|jugement|tribunal|cour|pourvoi|cassation|"
    r"Convention|recours|procureur|le Gouvernement|articles?|chambre)|"
    r"(?P<de>Beschwerdeführer(?:in)?|Klägerin|Kläger|Beklagten?|Angeklagten?|Urteil|Gericht|Berufung|Revision|Beschluss|"
    r"Erwägungen?|Tatbestand|Sachverhalt|Staatsanwaltschaft|Vorinstanz|Senat|Kammer|Verfahren|Beschwerde)|"
    r"(?P<it>ricorrent[ei]|appellante|imputat[oaie]|attore|convenut[oa]|sentenza|tribunale|corte|appello|cassazione|"
    r"ricorso|procuratore|Pretore|considerandi|procedimento|giudice))\b",
    re.IGNORECASE,
)
_MARKS_BEGIN = Beginnings(
    "ang app arr art att bek ber bes cas cha con cor cou def dem dis déf erw ger giu hea imp jud jug kam klä "
    "le lod pla pou pre pro pré rec req rev ric sac sen sta tat the tri urt ver vor"
)
_ENOUGH, _DENSE = 3, 40
"""So many different words of the courtroom in one language, and one in so many words of all, make a judgment: few
enough that an excerpt of a page is known as one."""

_NUMBER = r"\d{1,3}(?:[,.'’ \u00a0]\d{3})+(?:[.,]\d{2,4})?|\d+(?:[.,]\d+)?"
_CODE = (
    r"EUR|USD|GBP|CHF|TRY|TRL|PLN|SEK|NOK|DKK|ATS|DEM|FRF|ITL|CZK|SKK|HUF|RON|ROL|BGN|BGL|RUB|UAH|HRK|MDL|FIM|BEF|NLG|"
    r"CYP|GEL|PTE|ESP|GRD|IEP|LUF|LTL|LVL|EEK|SIT|MKD|AZN|AMD|RSD|ALL|Fr\.|SFr\.|FF|DM|€|£|US\$|\$"
)
_NAME = (
    r"(?:[A-Z][a-zé]+ )?(?:euros?|dollars?|pounds?(?: sterling)?|livres? sterling|francs?|Franken|marks?|Mark|"
    r"schillings?|Schilling|liras?|lire|livres? turques?|zlotys?|kron(?:a|or|er)|crowns|couronnes|Kronen|roubles?|"
    r"rubles?|lei|leva|kunas?|hryvnias?|forints?|guilders|florins|koruny?|dinars?|escudos|pesetas|drachmas?|"
    r"franchi|sterline|dollari|marchi|corone)"
)
_SCALE = r"(?: (?:million|billion|millions?|milliards?|Millionen|Mio\.|Mrd\.|milion[ei]|miliard[oi])(?: d['’e])?)?"
_SUM = re.compile(
    rf"(?<!\w)(?:{_CODE}) ?(?:{_NUMBER}){_SCALE}|"
    rf"(?<![\w.,])(?:{_NUMBER}){_SCALE} ?(?:(?:{_CODE})(?!\w)|(?:{_NAME})(?!\w))"
    rf"(?: ?\((?:{_CODE})\))?"
)
_SHARE = re.compile(rf"(?<![\w.,])(?:{_NUMBER}) ?(?:%|per cent|pour cent|Prozent|per cento)(?!\w)")
_COUNT = (
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|un|une|deux|trois|"
    r"quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|dix-huit|vingt|trente|ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|"
    r"sieben|acht|neun|zehn|elf|zwölf|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti"
)
_UNIT = (
    r"days?|weeks?|months?|years?|hours?|jours?|semaines?|mois|ans?|années?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|"
    r"giorn[oi]|settiman[ae]|mes[ei]|ann[oi]"
)
_LASTING = re.compile(
    rf"(?<![\w.,])(?:{_COUNT})(?: and a half| et demi|einhalb| e mezzo)? (?:{_UNIT})(?:['’]s?)?"
    rf"(?:,? (?:and|et|und|e) (?:{_COUNT}) (?:{_UNIT})(?:['’]s?)?)?(?!\w)"
)
_ORIGIN = {
    "en": re.compile(rf"(?<![\w-])(?:{'|'.join(ENGLISH)})s?(?![\w-])"),
    "fr": re.compile(rf"(?<![\w-])(?:{'|'.join(FRENCH)})(?:n?e)?s?(?![\w-])", re.IGNORECASE),
    "de": re.compile(rf"(?<![\w-])(?:{'|'.join(GERMAN)})e[nmrs]?(?![\w-])", re.IGNORECASE),
    "it": re.compile(rf"(?<![\w-])(?:{'|'.join(ITALIAN)})h?[oaie]?(?![\w-])", re.IGNORECASE),
}


class Judgments:
    """Implements core's `Recogniser`."""

    name = "judgments"

    def find(self, text: str, language: str) -> Sequence[Finding]:  # noqa: ARG002  # the port's
        """Findings where the text reads like a judgment, none elsewhere."""
        spoken = _judgment_in(text)
        return [*self._figures(text), *self._origins(text, spoken)] if spoken else []

    def _figures(self, text: str) -> Iterator[Finding]:
        for pattern, kind, code in (
            (_SUM, "ACCOUNT:SUM", "reason.sum_in_judgment"), (_SHARE, "ACCOUNT:SUM", "reason.sum_in_judgment"),
            (_LASTING, "DATE:DURATION", "reason.duration_in_judgment"),
        ):
            for match in pattern.finditer(text):
                yield Finding(Span(*match.span()), kind, 0.5, self.name, reason(code))

    def _origins(self, text: str, spoken: str) -> Iterator[Finding]:
        for match in _ORIGIN[spoken].finditer(text):
            yield Finding(Span(*match.span()), "LOCATION:ORIGIN", 0.5, self.name, reason("reason.origin"))


def _judgment_in(text: str) -> str:
    """The language in which the text reads like a judgment, "" where it does not."""
    words: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for match in outline(text).matches(_MARKS, _MARKS_BEGIN):
        language = match.lastgroup or ""
        words.setdefault(language, set()).add(match[0].lower())
        counts[language] = counts.get(language, 0) + 1
    if not counts:
        return ""
    best = max(counts, key=lambda language: counts[language])
    dense = counts[best] * _DENSE >= len(text.split())
    return best if dense and len(words[best]) >= _ENOUGH else ""
