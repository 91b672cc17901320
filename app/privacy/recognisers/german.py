"""German tax and pension numbers: Steuer-ID (§ 139b AO), Steuernummer by Land (ELSTER), insurance number (VKVV)."""

import re

from app.privacy.checksums import rvnr, steuer_id
from app.privacy.identifiers import alone, beside
from app.privacy.rules import Rule, RuleRecogniser

_LAENDER = r"\d{2,3}/\d{3,4}/\d{4,5}|\d{2} \d{3} \d{5}|0\d{2} \d{3} \d{5}|\d{13}|\d{10,11}|\d{5}/\d{5}"
"""BW 93815/08152, BY 181/815/08155, HB 75 815 08152, HE 013 815 08153, NW 133/8150/8159, and the one of all Länder."""

GERMAN = RuleRecogniser("german_numbers", (
    Rule("ID:DE_TAX", re.compile(r"(?<![\d.,])[1-9]\d[ \u00a0]\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}(?![\d,.]\d|\d)"),
         0.6, "reason.de_tax", steuer_id, "reason.de_tax_checked", begins="0", digits=11),
    Rule("ID:DE_TAX", re.compile(
        r"(?<![\d.,])[1-9]\d{10}(?!\d)"), 0.45, "reason.long_number", steuer_id, "reason.de_tax_checked",
         begins="0", run=11),
    beside("ID:DE_STNR", "Steuernummer", r"Steuer-?(?:nummer|Nr\.?)|St\.?[- ]?Nr\.?|Finanzamt [A-ZÄÖÜ][\wäöüß-]+,?",
           _LAENDER, "steuer|st.nr|st.-nr|stnr|st-nr|st. nr|st nr|finanzamt", digits=9),
    alone("ID:DE_STNR", "Steuernummer", r"(?<![\w./-])\d{2,3}/\d{3}/\d{5}(?![\w/-]|\.\d)", 0.6, needs="/",
          begins="0", digits=10, run=5),
    alone("ID:DE_STNR", "Steuernummer", r"(?<![\w./-])\d{3}/\d{4}/\d{4}(?![\w/-]|\.\d)", 0.6, needs="/",
          begins="0", digits=11),
    Rule("ID:DE_RV", re.compile(r"(?<![\w])\d{2}[ \u00a0]?\d{6}[ \u00a0]?[A-Z][ \u00a0]?\d{3}(?!\w)"),
         0.75, "reason.de_rv", rvnr, "reason.de_rv_checked", begins="0", digits=8, run=6),
    beside("ID:DE_KINDERGELD", "Kindergeldnummer", r"Kindergeld(?:nummer|-?Nr\.?)", r"\d{3} ?FK ?\d{6}",
           "kindergeld", run=6),
    beside("ID:DE_BG", "BG-Nummer (Jobcenter)", r"BG-?(?:Nummer|Nr\.?)|Bedarfsgemeinschaft(?:snummer)?",
           r"\d{5}(?:BG|//)\d{7}", "bg|bedarfs", run=7),
))
