"""French persons: NIR (INSEE), tax number SPI (DGFiP), INE, allowances, papers and permits."""

import re

from app.privacy.checksums import nir
from app.privacy.checksums_people import spi
from app.privacy.identifiers import SPACE, beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

_S = r"[ \u00a0.]?"
_N = r"(?:n°|nº|num[ée]ro|no\.?)"

FRENCH = RuleRecogniser("french_numbers", (
    Rule("ID:FR_NIR", re.compile(
        rf"(?<![\d.,])[12]{_S}\d{{2}}{_S}(?:0[1-9]|1[0-2]|[2-9]\d){_S}(?:\d{{2}}|"
        rf"2[AB]){_S}\d{{3}}{_S}\d{{3}}(?:{_S}\d{{2}})?(?![\d,])"),
        0.75, "reason.fr_nir", nir, "reason.fr_nir_checked", begins="0", digits=6),
    # digit by digit, as forms have it
    Rule("ID:FR_NIR", re.compile(
        r"(?<!\d)(?<!\d )[1-4](?: \d){12,14}(?! ?\d)"), 0.7, "reason.fr_nir", nir, "reason.fr_nir_checked",
         begins="0", digits=13),
    beside("ID:FR_SPI", "numéro fiscal (SPI)", rf"SPI|{_N} (?:de )?(?:d[ée]clarant|contribuable)|{_N} fiscal|"
           r"identifiant fiscal|r[ée]f[ée]rence fiscale", rf"[0-3]\d(?:{SPACE}\d{{2,3}}){{4}}|[0-3]\d{{12}}",
           "spi|fiscal|clarant|contribuable", spi, digits=10),
    only_right("ID:FR_SPI", "numéro fiscal (SPI)", r"(?<![\d.,])[0-3]\d[ \u00a0]\d{2}(?:[ \u00a0]\d{3}){3}(?!\d)",
               spi, begins="0", digits=13),
    beside("ID:FR_INE", "INE", rf"INE|BEA|{_N} [ée]tudiant|identifiant national (?:[ée]l[èe]ve|[ée]tudiant)",
           r"\d{10}[A-Z]|\d{9}[A-Z]{2}|\d{4}[A-Z]\d{5}[A-Z]|(?=\w*\d{4})[A-Z\d]{11}", "ine|bea|tudiant|identifiant"),
    beside("ID:FR_CAF", "numéro d’allocataire", rf"CAF|allocataire|{_N} d['’]allocataire", r"\d{6,7} ?[A-Z]?",
           "caf|allocataire", run=6),
    beside("ID:FR_WORK", "identifiant France Travail", r"France Travail|P[ôo]le emploi|identifiant DE",
           r"\d{7,8} ?[A-Z]|\d{11}", "travail|emploi|identifiant", run=7),
    beside("ID:FR_PAPER", "CNI / passeport (FR)",
           r"CNI|carte (?:nationale )?d['’]identit[ée]|passeport(?: fran[çc]ais)?",
           rf"\d{{2}} ?[A-Z]{{2}} ?\d{{5}}|\d{{12}}|(?=\w*\d\w*\d)[A-Z\d]{{9}}|\d{{4}}{SPACE}\d{{4}}{SPACE}\d{{4}}",
           "cni|carte|passeport"),
    beside("ID:FR_STAY", "titre de séjour (AGDREF)",
           rf"titre de s[ée]jour|carte de (?:s[ée]jour|r[ée]sident)|AGDREF|{_N} [ée]tranger|r[ée]c[ée]piss[ée]",
           r"\d{10}|(?=\w*\d{2})[A-Z\d]{9}", "titre|carte de|agdref|tranger|piss"),
    beside("ID:FR_LICENCE", "permis de conduire (NEPH)", r"NEPH|permis de conduire",
           r"\d{2}[A-Z]{2}\d{5}|\d{12}|\d{15}", "neph|permis", run=5),
))
