"""Numbers of the Swiss health system: insurance card (EN 1867), ZSR/RCC (SASIS), GLN (GS1, Refdata)."""

import re

from app.privacy.checksums import ean13
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

SWISS_HEALTH = RuleRecogniser("swiss_health", (
    alone("ID:CH_CARD", "Versichertenkarte / carte d’assuré",
          r"(?<![\d.,])80756(?:[ \u00a0.-]?\d){15}(?!\d)", 0.95, needs="80", begins="0", digits=20, run=5),
    alone("ID:CH_CARD", "Versichertenkarte / carte d’assuré",
          r"(?<![\d.,])80 ?756 ?(?:\d[ \u00a0]?){14}\d(?!\d)", 0.95, needs="756", begins="0", digits=20),
    Rule("ID:CH_ZSR", re.compile(
        r"(?P<label>\b(?:ZSR|RCC)(?:[- ]?(?:Nr|No|N°)\.?)?[ :]{0,3})(?P<value>[A-Z]\d{4}[. ]?\d{2})\b"),
         0.85, "reason.labelled", needs=("zsr", "rcc"), digits=6),
    only_right("ID:GLN", "GLN", r"(?<![\d.,])760[ \u00a0]?[013](?:[ \u00a0.]?\d){9}(?!\d)", ean13, 0.9, "760",
               begins="0", digits=13),
    beside("ID:GLN", "GLN", r"GLN|EAN|Global Location Number", r"\d{13}|\d(?:[ .]\d{3}){4}", "gln|ean|location",
           ean13, digits=13),
    beside("ID:CH_CLAIM", "Unfall-/Schadennummer",
           r"(?:SUVA|UVG|Unfall|Schaden)[- ]?(?:Nr\.?|nummer|Referenz)|n° (?:d['’]accident|de sinistre)|"
           r"numero (?:d['’]infortunio|di sinistro)",
           r"\d{1,2}\.\d{4,5}\.\d{2}(?:\.\d{1,2})?|\d{2}[./]\d{4,7}(?:[./-]\d{1,2})?",
           "suva|uvg|unfall|schaden|accident|sinistre|infortunio|sinistro", digits=6),
))
