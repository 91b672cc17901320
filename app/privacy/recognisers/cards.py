"""Payment cards of all schemes (ISO/IEC 7812), and the last digits of one behind the word for it."""

import re

from app.privacy.checksums import luhn
from app.privacy.identifiers import beside
from app.privacy.rules import Rule, RuleRecogniser

_S = r"[ \u00a0-]?"


def _not_luhn(value: str) -> bool:
    return not luhn(value)


CARDS = RuleRecogniser("cards", (
    # Visa, Mastercard with its 2-series, Discover, JCB, UnionPay, Maestro in groups of four
    Rule("CARD", re.compile(rf"(?<![\d.,])(?:[3-6]\d{{3}}|2[2-7]\d{{2}})(?:{_S}\d{{4}}){{3}}(?![\d,])"),
         0.6, "reason.card", luhn, "reason.card_checked", begins="0", digits=16),
    # American Express
    Rule("CARD", re.compile(rf"(?<![\d.,])3[47]\d{{2}}{_S}\d{{6}}{_S}\d{{5}}(?![\d,])"),
         0.6, "reason.card", luhn, "reason.card_checked", begins="0", digits=15, run=6),
    # Diners
    Rule("CARD", re.compile(rf"(?<![\d.,])3(?:0[0-5]|[68]\d)\d{_S}\d{{6}}{_S}\d{{4}}(?![\d,])"),
         0.6, "reason.card", luhn, "reason.card_checked", unless=_not_luhn, begins="0", digits=14, run=6),
    # UnionPay, Maestro and Visa with 19 digits
    Rule("CARD", re.compile(rf"(?<![\d.,])(?:4|5[06-8]|6)\d{{2,3}}(?:{_S}\d{{4}}){{3}}{_S}\d{{1,4}}(?![\d,])"),
         0.6, "reason.card", luhn, "reason.card_checked", unless=_not_luhn, begins="0", digits=16),
    # digit by digit
    Rule("CARD", re.compile(r"(?<![\d.,])(?<!\d )[2-6](?:[ \u00a0]{1,2}\d){12,18}(?! {0,2}\d)"),
         0.6, "reason.card", luhn, "reason.card_checked", unless=_not_luhn, begins="0", digits=13),
    # half hidden: 4539 **** **** 1234
    Rule("CARD", re.compile(rf"(?<![\d.,*Xx])[2-6]\d{{3}}{_S}(?:\d{{2}}[*xX•]{{2}}|"
        rf"[*xX•]{{4}}){_S}[*xX•]{{4}}{_S}\d{{4}}(?!\d)"),
         0.9, "reason.card", begins="0"),
    Rule("CARD", re.compile(r"(?<!\w)(?:[*xX•]{4}[ -]?){3}\d{4}(?!\d)"), 0.8, "reason.card", begins="* x xx xxx •"),
    beside("CARD", "card", r"(?:card|Karte|carte(?: bancaire)?|carta(?: di credito)?)(?: (?:ending(?: in)?|endend auf|"
           r"mit Endziffern|finissant par|che termina (?:con|in)))", r"\d{4}", "ending|endend|endziffern|finissant|"
           "termina"),
))
