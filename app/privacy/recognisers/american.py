"""American numbers of the HIPAA classes: SSN and kin (SSA, IRS), Medicare, beneficiaries, licences, providers."""

import re

from app.privacy.checksums_people import dea, npi
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

AMERICAN = RuleRecogniser("american_numbers", (
    Rule("ID:US_SSN", re.compile(r"(?<![\w-])(?!000|666)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])"),
         0.7, "reason.us_ssn", needs=("-",), begins="0", digits=9),
    beside("ID:US_SSN", "SSN / ITIN", r"SSN|ITIN|social security|SS#", r"(?:\d{3}|[Xx*]{3})[- ]?(?:\d{2}|"
        r"[Xx*]{2})[- ]?\d{4}",
           "ssn|itin|social|ss#"),
    beside("ID:US_EIN", "EIN", r"EIN|FEIN|employer identification|tax ID", r"\d{2}-?\d{7}", "ein|employer|tax id",
           digits=9, run=7),
    alone("ID:US_MBI", "Medicare (MBI)",
          r"(?<!\w)[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?"
          r"[AC-HJKMNP-RT-Y]{2}\d{2}(?!\w)", 0.85, begins="0"),
    beside("ID:US_PLAN", "health plan beneficiary", r"(?:health )?(?:plan|beneficiary|subscriber|group|member|Medicaid|"
        r"Medicare|"
           r"insurance)(?: (?:ID|no\.?|number|#))", r"(?=[\w-]*\d{3})[A-Z\d][\w-]{4,19}",
           "plan|beneficiary|subscriber|group|member|medicaid|medicare|insurance"),
    beside("ID:US_LICENCE", "license or certificate", r"(?:driver'?s? |medical |nursing |state |bar )?(?:licen[cs]e|"
        r"certificate|DL)"
           r"(?: (?:no\.?|number|#))", r"(?=[\w-]*\d{3})[A-Z\d][\w-]{3,17}", "licen|certificate|dl"),
    beside("ID:US_NPI", "NPI", r"NPI", r"\d{10}", "npi", npi, run=10),
    beside("ID:US_DEA", "DEA number", r"DEA", r"[A-Z]{1}[A-Z9]\d{7}", "dea", dea, run=7),
    only_right("ID:US_DEA", "DEA number", r"(?<!\w)[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?!\w)", dea, begins="A", run=7),
    beside("ID:US_BIOMETRIC", "biometric template", r"(?:fingerprint|biometric|retina|voice ?print)(?: (?:ID|template|"
        r"hash|no\.?))",
           r"(?=[\w-]*\d{3})[A-Z\d][\w-]{5,63}", "fingerprint|biometric|retina|voice"),
))
