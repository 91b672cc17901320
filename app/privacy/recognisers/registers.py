"""Entries in registers of firms: Handelsregister, Firmenbuch, RCS, REA, and those of CH and LI."""

from app.privacy.checksums_firms import firmenbuch
from app.privacy.checksums_people import luhn_of
from app.privacy.identifiers import SPACE, alone, beside
from app.privacy.rules import RuleRecogniser

_NINE = rf"\d{{3}}{SPACE}\d{{3}}{SPACE}\d{{3}}"

REGISTERS = RuleRecogniser("registers", (
    alone("ID:DE_HR", "Handelsregister", r"(?<![\w-])(?:HRA|HRB|GnR|GsR)[ \u00a0:]{0,2}(?:Nr\.? ?)?\d{1,6}(?: "
        r"?[A-Z]{1,3}(?!\w))?(?!\w)",
          0.9, needs="hr|gnr|gsr"),
    alone("ID:DE_HR", "Vereinsregister / Partnerschaftsregister",
          r"(?<![\w-])(?:VR|PR)[ \u00a0](?:Nr\.? ?)?\d{2,6}(?!\w|[.,]\d|[ \u00a0]?%)", 0.7, needs="registe",
          ),
    alone("ID:AT_FN", "Firmenbuchnummer", r"(?<![\w-])FN[ \u00a0:-]{0,2}(?:Nr\.? ?)?\d{1,6}[ \u00a0]?[a-z](?!\w)", 0.85,
        firmenbuch, "fn"),
    beside("ID:AT_FN", "Firmenbuchnummer", r"Firmenbuch(?:nummer|-Nr\.?)?|FN-Nr\.?", r"(?:FN )?\d{1,6} ?[a-z]",
           "firmenbuch|fn",
           firmenbuch),
    beside("ID:FR_RCS", "RCS", r"(?:RCS|R\.C\.S\.|registre du commerce)(?:(?: et des soci[ée]t[ée]s)?(?: d[e']| du)? "
        r"?[A-ZÉ][\wéèêâîôç'-]+)?"
           r"(?: sous le)?",
           rf"(?:[A-D] )?{_NINE}", "rcs|r.c.s|registre", luhn_of(9), digits=9),
    alone("ID:FR_RCS", "RCS", rf"(?<![\d.,]){_NINE}(?=[ \u00a0](?:RCS|R\.C\.S\.))", 0.9, luhn_of(9), "rcs|r.c.s",
          begins="0", digits=9),
    beside("ID:IT_REA", "REA", r"(?:n(?:umero|\.) )?R\.?E\.?A\.?|CCIAA(?: di \w+)?", r"[A-Z]{2}[ -–]{1,3}\d{4,7}|"
        r"\d{5,7}", "rea|r.ea|re.a|r.e.a|cciaa"),
    alone("ID:CH_HR", "Handelsregister (CH)", r"(?<![\w-])CH[- \u00a0]?\d{3}[.]?\d[.]?\d{3}[.]?\d{3}-\d(?!\d)", 0.9,
        needs="ch", digits=11),
    alone("ID:LI_HR", "Öffentlichkeitsregister (LI)", r"(?<![\w-])FL[- \u00a0]?\d{4}\.\d{3}\.\d{3}-\d(?!\d)", 0.9,
        needs="fl", digits=11),
    beside("ID:LU_RCS", "RCS Luxembourg", r"RCS(?: de)? Luxembourg|R\.C\.S\. Luxembourg", r"[A-Z] ?\d{3}\.?\d{3}|[A-Z] "
        r"?\d{4,6}", "luxembourg"),
))
