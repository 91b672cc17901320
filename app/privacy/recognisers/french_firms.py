"""French firms and health professions: SIREN, SIRET (INSEE), RNA, RPPS, ADELI, FINESS."""

from app.privacy.checksums_firms import siret
from app.privacy.checksums_people import luhn_of
from app.privacy.identifiers import SPACE, alone, beside, only_right
from app.privacy.rules import RuleRecogniser

_NINE = rf"\d{{3}}{SPACE}\d{{3}}{SPACE}\d{{3}}"

FRENCH_FIRMS = RuleRecogniser("french_firms", (
    beside("ID:FR_SIRET", "SIRET", r"SIRET", rf"{_NINE}{SPACE}\d{{5}}|\d(?: \d){{13}}", "siret", siret, digits=14),
    only_right("ID:FR_SIRET", "SIRET", r"(?<![\d.,])\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}[ \u00a0]\d{5}(?!\d)", siret,
               begins="0", digits=14, run=5),
    only_right("ID:FR_SIRET", "SIRET", r"(?<![\d.,])\d{14}(?!\d)", siret, begins="0", run=14),
    beside("ID:FR_SIREN", "SIREN", r"SIREN", _NINE, "siren", luhn_of(9), digits=9),
    beside("ID:FR_RNA", "RNA (association)", r"RNA|association", r"W\d{9}", "rna|association", run=9),
    alone("ID:FR_RNA", "RNA (association)", r"(?<!\w)W\d{9}(?!\w)", 0.75, begins="w", run=9),
    beside("ID:FR_RPPS", "RPPS", r"RPPS", rf"\d{{11}}|\d(?:{SPACE}\d){{10}}", "rpps", luhn_of(11), digits=11),
    beside("ID:FR_ADELI", "ADELI", r"ADELI", r"(?:\d{2}|2[AB]) ?\d ?\d{5} ?\d|\d{9}", "adeli", digits=7, run=5),
    beside("ID:FR_FINESS", "FINESS", r"FINESS(?: (?:juridique|g[ée]ographique|EJ|ET))?", r"\d[\dAB] ?\d{3} ?\d{3} ?\d",
           "finess", luhn_of(9), digits=7),
    beside("ID:FR_AM", "numéro d’assurance maladie (AM)", r"(?:n°|num[ée]ro) AM|AM n°|identifiant AM", r"\d{9}", "am",
           run=9),
))
