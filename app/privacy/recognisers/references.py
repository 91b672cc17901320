"""References on payments: QR (SIX), ISO 11649, Swiss postal accounts, SEPA creditors, mandates."""

import re

from app.privacy.checksums import mod10_recursive
from app.privacy.checksums_firms import creditor_id, creditor_reference, postal_account
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

REFERENCES = RuleRecogniser("references", (
    Rule("ACCOUNT:CH_QR", re.compile(r"(?<!\d)\d{2}(?:[ \u00a0]?\d{5}){5}(?!\d)"),
         0.7, "reason.ch_qr", mod10_recursive, "reason.ch_qr_checked", begins="0", digits=27, run=5),
    only_right("ACCOUNT:CH_QR", "ESR / BVR / PVR", r"(?<![\d.,])(?:\d[ \u00a0]?){25}\d(?!\d)", mod10_recursive,
               begins="0", digits=26),
    alone("ACCOUNT:RF", "RF (ISO 11649)", r"(?<![A-Z\d])RF\d{2}(?:[ \u00a0]?[A-Z\d]{1,4}){1,6}(?![A-Za-z\d])", 0.75,
          creditor_reference, "rf", unless=lambda value: sum(char.isdigit() for char in value) < 5),
    only_right("ACCOUNT:CH_POST", "Postkonto / CCP", r"(?<![\w./-])\d{2}-\d{1,6}-\d(?![\w/-]|\.\d)", postal_account,
               needs="-", begins="0"),
    alone("ACCOUNT:CREDITOR", "SEPA creditor identifier",
          r"(?<![A-Z\d])(?:DE|AT|FR|IT|LU|BE|NL|ES|PT|LI)\d{2}(?:ZZZ|[A-Z\d]{3})0[A-Z\d]{7,23}(?![A-Za-z\d])", 0.6,
          creditor_id, unless=lambda value: not creditor_id(value), mixed=True, run=2),
    beside("ACCOUNT:MANDATE", "SEPA mandate / LSV",
           r"Mandats(?:referenz|nummer|-Nr\.?)|mandate (?:reference|id)|r[ée]f[ée]rence (?:unique )?(?:du|de) mandat|"
           r"RUM|riferimento (?:del )?mandato|LSV-?(?:ID|IDENT)",
           r"(?=[\w./-]*\d)[A-Z\d][\w./-]{3,34}", "mandat|rum|lsv"),
))
