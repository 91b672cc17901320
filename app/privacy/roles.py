"""What the words before a name say of role and gender, in the few words that an alias may carry."""

import re

from app.core.documents import Span

_ROLES = {
    "patient": r"patient(?:in|e)?|paziente|pat\.",
    "doctor": r"dr\.?|doktor|docteur|dott(?:\.ssa|\.|oressa|ore)?|(?:haus|ober|chef|fach|assistenz)?(?:arzt|ärztin)|"
              r"medico",
    "client": r"klient(?:in)?|mandant(?:in)?|kund(?:e|in)|client(?:e)?",
    "witness": r"zeug(?:e|in)|witness|témoin|testimone",
    "judge": r"richter(?:in)?|judge|juge|giudice",
    "lawyer": r"(?:rechts)?anw(?:alt|ältin)|attorney|lawyer|avocate?|avv(?:\.|ocat[oa])|maître|ra|rain",
    "plaintiff": r"kläger(?:in)?|beschwerdeführer(?:in)?|gesuchsteller(?:in)?|plaintiff|claimant|applicant|requérante?|"
                 r"ricorrente",
    "defendant": r"beklagte[rn]?|angeklagte[rn]?|beschuldigte[rn]?|defendant|prévenue?|accusée?|imputat[oa]",
    "insured": r"versicherte[rn]?|assurée?|assicurat[oa]|insured",
}
"""Role, as an alias says it, by the words of a text in small letters."""
_FEMALE = (
    r"frau|fräulein|mrs|ms|miss|mme|mlle|madame|mademoiselle|sig\.ra|signora|signorina|dott\.ssa|dottoressa|lady|"
    r"patientin|zeugin|klägerin|richterin|ärztin|\w+ärztin|klientin|mandantin|kundin|beschwerdeführerin|avvocata|avocate|"
    r"assurée|prévenue|requérante|accusée|imputata|assicurata|rechtsanwältin"
)
_MALE = (
    r"herrn?|mr|sir|lord|m|monsieur|sig|signore?|dottore|"
    r"patient|zeuge|kläger|richter|arzt|\w+arzt|klient|mandant|kunde|beschwerdeführer|avvocato|avocat|assuré|prévenu|"
    r"requérant|imputato|assicurato|rechtsanwalt"
)
_BEFORE = re.compile(r"(?:[\w.]+[ \u00a0\n\t,:]{1,2}){1,3}$")
ROLES = tuple(_ROLES)
GENDERS = ("f", "m")


def described(text: str, span: Span) -> tuple[str, str]:
    """Role and gender that the three words before a name say, each "" where they say none."""
    before = _BEFORE.search(text[max(0, span.start - 50):span.start])
    words = [word.strip(",:") for word in before[0].lower().split()] if before else []
    gender = role = ""
    for word in reversed(words):
        plain = word.rstrip(".") if word.count(".") == 1 else word
        role = role or next((name for name, form in _ROLES.items() if re.fullmatch(form, plain)), "")
        if not gender and re.fullmatch(_FEMALE, plain):
            gender = "f"
        elif not gender and re.fullmatch(_MALE, plain):
            gender = "m"
    return role, gender
