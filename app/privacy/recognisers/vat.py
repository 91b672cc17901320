"""VAT numbers of the European Union, the United Kingdom and Switzerland (Directive 2006/112/EC, art. 215)."""

import re

from app.privacy.checksums import uid
from app.privacy.checksums_vat import vat
from app.privacy.rules import Rule, RuleRecogniser

_FORMS = (
    r"ATU\d{8}", r"BE[01]\d{9}", r"BG\d{9,10}", r"CY\d{8}[A-Z]", r"CZ\d{8,10}", r"DE\d{9}", r"DK\d{8}", r"EE\d{9}",
    r"EL\d{9}", r"ES[A-Z\d]\d{7}[A-Z\d]", r"FI\d{8}", r"FR[A-Z\d]{2}\d{9}", r"HR\d{11}", r"HU\d{8}",
    r"IE\d[A-Z\d+*]\d{5}[A-Z]{1,2}",
    r"IT\d{11}", r"LT(?:\d{9}|\d{12})", r"LU\d{8}", r"LV\d{11}", r"MT\d{8}", r"NL\d{9}B\d{2}", r"PL\d{10}", r"PT\d{9}",
    r"RO\d{6,10}", r"SE\d{12}", r"SI\d{8}", r"SK\d{10}", r"XI\d{9}", r"GB(?:\d{9}|\d{12})",
)
_SPACED = tuple(form[:2] + r"[ \u00a0]?" + form[2:] for form in _FORMS)
_GROUPED = (
    r"DE ?\d{3} ?\d{3} ?\d{3}", r"BE ?[01]\d{3}[. ]\d{3}[. ]\d{3}", r"FR ?[A-Z\d]{2} \d{3} ?\d{3} ?\d{3}",
    r"DK ?\d{2} \d{2} \d{2} \d{2}", r"LU ?\d{4} \d{4}", r"GB ?\d{3} \d{4} \d{2}(?: \d{3})?", r"ATU ?\d{4} ?\d{4}",
    r"NL ?\d{4}[. ]?\d{2}[. ]?\d{3}[. ]?B[. ]?\d{2}", r"PL ?\d{3}[- ]\d{3}[- ]\d{2}[- ]\d{2}", r"PT ?\d{3} \d{3} \d{3}",
    r"IT ?\d{5} \d{6}", r"FI ?\d{7}-\d", r"SE ?\d{6}-\d{4}[ -]?01",
)


def _right(value: str) -> bool:
    return uid(value) if value.upper().startswith("CHE") else vat(value)


VAT = RuleRecogniser("vat_numbers", (
    Rule("ID:VAT", re.compile(rf"(?<![A-Z\d])(?:{'|'.join(_SPACED)})(?![A-Z\d])"), 0.75, "reason.vat", vat,
         "reason.vat_checked", run=5),
    Rule("ID:VAT", re.compile(rf"(?<![A-Z\d])(?:{'|'.join(_GROUPED)})(?![A-Z\d])"), 0.75, "reason.vat", vat,
         "reason.vat_checked", digits=8),
    Rule("ID:VAT", re.compile(
        r"(?P<label>\b(?:USt\.?-?Id\.?(?:-?Nr\.?)?|UID|MWST(?:-?Nr\.?)?|TVA|VAT|IVA)(?: (?:no|number|Nr|n°|"
        r"intracommunautaire))?[.: ]*)"
        r"(?P<value>[A-Z]{2}[ .\dA-Z]{8,16}\d)(?!\d)"),
        0.8, "reason.vat", _right, "reason.vat_checked", needs=("ust", "uid", "mwst", "tva", "vat", "iva")),
))
