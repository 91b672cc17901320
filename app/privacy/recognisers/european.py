"""Numbers of the European Union: customs, registers, legal entities, health card; machine-read lines."""

import re

from app.privacy.checksums_firms import lei
from app.privacy.checksums_people import icao
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import RuleRecogniser

_STATES = "AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|IS|LI|NO"


def _second_line(value: str) -> bool:
    """Whether the number at the beginning of a passport's second line has its check digit."""
    last = value.strip().split("\n")[-1]
    return bool(re.match(r"[A-Z\d<]{9}\d", last)) and icao(last[:10])


EUROPEAN = RuleRecogniser("european_numbers", (
    beside("ID:EORI", "EORI", r"EORI", r"(?:[A-Z]{2}) ?(?=\w*\d{4})[A-Z\d]{5,15}", "eori"),
    alone("ID:EUID", "EUID", rf"(?<![\w.])(?:{_STATES})[A-Z\d]{{0,9}}\.(?:HRA|HRB|GNR|PR|VR|"
        rf"FN)?[ ]?\d{{4,12}}[A-Za-z]?(?!\w|\.\d)",
          0.75, needs=".", begins="A", run=4),
    beside("ID:EUID", "EUID", r"EUID", r"[A-Z]{2}[A-Z\d]{0,9}[.-][A-Z\d.-]{3,20}", "euid"),
    only_right("ID:LEI", "LEI", r"(?<!\w)[A-Z\d]{4}00[A-Z\d]{12}\d{2}(?!\w)", lei, 0.9, begins="0 A", unbroken=20),
    beside("ID:LEI", "LEI", r"LEI|legal entity identifier", r"[A-Z\d]{18}\d{2}", "lei|legal entity", lei),
    alone("ID:EHIC", "European Health Insurance Card", r"(?<![\d.,])80(?:040|056|100|191|203|208|233|246|250|276|300|"
        r"348|372|428|"
          r"438|440|442|470|528|578|616|620|642|703|705|724|752)(?:[ \u00a0]?\d){15}(?!\d)", 0.85, needs="80",
          begins="0", digits=20, run=5),
    alone("ID:MRZ", "machine readable zone (ICAO 9303)",
          r"(?<![A-Z\d<])[PIACV][A-Z<][A-Z<]{3}[A-Z\d<]{25,39}(?:\s*\n[A-Z\d<]{30,44}){1,2}(?![A-Z\d<])",
          0.97, _second_line, "<<", unbroken=30),
    alone("ID:MRZ", "machine readable zone (ICAO 9303)", r"(?<![A-Z\d<])"
        r"(?=[A-Z\d<]*<[A-Z\d<]*)[A-Z\d<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}"
          r"[A-Z\d<]{8,18}(?![A-Z\d<])", 0.9, needs="<", unbroken=36, run=7),
))
