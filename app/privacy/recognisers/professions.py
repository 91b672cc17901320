"""Professions behind words that announce them; a bare job title in running text is left alone."""

import re

from app.privacy.letters import LETTER, UPPER
from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_WORD = rf"[{LETTER}]{{3,}}(?:[-/'’][{LETTER}]+)*"
_FEW = rf"(?:{_WORD})(?: (?:{_WORD}|of|de|d['’]|di|der|in|für|und|and|et|e)){{0,2}}"
_END = r"(?=[ ]*(?:[.,;:)\n|]|$|\b(?:und|and|et|e|at|in|bei|im|chez|à|dans|presso|for|from|who|which|der|die)\b))"

PROFESSIONS = RuleRecogniser("professions", (
    Rule("PROFESSION", re.compile(
        r"(?P<label>\b(?:Beruf(?:liche Tätigkeit)?|erlernter Beruf|Profession|Occupation|Job title|Mestiere|"
        r"Professione|Métier|Emploi|Funktion|Fonction|Funzione)\b)"
        rf"[ ]?[:=|][ \t]*(?P<value>{_FEW})", _I), 0.8, "reason.profession",
        needs=("beruf", "profession", "occupation", "job title", "mestiere", "métier", "emploi", "funktion", "fonction",
               "funzione")),
    Rule("PROFESSION", re.compile(
        rf"(?P<label>\b(?:von Beruf|gelernte[rn]?|ausgebildete[rn]?|arbeitet(?:e)?(?: \w+){{0,2}}? als|tätig als|"
        rf"war als|angestellt als)) (?P<value>[{UPPER}][{LETTER}]{{2,}}"
        r"(?:er|erin|eur|eurin|ist|istin|mann|frau|ent|entin|ant|antin|ärztin|arzt|anwalt|anwältin|koch|köchin|"
        rf"wirt|wirtin|or|orin|ekt|ektin|oge|ogin|in)){_END}"),
        0.6, "reason.profession", needs=("beruf", "gelernt", "ausgebildet", "als"), languages=frozenset({"de"})),
    Rule("PROFESSION", re.compile(
        r"(?P<label>\b(?:works?|working|worked|employed|job|career|trained|retired|qualified|practising)(?: (?:as|"
        rf"is))?)(?: an?)? (?P<value>{_FEW}?(?:er|or|ist|ian|man|woman|ant|ent|nurse|clerk|driver|cook|guard|pilot|"
        rf"judge|officer|professor)){_END}", _I),
         0.6, "reason.profession", needs=("work", "employ", "job", "career", "trained", "retired", "qualified",
                                             "practising"),
         languages=frozenset({"en"})),
    Rule("PROFESSION", re.compile(
        r"(?P<label>\b(?:travaille|travaillait|exerce|employée?|profession|métier)(?: (?:comme|de|d['’]|en tant "
        rf"que|est)))[ ]?(?P<value>{_FEW}?){_END}", _I),
         0.6, "reason.profession", needs=("travail", "exerce", "employ", "profession", "métier"),
             languages=frozenset({"fr"})),
    Rule("PROFESSION", re.compile(
        r"(?P<label>\b(?:lavora(?:va)? come|di professione|di mestiere|impiegat[oa] come|fa (?:il|la|l['’]))) "
        rf"?(?P<value>{_FEW}?){_END}", _I),
         0.6, "reason.profession", needs=("lavor", "profess", "mestier", "impieg", "fa "), languages=frozenset({"it"})),
))
