"""Swiss numbers: AHV/AVS (13 digits, 756), UID (CHE, eCH-0097), QR reference (SIX), ZSR/RCC, court files."""

import re

from app.privacy.checksums import ean13, mod10_recursive, uid
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE

SWISS = RuleRecogniser("swiss_numbers", (
    Rule("ID:CH_AHV", re.compile(
        r"(?<![\d.])756[. \u00a0-]{0,2}[\dlIO]{4}[. \u00a0-]{0,2}[\dlIO]{4}[. \u00a0-]{0,2}[\dlIO]{2}(?!\d)"),
         0.85, "reason.ch_ahv", ean13, "reason.ch_ahv_checked", needs=("756",)),
    # the form before 2008: 11 digits, only beside its name
    Rule("ID:CH_AHV", re.compile(
        r"(?P<label>\b(?:AHV|AVS)\b[^\n\d]{0,20})(?P<value>\d{3}\.\d{2}\.\d{3}\.\d{3})(?!\d)", _I),
         0.85, "reason.ch_ahv", needs=("ahv", "avs")),
    Rule("ID:CH_UID", re.compile(r"\bCHE[- \u00a0]?\d{3}[. \u00a0]?\d{3}[. \u00a0]?\d{3}(?!\d)", _I),
         0.9, "reason.ch_uid", uid, "reason.ch_uid_checked", needs=("che",)),
    Rule("ACCOUNT:CH_QR", re.compile(r"(?<!\d)\d{2}(?:[ \u00a0]?\d{5}){5}(?!\d)"),
         0.7, "reason.ch_qr", mod10_recursive, "reason.ch_qr_checked"),
    Rule("ID:CH_ZSR", re.compile(
        r"(?P<label>\b(?:ZSR|RCC)(?:[- ]?(?:Nr|No|N°)\.?)?[ :]{0,3})(?P<value>[A-Z]\d{4}[. ]?\d{2})\b"),
         0.85, "reason.labelled", needs=("zsr", "rcc")),
    # court files of the Federal Supreme Court and of cantons: 4A_12/2020, HG190023-O
    Rule("ID:CASE", re.compile(r"(?<!\w)\d{1,2}[A-Z]{1,2}[_.]\d{1,4}/\d{4}(?!\d)"), 0.8, "reason.court_file"),
    Rule("ID:CASE", re.compile(r"(?<![A-Z\d])[A-Z]{2}\d{6}-[A-Z](?!\w)"), 0.7, "reason.court_file"),
))
