"""Nationality and origin where a text says so: "ressortissant suédois", "türkischer Staatsangehöriger"."""

import re

from app.privacy.letters import LETTER, UPPER
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_WORD = rf"[{LETTER}]{{4,}}(?:-[{LETTER}]+)?"

ORIGINS = RuleRecogniser("origins", (
    Rule("LOCATION:ORIGIN", re.compile(
        r"(?P<label>\b(?:ressortissante?s?|citoyen(?:ne)?s?|nationalités?|d['’]origine|gouvernement)) "
        r"(?P<value>[a-zéèêàç]{3,}(?:aise?s?|oise?s?|ien(?:ne)?s?|iques?|arde?s?|aine?s?|ande?s?|ole?s?|ec(?:que)?s?|"
        r"énien(?:ne)?s?|onaise?s?)|turcs?|turques?|russes?|serbes?|kurdes?|belges?|suisses?(?:ses)?|slaves?|grecs?|"
        r"grecques?|arabes?|croates?|bulgares?|tchèques?|slovaques?)\b",
        _I), 0.6, "reason.origin", languages=frozenset({"fr"}),
        needs=("ressortissant", "citoyen", "nationalité", "origine", "gouvernement"),
        unless=lambda value: value.lower() in {"politique", "économique", "publique", "ethnique", "nationale"}),
    Rule("LOCATION:ORIGIN", re.compile(
        rf"(?P<value>\b[{LETTER}]{{3,}}(?:isch|sch)e[nrsm]?) (?=(?:Staatsangehörig|Staatsbürger|Herkunft|"
        r"Nationalität|Abstammung|Staatsangehörigkeit))"),
        0.7, "reason.origin", needs=("staats", "herkunft", "nationalität", "abstammung")),
    Rule("LOCATION:ORIGIN", re.compile(
        r"(?P<label>\b(?:Staatsangehörigkeit|Nationalität|Heimatort|Bürgerort|Herkunftsland|Nationality|"
        r"Citizenship|Nationalité|Origine|Cittadinanza|Nazionalità|Attinenza|Religion|Konfession|Confession|"
        r"Religione))"
        rf"[ ]?[:|][ \t|]*(?P<value>[{UPPER}]?{_WORD}(?: {_WORD})?)", _I), 0.75, "reason.labelled",
        needs=("angehörig", "national", "ort", "citizen", "origin", "cittadinanza", "nazional", "attinenza", "religion",
               "onfession", "land")),
    Rule("LOCATION:ORIGIN", re.compile(
        r"(?P<label>\b(?:cittadin[oaie]|di nazionalità|di origine|d['’]origine)) "
        r"(?P<value>[a-zàèéìòù]{3,}(?:an[oaie]|es[ei]|in[oaie]|c[oahie]+|enn?[eio]|ol[oaie]|ss[oaie]|erb[oaie]|"
        r"urd[oaie]|urc[oahi]+))\b"),
        0.6, "reason.origin", languages=frozenset({"it"}), needs=("cittadin", "nazional", "origine")),
    Rule("LOCATION:ORIGIN", re.compile(
        rf"(?<![\w-])[{UPPER}][{LETTER}]{{3,}}(?:ish|ian|ese|can|man|ch|ean|i)(?= (?:national|citizen)s?\b)"),
        0.6, "reason.origin",
        needs=("national", "citizen")),
))
