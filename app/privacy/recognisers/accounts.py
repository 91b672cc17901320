"""Accounts: IBAN of every country (ISO 13616), BIC (ISO 9362), account numbers by label."""

import re

from app.privacy.checksums import mod97
from app.privacy.identifiers import beside
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_COUNTRIES = (
    "AD AE AL AT AZ BA BE BG BH BR BY CH CR CY CZ DE DK DO EE EG ES FI FO FR GB GE GI GL GR GT HR HU IE IL IQ IS IT JO "
    "KW KZ LB LC LI LT LU LV LY MC MD ME MK MR MT MU NL NO PK PL PS PT QA RO RS SA SC SE SI SK SM ST SV TL TN TR UA VA "
    "VG XK"
).replace(" ", "|")


def _prose(value: str) -> bool:
    """A match by the lenient pattern that is words rather than an account."""
    return sum(char.isdigit() for char in value) < 10


ACCOUNTS = RuleRecogniser("accounts", (
    # line breaks and hyphens inside, as PDF text has it
    Rule("ACCOUNT:IBAN", re.compile(
        rf"(?<![A-Z\d])(?=[A-Z]{{2}}\d\d)(?:{_COUNTRIES})\d{{2}}(?:[ \u00a0-]?(?:\n)?[A-Z\d]{{4}}){{2,7}}(?:[ "
        rf"\u00a0-]?[A-Z\d]{{1,4}})?(?![A-Z\d])", _I),
        0.8, "reason.iban", mod97, "reason.iban_checked", unless=_prose, mixed=True, run=2),
    Rule("ACCOUNT:BIC", re.compile(
        r"(?P<label>\b(?:BIC|SWIFT)(?:[ /-]?(?:BIC|SWIFT|Code))?\b[^\nA-Z]{0,8})(?P<value>[A-Z]{4}[ ]?[A-Z]{2}[ "
        r"]?[A-Z\d]{2}(?:[ ]?[A-Z\d]{3})?)(?![A-Z\d])"),
        0.85, "reason.bic", needs=("bic", "swift")),
    beside("ACCOUNT:SORT_CODE", "sort code", r"sort code", r"\d{2}[- ]\d{2}[- ]\d{2}(?: \d{8})?", "sort", digits=6),
    beside("ACCOUNT:BLZ", "Bankleitzahl / clearing", r"BLZ|Bankleitzahl|Clearing|BC-Nr\.?|IID|ABI|CAB",
           r"\d{3} ?\d{3} ?\d{2}|\d{3,5}",
           "blz|bankleit|clearing|bc-nr|iid|abi|cab"),
    beside("ACCOUNT:RIB", "RIB", r"RIB", r"\d{5} ?\d{5} ?[A-Z\d]{11} ?\d{2}", "rib", digits=10, run=5),
    beside("ACCOUNT:US_ROUTING", "routing number", r"routing|ABA|RTN", r"\d{9}", "routing|aba|rtn", run=9),
    Rule("ACCOUNT", re.compile(
        r"(?P<label>\b(?:Konto(?:[- ]?(?:Nr|nummer))?|PC-Konto|Postkonto|account(?: (?:no|number))?|acct|compte(?: "
        r"n[°o])?|CCP|"
        r"conto(?: corrente)?|sort code|routing(?: number)?|Depot(?:nummer)?|BLZ)\b[ .:#n°º]{0,6}(?:(?:Nr|no|number|"
        r"is)\b[ .:]*)?)"
        r"(?P<value>\d[\d .\-/]{3,24}\d)(?!\d)", _I),
        0.75, "reason.labelled",
        needs=("konto", "account", "acct", "compte", "ccp", "conto", "code", "routing", "depot", "blz"),
         begins="acc blz ccp com con dep kon pc pos rou sor"),
))
