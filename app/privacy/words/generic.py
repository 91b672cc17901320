"""Words that name a kind of institution, text or role but nobody: alone or among themselves they identify no one."""

_GENERIC = """
court courts commission chamber chambers section government governments convention registry registrar grand first second
third fourth fifth president vice rules rule act acts law laws code article articles state states republic parliament
minister agent agents judge judges judgment protocol applicant
applicants respondent party parties member members supreme
national
european human rights fundamental freedoms contracting secretary general union treaty charter security social county
street road house plaintiff defendant act's court's
iban ssn email phone address name names date zip url id account card number customer service client

cour cours commission chambre chambres section gouvernement gouvernements convention greffe greffier grande petite
première deuxième troisième quatrième cinquième président présidente vice-président règlement loi lois code article
articles état états république parlement ministre ministère conseil comité assemblée agent agents juge juges arrêt
protocole requérant requérante requérants défendeur partie parties membre membres bureau département police public
procureur suprême constitutionnelle constitutionnel haute appel cassation régional régionale administratif
administrative civile pénal pénale militaire fédéral fédérale nationale européen européenne européens
droits droit homme libertés fondamentales contractante contractantes contractants secrétaire général générale union
traité charte sécurité sociale tribunal tribunaux espèce fait faits procédure circonstances intéressé intéressée
plénière direction jury parquet instruction autorité autorités délégué délégués division
service services secrétariat hôpital clinique centre chef médecin patient docteur

gericht gerichte gerichtshof kommission kammer regierung konvention kanzlei präsident gesetz artikel staat republik
parlament minister ministerium rat ausschuss richter urteil protokoll beschwerdeführer klägerin kläger polizei
staatsanwaltschaft bund länder kanton gemeinde behörde amt senat

corte commissione camera governo convenzione cancelleria presidente legge articolo stato repubblica parlamento
ministro ministero consiglio comitato giudice sentenza protocollo ricorrente polizia procura tribunale comune autorità
"""
_LINKS = """
the a an of and for in on to at by with de la le les l d du des et à au aux en sur pour un une der die das des und für
von vom im in il lo gli i e di del della dei delle degli nel su per cet cette ce this that these its their his her our
"""
GENERIC = frozenset(_GENERIC.split()) | frozenset(_LINKS.split())
"""In small letters, in four languages."""

_JOB_ENDINGS = (
    "arzt", "ärztin", "direktor", "direktorin", "leiter", "leiterin", "abteilung", "klinik", "institut", "chirurgie",
    "medizin", "therapie", "station", "sekretariat", "ambulanz", "heit", "keit", "schaft", "tion", "tionen", "tät",
    "ismus", "itis", "logie", "login", "logisch", "ierung", "lung", "ndung", "chung", "stung", "zung", "gung", "sung",
    "graphie", "graphin", "skopie", "tomie", "ektomie", "pathie", "ämie", "urie", "insuffizienz", "karzinom", "syndrom",
    "amt", "gericht", "gesetz", "ministerium", "dirigent", "dirigentin", "berechtigung", "verordnung", "klausel",
    "tabletten", "zentrum", "zimmer", "nummer", "datum", "zeichen", "krankheit", "untersuchung", "befund",
)
"""Endings of German nouns for jobs, places of work, illnesses and abstract things; long enough to spare surnames."""


def generic(value: str) -> bool:
    """Whether a value says nothing but words of this list."""
    return all(word in GENERIC for word in _words(value))


def no_surname(word: str) -> bool:
    """Whether a word's ending says that it is a noun of an office or a clinic and not a surname."""
    lowered = word.lower()
    return len(lowered) > 7 and lowered.endswith(_JOB_ENDINGS)


def _words(value: str) -> list[str]:
    return "".join(char if char.isalnum() or char == "-" else " " for char in value.lower()).split()
