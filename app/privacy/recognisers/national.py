"""Personal numbers of France, Italy, Germany and Austria, written with spaces or without."""

import re

from app.privacy.checksums import codice_fiscale, nir, partita_iva, rvnr, steuer_id, svnr
from app.privacy.rules import Rule, RuleRecogniser

_S = r"[ \u00a0.]?"
_I = re.IGNORECASE

NATIONAL = RuleRecogniser("national_numbers", (
    Rule("ID:FR_NIR", re.compile(
        rf"(?<![\d.,])[12]{_S}\d{{2}}{_S}(?:0[1-9]|1[0-2]|[2-9]\d){_S}(?:\d{{2}}|"
        rf"2[AB]){_S}\d{{3}}{_S}\d{{3}}(?:{_S}\d{{2}})?(?![\d,])"),
        0.75, "reason.fr_nir", nir, "reason.fr_nir_checked"),
    # digit by digit, as forms have it
    Rule("ID:FR_NIR", re.compile(
        r"(?<!\d)(?<!\d )[1-4](?: \d){12,14}(?! ?\d)"), 0.7, "reason.fr_nir", nir, "reason.fr_nir_checked"),
    Rule("ID:IT_CF", re.compile(
        r"(?<![A-Z\d])[A-Z]{3} ?[A-Z]{3} ?[\dLMNP-V]{2}[A-EHLMPR-T][\dLMNP-V]{2} ?[A-Z][\dLMNP-V]{3}[A-Z](?![A-Z\d])",
        _I),
        0.85, "reason.it_cf", codice_fiscale, "reason.it_cf_checked"),
    Rule("ID:IT_PIVA", re.compile(
        r"(?P<label>\b(?:P\.? ?IVA|partita IVA)\b[^\n\d]{0,12}?)(?P<value>(?:IT ?)?\d{11})(?!\d)", _I),
        0.8, "reason.it_piva", partita_iva, "reason.it_piva_checked", needs=("iva",)),
    Rule("ID:DE_TAX", re.compile(r"(?<![\d.,])[1-9]\d[ \u00a0]\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}(?![\d,.]\d|\d)"),
         0.6, "reason.de_tax", steuer_id, "reason.de_tax_checked"),
    Rule("ID:DE_TAX", re.compile(
        r"(?<![\d.,])[1-9]\d{10}(?!\d)"), 0.45, "reason.long_number", steuer_id, "reason.de_tax_checked"),
    Rule("ID:DE_RV", re.compile(r"(?<![\w])\d{2}[ \u00a0]?\d{6}[ \u00a0]?[A-Z][ \u00a0]?\d{3}(?!\w)"),
         0.75, "reason.de_rv", rvnr, "reason.de_rv_checked"),
    Rule("ID:AT_SV", re.compile(
        r"(?<![\d.,/-])[1-9]\d{3}[ \u00a0]?(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}(?![\d,])"),
         0.45, "reason.at_sv", svnr, "reason.at_sv_checked"),
))
