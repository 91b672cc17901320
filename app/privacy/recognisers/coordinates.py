"""Places as figures: WGS 84 (ISO 6709), Swiss LV95 and LV03 (swisstopo), UTM, geo addresses (RFC 5870)."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_KIND, _WHY = "DEVICE:COORDINATES", "reason.coordinates"
_M = r"[ ]?\d{1,2}(?:[.,]\d+)?[ ]?['′’][ ]?(?:\d{1,2}(?:[.,]\d+)?[ ]?(?:[\"″”]|''|′′)[ ]?)?"
_K = r"[ \u00a0'’.]?"
_BETWEEN = r"[ ]?[/,;|–-]?[ ]?"

COORDINATES = RuleRecogniser("coordinates", (
    Rule(_KIND, re.compile(
        r"(?<![\d.])[-+]?\d{1,2}\.\d{3,8}°?[ ]?[NS]?[,; ]{1,2}[-+]?\d{1,3}\.\d{3,8}°?[ ]?[EWO]?(?![\d.])"), 0.7, _WHY,
         begins="+ - 0"),
    Rule(_KIND, re.compile(
        r"(?<![\w.])[NS][ ]?\d{1,2}[.,]\d{3,8}°?[,; ]{1,3}[EWO][ ]?\d{1,3}[.,]\d{3,8}°?(?![\d])"), 0.85, _WHY,
         begins="n s"),
    Rule(_KIND, re.compile(rf"(?<![\d.])\d{{1,2}}[°º]{_M}[ ]?[NS][,;/ ]{{0,3}}\d{{1,3}}[°º]{_M}[ ]?[EWO](?!\w)"), 0.9,
        _WHY, needs=("°", "º"), begins="0"),
    Rule(_KIND, re.compile(rf"(?<!\w)[NS][ ]?\d{{1,2}}[°º]{_M}[,;/ ]{{0,3}}[EWO][ ]?\d{{1,3}}[°º]{_M}"), 0.9, _WHY,
        needs=("°", "º")),
    # LV95 2'600'000 / 1'200'000: the axes lie in these ranges
    Rule(_KIND, re.compile(
        rf"(?<![\d.'’])2{_K}(?:4[89]|[5-7]\d|8[0-3])\d{_K}\d{{3}}(?:\.\d{{1,3}})?{_BETWEEN}1{_K}(?:0[7-9]|"
        rf"[12]\d)\d{_K}\d{{3}}"
        r"(?:\.\d{1,3})?(?![\d'’])"), 0.9, _WHY, begins="0", digits=7),
    Rule(_KIND, re.compile(
        rf"(?P<label>\b(?:LV ?03|CH1903|Koord(?:inaten|\.)?|coord(?:onn[ée]es|inat[ei]|\.)?|"
        rf"Landeskoordinaten)[ :()]{{1,3}})"
        rf"(?P<value>(?:4[89]|[5-7]\d|8[0-3])\d{_K}\d{{3}}(?:\.\d+)?[ ]?[/,;|][ ]?(?:0?[7-9]\d|"
        rf"[12]\d\d){_K}\d{{3}}(?:\.\d+)?)(?!\d)",
        re.IGNORECASE), 0.9, _WHY, needs=("lv", "ch1903", "oord"), digits=6),
    Rule(_KIND, re.compile(r"(?<![\d.'’])(?:4[89]|[5-7]\d|8[0-3])\d[ '’.]\d{3}[ ]?/[ ]?(?:[7-9]\d|"
        r"[12]\d\d)[ '’.]\d{3}(?![\d'’.])"), 0.75, _WHY,
         needs=("/",), begins="0", digits=11),
    Rule(_KIND,
        re.compile(r"(?<!\w)(?:2[89]|3[0-4])[NTU][ ]?\d{6}(?:\.\d+)?[mE]{0,2}[ ,]{1,2}\d{7}(?:\.\d+)?[mN]{0,2}(?!\d)"),
        0.85, _WHY, begins="0", run=7),
    Rule(_KIND, re.compile(r"(?<!\w)(?:2[89]|3[0-4])[TU][ ]?[A-HJ-NP-Z]{2}[ ]?\d{4,5}[ ]?\d{4,5}(?!\w)"), 0.85, _WHY,
         begins="0", digits=8),
    Rule(_KIND, re.compile(r"(?<!\w)geo:-?\d{1,2}\.\d+,-?\d{1,3}\.\d+"), 0.95, _WHY, needs=("geo:",)),
    Rule(_KIND, re.compile(r"(?<![\w+])[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3}(?!\w)"), 0.85, _WHY,
        needs=("+",)),
    Rule(_KIND, re.compile(r"(?<![\w/])///[^\W\d_]{2,}\.[^\W\d_]{2,}\.[^\W\d_]{2,}(?!\w)"), 0.9, _WHY, needs=("///",)),
))
