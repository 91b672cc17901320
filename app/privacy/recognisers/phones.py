"""Telephone and fax numbers as written in Switzerland, Germany, Austria, France and Italy, and any behind a label."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_S = r"[ \u00a0./-]{0,3}"
_I = re.IGNORECASE


def _too_short(value: str) -> bool:
    return sum(char.isdigit() for char in value) < 4


def _not_a_number(value: str) -> bool:
    count = sum(char.isdigit() for char in value)
    return not 7 <= count <= 16


PHONES = RuleRecogniser("phones", (
    Rule("PHONE", re.compile(
        rf"(?<![\w+])(?:\+|00)[1-9]\d{{0,2}}{_S}(?:\(0?\d{{0,4}}\){_S})?\d(?:{_S}\d){{5,12}}(?!\d)"),
        0.85, "reason.phone_international", unless=_not_a_number, needs=("+", "00"), digits=6),
    Rule("PHONE", re.compile(
        r"(?P<label>\b(?:Tel(?:efon|ephone|\.?-?Nr|\.-Durchwahl)?|T[ée]l[ée]phone|T[ée]l|Telefono|Fon|Phone|Mobile?|"
        r"Mobil(?:telefon|funk)?|"
        r"Handy|Natel|Cell(?:ulare|phone)?|Portable|Fax|T[ée]l[ée]copie|Telefax|Durchwahl|Notruf|Hotline|call|"
        r"Rückfragen|Tf|Funk|Piepser|Pager)\b"
        r"(?:\s?\(?(?:privat|geschäft|mobil|direkt|prof|pro|p|g|m|Nr|no|number|n°)\b\.?\)?)?(?:[ .:/\t\u00a0-]|"
        r"\n(?! )){0,4})"
        r"(?P<value>\(?[+\d][\d \u00a0()./\-]{3,22}\d(?:[ ]?(?:o\.|oder|/|-)[ ]?\d{1,4}(?!\d))?)(?![\d])", _I),
        0.85, "reason.phone_label", unless=_too_short,
        needs=("tel", "tél", "fon", "phone", "mobi", "handy", "natel", "cell", "portable", "fax", "durchwahl", "tf",
               "notruf", "hotline", "call", "rückfragen", "funk", "piepser", "pager"),
         begins="cal cel dur fax fon fun han hot mob nat not pag pho pie por rüc tel tf tfd tfg tfm tfn tfp "
                "tél"),
    # Switzerland and Liechtenstein: 044 123 45 67, 079/123 45 67
    Rule("PHONE", re.compile(
        r"(?<![\d.,/-])\(?0(?:2[1-7]|3[1-4]|4[134]|5[1256]|6[12]|7[1-9]|81|91)\)?[ \u00a0/.-]?\d{3}[ "
        r"\u00a0.-]?\d{2}[ \u00a0.-]?\d{2}(?![\d,])"),
         0.7, "reason.phone_form", begins="( 0", digits=10),
    # France: 01 23 45 67 89
    Rule("PHONE", re.compile(r"(?<![\d.,/-])0[1-9](?:[ \u00a0.-]?\d{2}){4}(?![\d,])"), 0.7, "reason.phone_form",
         begins="0", digits=10),
    # Germany, Austria, Italy: area code, separator, number
    Rule("PHONE", re.compile(
        r"(?<![\d.,/(-])(?:\(0\d{2,5}\)[ \u00a0]?|0[1-9]\d{1,4}[ \u00a0]?[/–-][ \u00a0]?)\d{2,4}(?:[ "
        r"\u00a0-]{1,3}?\d{2,6}){0,3}(?![\d,/])"),
         0.6, "reason.phone_form", unless=_not_a_number, begins="( 0", digits=5),
    Rule("PHONE", re.compile(
        r"(?<![\d.,/-])0[1-9]\d{1,4}[ \u00a0]\d{3,8}(?:[ -]\d{1,6}){0,2}(?![\d,/.])"),
        0.5, "reason.phone_form", unless=_not_a_number, begins="0", digits=6),
    Rule("PHONE", re.compile(
        r"(?<![\d.,/-])3[1-9]\d[ \u00a0./-]?\d{3}[ \u00a0.]?\d{3,4}(?![\d,])"),
        0.5, "reason.phone_form", languages=frozenset({"it"}), begins="0", digits=9),
    Rule("PHONE", re.compile(r"(?<![\d.,/-])\(\d{2,4}\)[ ]?\d{3,4}[- ]\d{3,4}(?![\d,-])"), 0.6, "reason.phone_form",
         begins="(", digits=8),
    # North America
    Rule("PHONE", re.compile(
        r"(?<![\d.,/-])(?:\+?1[ .-])?(?:\(\d{3}\)[ ]?|\d{3}[-.])\d{3}[-.]\d{4}(?:[ ]?(?:x|ext\.?)[ "
        r"]?\d{1,5})?(?![\d,])"),
         0.6, "reason.phone_form", begins="( + 0", digits=10),
))
