"""Numbers of Liechtenstein: persons (PEID), taxes, insured persons, papers."""

from app.privacy.identifiers import alone, beside
from app.privacy.rules import RuleRecogniser

LIECHTENSTEIN = RuleRecogniser("liechtenstein_numbers", (
    beside("ID:LI_PEID", "PEID", r"PEID|Personenidentifikationsnummer|Pers(?:onen)?\.?-?ID", r"\d{4,12}",
           "peid|personenid|pers"),
    beside("ID:LI_TAX", "Steuernummer (LI)", r"(?:LI|FL)[- ]?Steuer(?:nummer|-?Nr\.?)|MWST-?(?:Nr\.?|Nummer) (?:LI|FL)",
           r"\d{2}[ .']?\d{3}|\d{6,9}", "steuer|mwst", digits=5),
    alone("ID:LI_VAT", "MWST-Nummer (LI)", r"(?<!\w)LI ?\d{5}(?!\d)(?= ?MWST)", 0.8, needs="mwst", run=5),
    alone("ID:LI_CARD", "Versichertenkarte (LI)", r"(?<![\d.,])80438(?:[ \u00a0.-]?\d){15}(?!\d)", 0.95, needs="80438",
          begins="0", digits=20, run=5),
    beside("ID:LI_PAPER", "Reisepass / Identitätskarte (LI)", r"liechtensteinischer? (?:Reise)?pass|(?:FL|LI)-(?:Pass|"
        r"ID)|Identit[äa]tskarte FL",
           r"[A-Z]{1,2}\d{5,7}", "pass|id|identit", run=5),
))
