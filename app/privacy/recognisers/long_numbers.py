"""Bare numbers so long that they name something rather than count it, and numbers for all machines (UUID, RFC 9562)."""

import re

from app.privacy.rules import Rule, RuleRecogniser

LONG_NUMBERS = RuleRecogniser("long_numbers", (
    # digits one by one, as boxes on forms come out of a PDF
    Rule("ID", re.compile(
        r"(?<![\d,.])(?<![\d] )\d(?:[ \u00a0]\d){5,80}(?![ \u00a0]?\d)"), 0.6, "reason.spaced_digits",
         begins="0", digits=6),
    Rule("ID", re.compile(
        r"(?<![\d,.])(?<!\d )\d(?:[ \u00a0]{1,2}\d){9,80}(?! {0,2}\d)"), 0.6, "reason.spaced_digits",
         begins="0", digits=10),
    Rule("ID", re.compile(r"(?<![\w.,'’/+-])\d{8,20}(?![\w]|[.,'’]\d)"), 0.5, "reason.long_number", begins="0", run=8),
    Rule("ID", re.compile(
        r"(?<![\w./-])(?=[A-Z\d]*[A-Z])(?=(?:[A-Z]*\d){4})[A-Z\d]{7,16}(?![\w-])"), 0.45, "reason.long_number",
         begins="0 A"),
    Rule("ID:UUID", re.compile(
        r"(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])",
        re.IGNORECASE), 0.8, "reason.long_number", needs=("-",), unbroken=36),
))
