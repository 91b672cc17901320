"""British numbers: National Insurance (HMRC), NHS (NHS Data Dictionary), taxpayers, licences, professions."""

from app.privacy.checksums_people import nhs
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import RuleRecogniser

_NINO = r"[A-Z]{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?[A-D]"

BRITISH = RuleRecogniser("british_numbers", (
    alone("ID:UK_NINO", "National Insurance number",
          r"(?<![\w-])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?\d{2}[ \u00a0]?[A-D]"
          r"(?![\w-])", 0.85, begins="A", digits=6),
    beside("ID:UK_NINO", "National Insurance number", r"NI(?:NO)?|National Insurance", _NINO, "ni|insurance",
           digits=6),
    beside("ID:UK_NHS", "NHS number", r"NHS|CHI|H&C", r"\d{3}[ -]?\d{3}[ -]?\d{4}", "nhs|chi|h&c", nhs, digits=10),
    only_right("ID:UK_NHS", "NHS number", r"(?<![\d.,/+-])(?<!\d )\d{3}[ \u00a0-]\d{3}[ \u00a0-]\d{4}(?![\d-]| \d)",
        nhs, begins="0", digits=10),
    beside("ID:UK_UTR", "Unique Taxpayer Reference", r"UTR|taxpayer reference|tax reference", r"\d{5} ?\d{5}K?",
           "utr|reference", digits=10, run=5),
    alone("ID:UK_LICENCE", "driving licence (UK)",
          r"(?<!\w)[A-Z9]{5}[ ]?\d[0156]\d(?:[0-2]\d|3[01])\d[ ]?[A-Z9]{2}[ ]?[A-Z\d][A-Z]{2}(?:[ ]?\d{2})?(?!\w)",
          0.9, begins="0 A", run=6),
    beside("ID:UK_COMPANY", "company number", r"company(?: registration)?|registered (?:company|in England)|Companies "
        r"House",
           r"(?:SC|NI|OC|SO|LP|FC)\d{6}|\d{8}", "company|companies|registered", run=6),
    beside("ID:UK_PROFESSION", "GMC / NMC / SRA", r"GMC|NMC(?: PIN)?|SRA|GDC|GPhC|HCPC|BMA",
           r"\d{2}[A-Z]\d{4}[A-Z]|(?:PA|OT|PH|RA)?\d{5,7}", "gmc|nmc|sra|gdc|gphc|hcpc|bma"),
    beside("ID:UK_URN", "police URN", r"URN|crime (?:ref(?:erence)?|number)|collar|warrant", r"(?=[\w/]*\d{2})\w{2,8}"
        r"(?:/\w{1,8}){0,4}",
           "urn|crime|collar|warrant"),
))
