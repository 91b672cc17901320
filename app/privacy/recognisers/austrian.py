"""Austrian numbers: social insurance (ÖSV), tax, register of residents and associations, papers."""

import re

from app.privacy.checksums import svnr
from app.privacy.checksums_people import luhn_of
from app.privacy.identifiers import SPACE, beside
from app.privacy.rules import Rule, RuleRecogniser

AUSTRIAN = RuleRecogniser("austrian_numbers", (
    Rule("ID:AT_SV", re.compile(
        r"(?<![\d.,/-])[1-9]\d{3}[ \u00a0/-]?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?![\d,])"),
         0.45, "reason.at_sv", svnr, "reason.at_sv_checked", begins="0", digits=10, run=6),
    beside("ID:AT_STNR", "Abgabenkontonummer", r"(?:Abgabenkonto|Steuer)-?(?:nummer|Nr\.?)|St\.?-?Nr\.?|StNr\.?",
           r"\d{2}[- /]?\d{3}[/ ]?\d{4}", "abgaben|steuer|st.nr|st.-nr|stnr|st-nr", luhn_of(9), digits=9),
    beside("ID:AT_ZMR", "ZMR-Zahl", r"ZMR(?:-?Zahl)?|Melderegister(?:zahl)?", rf"\d{{3}}(?:{SPACE}\d{{3}}){{3}}",
           "zmr|melderegister", digits=12),
    beside("ID:AT_ZVR", "ZVR-Zahl", r"ZVR(?:-?Zahl)?|Vereinsregister(?:zahl)?", r"\d{9,10}", "zvr|vereinsregister",
           run=9),
    beside("ID:AT_GISA", "GISA-Zahl", r"GISA(?:-?Zahl)?", r"\d{8}", "gisa", run=8),
    beside("ID:AT_DVR", "DVR-Nummer", r"DVR", r"\d{7}", "dvr", run=7),
    beside("ID:AT_VPNR", "Vertragspartnernummer", r"VPNR|VP-?Nr\.?|Vertragspartner-?(?:nummer|Nr\.?)", r"\d{6}",
           "vpnr|vp-nr|vpnr|vertragspartner", run=6),
    beside("ID:AT_PAPER", "Reisepass / Personalausweis (AT)",
           r"(?:[öo]sterr(?:eichischer|\.)? )?Reisepass|Personalausweis|Passnr\.?", r"[A-Z]{1,2} ?\d{7}",
           "reisepass|personalausweis|passnr", run=7),
    beside("ID:AT_LICENCE", "Führerschein (AT)", r"F[üu]hrerschein", r"\d{8}", "führerschein|fuhrerschein", run=8),
))
