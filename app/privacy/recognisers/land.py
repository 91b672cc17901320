"""Land registers: EGRID and EGID (Switzerland), Grundbuch and Flurstück, cadastre in France and Italy."""

from app.privacy.identifiers import alone, beside
from app.privacy.rules import RuleRecogniser

_MANY = r"\d{1,6}(?:/\d{1,4})?(?:(?:, | und | et | e | and )\d{1,6}(?:/\d{1,4})?)*"

LAND = RuleRecogniser("land", (
    alone("ID:CH_EGRID", "E-GRID", r"(?<!\w)CH[ ]?\d{4}[ ]?\d{4}[ ]?\d{4}(?!\w)", 0.85, needs="ch", digits=12),
    beside("ID:CH_EGID", "EGID / EWID", r"EGID|EWID|EDID|EGRID", r"(?:CH)?\d{1,12}", "egid|ewid|edid|egrid"),
    beside("ID:LAND", "Grundstück / parcelle / mappale",
           r"Parzellen?|Kat(?:aster)?\.?-?(?:Nr\.?|nummer)|Grundst[üu]ck(?:e|s)?(?:[- ]?(?:Nr\.?|nummer))|"
           r"Flurst[üu]ck(?:e|s)?|Fl\.?st\.?|"
           r"Grundbuch(?:blatt)?(?: Blatt)?|GBBl\.?|GB-Blatt|Gst\.?|EZ|Einlagezahl|KG|Assek(?:uranz)?\.?-?(?:Nr\.?|"
           r"nummer)|"
           r"parcelles?(?: cadastr[ée]es?)?|bien-fonds|feuillet|section [A-Z]{1,2}|RF|mappal[ei]|particell[ae]|foglio|"
           r"subalterno|sub\.|mapp\.",
           rf"{_MANY}(?:-[A-Z])?", "parz|kat|grundst|flurst|fl.st|flst|grundbuch|gbbl|gb-blatt|gst|ez|einlage|kg|assek|"
           "parcelle|"
           "bien-fonds|feuillet|section|rf|mappal|particell|foglio|subalterno|sub.|mapp."),
    beside("ID:LAND", "parcelle cadastrale", r"cadastr[ée]e?s?(?: section)?|section", r"[A-Z]{1,2} (?:n° ?)?\d{1,4}",
           "cadastr|section"),
    beside("ID:UK_TITLE", "title number", r"title (?:number|no\.?)|Land Registry title", r"[A-Z]{1,3}\d{3,7}", "title"),
))
