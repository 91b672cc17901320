"""German papers: identity card and passport (serial with a check digit, ICAO 9303), licence, residence."""

from app.privacy.checksums_people import icao
from app.privacy.identifiers import beside, only_right
from app.privacy.rules import RuleRecogniser

_SERIAL = r"[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}"
"""Letters that cannot be read as digits, and no vowels (Personalausweisverordnung, annex)."""


def _serial(value: str) -> bool:
    """A serial of letters and digits whose check digit agrees."""
    return sum(char.isdigit() for char in value) > 3 and icao(value)


GERMAN_PAPERS = RuleRecogniser("german_papers", (
    beside("ID:DE_PAPER", "Personalausweis / Reisepass (DE)",
           r"Personalausweis|Reisepass|Ausweis|PA|Aufenthaltstitel|eAT|Aufenthaltskarte|Seriennummer",
           rf"(?=\w*\d){_SERIAL}(?:\d|<\d|D)?", "ausweis|pass|pa|aufenthalt|eat|serien", icao),
    only_right("ID:DE_PAPER", "Personalausweis / Reisepass (DE)", rf"(?<![\w-]){_SERIAL}\d(?![\w-])", _serial,
               begins="A", mixed=True, unbroken=10),
    beside("ID:DE_LICENCE", "Führerschein (DE)", r"F[üu]hrerschein|Fahrerlaubnis|FS", r"[A-Z]\d{2}[A-Z\d]{6}\d[A-Z\d]",
           "führerschein|fuhrerschein|fahrerlaubnis|fs"),
    beside("ID:DE_DRIVER_CARD", "Fahrerkarte", r"Fahrerkarte", r"DF\d{12,14}", "fahrerkarte", run=12),
    beside("ID:DE_AZR", "AZR-Nummer", r"AZR", r"\d{12}", "azr", run=12),
    beside("ID:DE_BAMF", "BAMF-Aktenzeichen", r"BAMF(?:[- ]?(?:Az\.?|Aktenzeichen))?", r"\d{7}-\d{3}", "bamf",
           digits=10, run=7),
))
