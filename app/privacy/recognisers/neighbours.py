"""Personal numbers of other member states that offices here meet, from Spain to the North."""

from app.privacy.checksums_people import bsn, dni, luhn_of, pesel, rijksregister
from app.privacy.identifiers import beside, only_right
from app.privacy.rules import RuleRecogniser

NEIGHBOURS = RuleRecogniser("neighbours", (
    only_right("ID:ES_DNI", "DNI / NIE", r"(?<![\w-])(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-HJ-NP-TV-Z])(?![\w-])",
        dni, begins="0 x y z", run=7),
    beside("ID:ES_DNI", "DNI / NIE", r"DNI|NIE|NIF", r"[XYZ\d]-?\d{7}-?[A-Z]", "dni|nie|nif", dni, run=7),
    only_right("ID:BE_NRN", "Rijksregisternummer", r"(?<![\d.-])\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}(?!\d)",
        rijksregister, begins="0", digits=11),
    beside("ID:BE_NRN", "Rijksregisternummer", r"NRN|INSZ|NISS|Rijksregister(?:nummer)?|(?:n°|num[ée]ro) national|"
        r"registre national",
           r"\d{2}\.?\d{2}\.?\d{2}-?\d{3}[.-]?\d{2}", "nrn|insz|niss|rijks|national", rijksregister, digits=11),
    beside("ID:NL_BSN", "burgerservicenummer", r"BSN|burgerservice(?:nummer)?|sofi(?:nummer)?",
           r"\d{9}|\d{4}\.\d{2}\.\d{3}",
           "bsn|burger|sofi", bsn, digits=9),
    beside("ID:PL_PESEL", "PESEL", r"PESEL", r"\d{11}", "pesel", pesel, run=11),
    beside("ID:PT_NIF", "NIF / cartão de cidadão", r"NIF|contribuinte|cart[ãa]o de cidad[ãa]o",
           r"\d{9}|\d{8} ?\d ?[A-Z\d]{2}\d",
           "nif|contribuinte|cidad", digits=9, run=8),
    beside("ID:LU_MATRICULE", "matricule (LU)", r"matricule(?: nationale?)?|CNS", r"(?:19|20)\d{11}", "matricule|cns",
           run=13),
    only_right("ID:SE_PERSON", "personnummer", r"(?<![\w-])(?:0[1-9]|[1-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|"
        r"3[01])[-+]\d{4}(?![\w-])",
               luhn_of(10), begins="0", digits=10, run=6),
    beside("ID:DK_CPR", "CPR-nummer", r"CPR", r"\d{6}-?\d{4}", "cpr", digits=10, run=6),
    beside("ID:NO_PERSON", "fødselsnummer", r"f[øo]dselsnummer", r"\d{6} ?\d{5}", "dselsnummer", digits=11, run=6),
    beside("ID:FI_HETU", "henkilötunnus", r"HETU|henkil[öo]tunnus", r"\d{6}[-+A]\d{3}[\dA-Y]", "hetu|henkil", run=6),
))
