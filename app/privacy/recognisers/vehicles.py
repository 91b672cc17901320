"""Vehicles: plates of the countries around here, and identification numbers (ISO 3779)."""

import re

from app.privacy.checksums_firms import vin
from app.privacy.identifiers import beside, only_right
from app.privacy.rules import Rule, RuleRecogniser

_CANTON = "AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH|FL"

VEHICLES = RuleRecogniser("vehicles", (
    Rule("ID:PLATE", re.compile(
        rf"(?<![\w-])(?:{_CANTON})[ \u00a0·•-]\d{{1,3}}[ \u00a0'’]?\d{{3}}(?![\d.,]\d|\d)"), 0.75, "reason.plate",
         begins="ag ai ar be bl bs fl fr ge gl gr ju lu ne nw ow sg sh so sz tg ti ur vd vs zg zh"),
    Rule("ID:PLATE", re.compile(
        r"(?P<label>\b(?:Kontrollschild|Kennzeichen|Autonummer|plaques?(?: d['’]immatriculation)?|immatricul\w+|"
        r"targat?a?|(?:number|license|licence|registration) plate|registration|reg\.)[^\n\dA-Z]{0,14}(?:[a-zéè]+ )?)"
        r"(?P<value>[A-ZÄÖÜ]{1,3}[ -]?[A-Z\d]{1,3}[ -]?[A-Z\d]{1,7}[EH]?(?:[ -][A-Z\d]{1,4})?)(?!\w)"),
        0.8, "reason.plate", unless=lambda value: not any(map(str.isdigit, value)),
        needs=("kontrollschild", "kennzeichen", "autonummer", "plaque", "immatricul", "targa", "plate",
               "registration", "reg.")),
    # Germany M-AB 1234, France and Italy AB-123-CD, Austria W-12345X, Great Britain AB12 CDE
    Rule("ID:PLATE", re.compile(r"(?<![\w-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?!\w|-\d)"), 0.6, "reason.plate",
         unless=lambda value: sum(map(str.isdigit, value)) < 2, begins="A"),
    Rule("ID:PLATE", re.compile(r"(?<![\w-])[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}(?!\w)"), 0.55, "reason.plate", begins="A"),
    Rule("ID:PLATE", re.compile(r"(?<![\w-])(?:[A-Z]{1,2}[- ]\d{3,5}[ -]?[A-Z]{1,2})(?![\w-])"), 0.5, "reason.plate",
         begins="A"),
    Rule("ID:PLATE", re.compile(r"(?<![\w-])[A-HJ-PR-Y][A-HJ-PR-Y][0-7]\d[ \u00a0][A-HJ-PR-Z]{3}(?!\w)"), 0.65,
        "reason.plate", begins="A"),
    Rule("DEVICE:VIN", re.compile(
        r"(?P<label>\b(?:VIN|FIN|Fahrgestell(?:-?Nr\.?|nummer)|Stammnummer|ch[âa]ssis|"
        r"telaio)\b[^\n\dA-Z]{0,12})(?P<value>[A-HJ-NPR-Z\d]{11,17}|\d{3}\.\d{3}\.\d{3})(?!\w)", re.IGNORECASE),
         0.85, "reason.labelled", vin,
         needs=("vin", "fin", "fahrgestell", "stammnummer", "chassis", "châssis", "telaio"),
         unless=lambda value: sum(map(str.isdigit, value)) < 4),
    only_right("DEVICE:VIN", "VIN (ISO 3779)", r"(?<!\w)(?=[A-Z\d]*[A-Z][A-Z\d]*)[A-HJ-NPR-Z\d]{13}\d{4}(?!\w)", vin,
               begins="0 A", unbroken=17),
    beside("DEVICE:VIN", "Stammnummer / matricule du véhicule", r"Stammnummer|(?:n°|num[ée]ro) matricule",
           r"\d{3}\.\d{3}\.\d{3}",
           "stammnummer|matricule", digits=9),
    beside("ID:VEHICLE_PAPER", "Fahrzeugausweis / carte grise", r"Fahrzeugausweis|Fahrzeugbrief|ZB (?:I|II)|carte "
        r"grise|carta di circolazione",
           r"(?=\w*\d{4})[A-Z\d]{7,12}", "fahrzeug|zb i|grise|circolazione"),
))
