"""Swiss persons and firms: AHV/AVS number (13 digits, 756), UID (CHE, eCH-0097), papers and permits of foreigners."""

import re

from app.privacy.checksums import ean13, uid
from app.privacy.identifiers import SPACE, beside
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE

SWISS = RuleRecogniser("swiss_numbers", (
    Rule("ID:CH_AHV", re.compile(
        r"(?<![\d.])756[. \u00a0-]{0,2}[\dlIO]{4}[. \u00a0-]{0,2}[\dlIO]{4}[. \u00a0-]{0,2}[\dlIO]{2}(?!\d)"),
         0.85, "reason.ch_ahv", ean13, "reason.ch_ahv_checked", needs=("756",), begins="0"),
    # digit by digit, as forms have it
    Rule("ID:CH_AHV", re.compile(r"(?<![\d.])7 5 6(?:[ .\u00a0-]{1,3}\d){10}(?!\d)"),
         0.85, "reason.ch_ahv", ean13, "reason.ch_ahv_checked", needs=("7 5 6",), begins="0", digits=13),
    # the form before 2008: 11 digits, only beside its name
    Rule("ID:CH_AHV", re.compile(
        r"(?P<label>\b(?:AHV|AVS)\b[^\n\d]{0,20})(?P<value>\d{3}\.\d{2}\.\d{3}\.\d{3})(?!\d)", _I),
         0.85, "reason.ch_ahv", needs=("ahv", "avs"), digits=11),
    Rule("ID:CH_UID", re.compile(r"\bCHE[- \u00a0]?\d{3}[. \u00a0]?\d{3}[. \u00a0]?\d{3}(?!\d)", _I),
         0.9, "reason.ch_uid", uid, "reason.ch_uid_checked", needs=("che",), digits=9),
    beside("ID:CH_ZEMIS", "ZEMIS / SYMIC",
           r"ZEMIS|SYMIC|ZAR|Personen-?ID SEM|Dossier(?:nummer|-Nr\.?)? SEM", r"\d{3}[. ]?\d{3}[. ]?\d{2,3}(?:\.\d)?",
           "zemis|symic|zar|sem", digits=8),
    beside("ID:CH_ASYLUM", "N-Nummer / dossier N", r"N-Nummer|N-Nr\.?|num[ée]ro N|dossier N|N-Dossier|incarto N",
           r"N? ?\d{3}[ ']?\d{3}(?:[ ]?\d)?", "n-nummer|n-nr|ro n|dossier n|n-dossier|incarto n", digits=6),
    beside("ID:CH_PERMIT", "Ausländerausweis / livret pour étrangers",
           r"Ausl[äa]nderausweis(?: [BCFGLNS])?|Aufenthaltsbewilligung(?: [BCL])?|Niederlassungsbewilligung(?: C)?|"
           r"Grenzg[äa]ngerbewilligung(?: G)?|"
           r"livret pour [ée]trangers?|autorisation de s[ée]jour|permis [BCFGLNS]|permesso [BCFGLNS]",
           rf"[A-Z]{{0,2}}\d{{2}}{SPACE}\d{{3}}{SPACE}\d{{2,4}}(?:\.\d)?|[A-Z]{{2}}\d{{7}}",
           "ausweis|bewilligung|livret|autorisation|permis|permesso", digits=7),
    beside("ID:CH_PASS", "Schweizer Pass / Identitätskarte",
           r"Schweizer ?pass|passeport suisse|passaporto svizzero|Swiss passport|Identit[äa]tskarte|IDK",
           r"[A-Z]\d[A-Z\d]\d{5}|[A-Z]\d{7}|[A-Z]\d[A-Z]\d{2}[A-Z]\d{2}", "pass|identit|idk"),
    beside("ID:CH_LICENCE", "Führerausweis / permis de conduire",
           r"F[üu]hrerausweis|FAK-?Nr\.?|permis de conduire|licenza di condurre",
           rf"\d{{3}}{SPACE}\d{{3}}{SPACE}\d{{3}}{SPACE}\d{{3}}", "ausweis|fak|permis|licenza", digits=12),
))
