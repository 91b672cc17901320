"""Numbers of the German health system: insured persons, physicians, practices, institutions."""

from app.privacy.checksums_people import ik, kvnr, lanr
from app.privacy.identifiers import beside, only_right
from app.privacy.rules import RuleRecogniser

GERMAN_HEALTH = RuleRecogniser("german_health", (
    beside("ID:DE_KVNR", "Krankenversichertennummer",
           r"KVNR|KV-?Nr\.?|Krankenversicher(?:ten|ungs)-?(?:nummer|Nr\.?)|Versicherten-?(?:nummer|Nr\.?|ID)|"
           r"eGK(?:-Nr\.?)?", r"[A-Z] ?\d{3} ?\d{3} ?\d{3}", "kvnr|kv-nr|kvnr|krankenversich|versicherten|egk", kvnr,
           digits=9),
    only_right("ID:DE_KVNR", "Krankenversichertennummer", r"(?<![A-Za-z\d])[A-Z]\d{9}(?!\w)", kvnr, run=9),
    beside("ID:DE_LANR", "Lebenslange Arztnummer", r"LANR|(?:lebenslange )?Arzt-?(?:nummer|Nr\.?)", r"\d{9}|\d{7}",
           "lanr|arzt", lanr, run=7),
    beside("ID:DE_BSNR", "Betriebsstättennummer", r"BSNR|NBSNR|Betriebsst[äa]tten-?(?:nummer|Nr\.?)", r"\d{9}",
           "bsnr|betriebsst", run=9),
    beside("ID:DE_IK", "Institutionskennzeichen", r"IK(?:-?Nr\.?|NR)?|Institutionskennzeichen|Kassen-?(?:nummer|Nr\.?)",
           r"\d{9}|\d{2} ?\d{3} ?\d{3} ?\d", "ik|institution|kasse", ik, digits=9),
    beside("ID:DE_DOCTOR", "Einheitliche Fortbildungsnummer", r"EFN|Fortbildungsnummer|Arztausweis(?:nummer)?",
           r"\d{15}|80276\d{10,15}", "efn|fortbildung|arztausweis", run=15),
))
