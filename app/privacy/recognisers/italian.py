"""Italian numbers: tax code with omocodia (D.M. 23 December 1976), VAT, papers, health card, electronic invoices."""

import re

from app.privacy.checksums import codice_fiscale, partita_iva
from app.privacy.identifiers import alone, beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE

ITALIAN = RuleRecogniser("italian_numbers", (
    Rule("ID:IT_CF", re.compile(
        r"(?<![A-Z\d])[A-Z]{3} ?[A-Z]{3} ?[\dLMNP-V]{2} ?[A-EHLMPR-T] ?[\dLMNP-V]{2} ?[A-Z] ?[\dLMNP-V]{3} ?[A-Z]"
        r"(?![A-Z\d])", _I),
        0.85, "reason.it_cf", codice_fiscale, "reason.it_cf_checked",
        unless=lambda value: sum(char.isdigit() for char in value) < 2 and not codice_fiscale(value)),
    # letter by letter, as on the telephone
    only_right("ID:IT_CF", "codice fiscale", r"[A-Za-z\d] (?<![A-Za-z\d]..)(?<![A-Za-z\d] ..)"
        r"(?:[A-Za-z\d] ){14}[A-Za-z](?! ?[A-Za-z\d](?!\w))",
               codice_fiscale, 0.95),
    Rule("ID:IT_PIVA", re.compile(
        r"(?P<label>\b(?:P\.? ?IVA|partita IVA)\b[^\n\d]{0,12}?)(?P<value>(?:IT ?)?\d{11})(?!\d)", _I),
        0.8, "reason.it_piva", partita_iva, "reason.it_piva_checked", needs=("iva",), run=11),
    # a firm's tax code is its VAT number
    beside("ID:IT_CF", "codice fiscale (ente)", r"C\.? ?F\.?|cod(?:ice|\.) fisc(?:ale|\.)", r"\d{11}", "c.f|cf|fisc",
           partita_iva, run=11),
    alone("ID:IT_CIE", "carta d’identità elettronica", r"(?<![\w-])C[A-Z]\d{5}[A-Z]{2}(?![\w-])", 0.8,
          begins="ca cb cc cd ce cf cg ch ci cj ck cl cm cn co cp cq cr cs ct cu cv cw cx cy cz", run=5),
    beside("ID:IT_CIE", "carta d’identità", r"carta (?:d['’]identit[àa]'?|ident(?:it[àa]|\.))(?: elettronica)?|"
        r"C\.?I\.?E?\.?",
           r"C[A-Z]\d{5}[A-Z]{2}|[A-Z]{2} ?\d{7}", "carta|ci|c.i", run=5),
    beside("ID:IT_PASS", "passaporto (IT)", r"passaporto(?: italiano)?", r"[A-Z]{2} ?\d{7}", "passaporto", run=7),
    beside("ID:IT_LICENCE", "patente di guida", r"patente(?: di guida)?(?: (?:cat(?:egoria|\.) )?[A-E]{1,2})?",
           r"U1[A-Z\d]{7}[A-Z]|[A-Z]{2}\d{7}[A-Z]", "patente"),
    alone("ID:IT_LICENCE", "patente di guida", r"(?<!\w)U1(?=\w*\d{4})[A-Z\d]{7}[A-Z](?!\w)", 0.75, begins="u"),
    alone("ID:IT_TS", "tessera sanitaria (TEAM)", r"(?<![\d.,])80380(?:[ \u00a0]?\d){15}(?!\d)", 0.95, needs="80380",
          begins="0", digits=20, run=5),
    alone("ID:IT_STP", "STP / ENI", r"(?<!\w)(?:STP|ENI) ?\d{13}(?!\d)", 0.9, begins="eni stp", run=13),
    beside("ID:IT_SDI", "codice destinatario (SDI)",
           r"(?:codice )?(?:SDI|destinatario|univoco(?: ufficio)?)", r"(?=\w*\d)[A-Z\d]{6,7}|[A-Z]{7}",
           "sdi|destinatario|univoco"),
    beside("ID:IT_STAY", "permesso di soggiorno", r"permesso di soggiorno|carta di soggiorno|Nulla Osta",
           r"I\d{8}|[A-Z]\d{2}[A-Z\d]{6,7}", "soggiorno|nulla osta"),
    beside("ID:IT_INPS", "matricola INPS / PAT INAIL", r"matricola INPS|INPS|PAT(?: INAIL)?|INAIL|matricola",
           r"\d{8,10}(?:[ /-]\d{1,2})?", "inps|inail|pat|matricola", run=8),
))
