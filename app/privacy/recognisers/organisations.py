"""Organisations by legal form, and hospitals, schools, courts and offices by the word that names their kind."""

import re

from app.privacy.letters import CAP, LETTER, LOWER, UPPER
from app.privacy.rules import Rule, RuleRecogniser
from app.privacy.words.common import NOT_NAMES
from app.privacy.words.generic import generic

_S = r"[ \t\u00a0]"
_FORM = (
    r"(?:AG|GmbH(?:{s}&{s}Co\.?(?:{s}KG)?)?|mbH|KG|OHG|GbR|SE|e\.{s}?V\.|eG|e\.{s}?K\.|Genossenschaft|"
    r"S\.?A\.?R\.?L\.?|Sàrl|SàRL|SAS|SNC|S\.A\.|SA|EURL|"
    r"S\.p\.A\.|SpA|S\.?r\.?l\.?|Sagl|S\.n\.c\.|S\.a\.s\.|Ltd\.?|Limited|LLP|LLC|L\.L\.C\.|Inc\.?|Incorporated|plc|"
    r"PLC|Corp\.?|Corporation|B\.V\.|N\.V\.|Oy|AB|A/S|Sp\. z o\.o\.|"
    r"&{s}(?:Co|Cie|Partner|Partners|Söhne|Sons|Fils|Figli)\.?(?:{s}(?:AG|KG|GmbH|SA|Ltd))?)"
).replace("{s}", _S)
_WORD = rf"(?:{CAP}|[{UPPER}]{{1,6}}(?:\.[{UPPER}]\.)?|\d{{1,3}})"
_LINK = rf"(?:{_S}(?:(?:&|und|and|et|e|de|du|des|für|di|della|del|-){_S})?{_WORD})"

_DE_KIND = (
    r"(?:klinik(?:um)?|kliniken|spital|krankenhaus|universität|hochschule|sanatorium|pflegeheim|altersheim|"
    r"altenheim|kantonsschule|gymnasium|"
    r"stiftung|bank|versicherung|versicherungen|krankenkasse|pensionskasse|gericht|staatsanwaltschaft|ministerium|"
    r"anstalt|institut|apotheke|praxis|labor)"
)
_DE_AFTER = (
    rf"(?:{_S}(?:(?:für|der|des|die|am|im|in|an der|zu|zum|von|vom|bei|[a-zäöüß]{4,}e[nrsm]|St\.|Sankt|"
    rf"ambulante)[ ])*(?:{CAP}|[{UPPER}]\w*))"
)

_BARE_WORDS = """
klinik kliniken spital krankenhaus universität hochschule sanatorium pflegeheim altersheim altenheim gymnasium reha kh
krankenkasse pensionskasse poliklinik universitätsklinik universitätsklinikum universitätsspital frauenklinik
kinderklinik
"""
_BARE = frozenset(_BARE_WORDS.split())


def _no_name(value: str) -> bool:
    """Whether a match begins with a word that begins no name, or says nothing but common words."""
    return value.split()[0].lower().rstrip(".,") in NOT_NAMES or generic(value)


ORGANISATIONS = RuleRecogniser("organisations", (
    Rule("ORGANIZATION", re.compile(
        rf"(?<![\w.]){_WORD}{_LINK}{{0,4}},?{_S}{_FORM}(?![\w])"), 0.75, "reason.legal_form", unless=_no_name,
         needs=("AG", "GmbH", "mbH", "KG", "OHG", "GbR", "SE", "V.", "eG", "K.", "Genossenschaft", "S.A", "SA",
                "Sàrl", "SàRL", "EURL", "S.p", "SpA", "rl", "Sagl", "SNC", "S.n", "S.a", "R.L", "RL", "Ltd",
                "Limited", "LLP", "LLC", "L.L", "Inc", "plc", "PLC", "Corp", "B.V", "N.V", "Oy", "AB", "A/S",
                "Sp.", "&")),
    # German: Universitätsklinikum Musterstadt, Klinik für Chirurgie, UNIKLINIK
    Rule("ORGANIZATION", re.compile(
        rf"(?<![\w-])(?:(?:[{UPPER}][{LOWER}]*)?(?i:klinik(?:um)?|kliniken|spital|krankenhaus(?:es)?|universität|"
        r"hochschule|"
        rf"sanatorium|pflegeheim|altersheim|altenheim|gymnasium|pensionskasse|krankenkasse)(?![{LETTER}])|"
        rf"[{UPPER}-]*(?:KLINIK|KLINIKUM|SPITAL|KRANKENHAUS|UNIVERSITÄT)(?![{LETTER}])|Reha(?:-?[Zz]entrum)?|LKH|KH|"
        r"UKE|Charité|"
        r"AKH|Inselspital)"
        rf"(?:{_DE_AFTER}){{0,4}}"), 0.6, "reason.institution", languages=frozenset({"de"}),
        unless=lambda value: len(value.split()) == 1 and value.lower() in _BARE,
         needs=("klinik", "spital", "krankenhaus", "universität", "hochschule", "sanatorium", "pflegeheim",
                "altersheim", "altenheim", "gymnasium", "pensionskasse", "krankenkasse", "Reha", "KH", "UKE",
                "Charité")),
    Rule("ORGANIZATION", re.compile(
        rf"(?<![\w-])(?:[{UPPER}][{LETTER}-]*[ -])?(?:[{UPPER}][{LETTER}-]*)(?:-Klinik(?:um)?|-Spital|-Krankenhaus|"
        rf"-Universität|-Hospital|-KLINIK|-Stiftung|-Apotheke|-Praxis)(?:{_S}{CAP}){{0,2}}"),
        0.65, "reason.institution",
         needs=("-klinik", "-spital", "-krankenhaus", "-universität", "-hospital", "-stiftung", "-apotheke",
                "-praxis")),
    Rule("ORGANIZATION", re.compile(
        r"(?<![\w-])(?:(?:Kantons|Bezirks|Ober|Landes|Amts|Verwaltungs|Bundes|Handels|Arbeits|Sozial|Kassations|"
        r"Friedens)(?:gericht|verwaltungsgericht|strafgericht|anwaltschaft)|Staatsanwaltschaft|Gerichtsmedizin|"
        r"Kantonspolizei|Stadtpolizei|Polizeipräsidium|Finanzamt|Steueramt|Betreibungsamt|Migrationsamt|Jugendamt|"
        rf"Standesamt|Gemeinde|Pfarramt|KESB|Suva|SUVA|IV-Stelle)(?:{_S}(?:(?:des|der|Kantons|Stadt|am|in|"
        rf"im){_S})*{CAP}){{1,2}}"),
        0.6, "reason.institution", languages=frozenset({"de"}),
         begins="amt arb bet bez bun fin fri gem ger han iv jug kan kas kes lan mig obe pfa pol soz sta ste "
                "suv ver"),
    Rule("ORGANIZATION", re.compile(
        rf"(?<![\w-])(?:[{UPPER}][{LETTER}-]+{_S})?(?:Bank|Kantonalbank|Sparkasse|Raiffeisenbank|"
        rf"Versicherungen?)(?:{_S}{CAP}){{1,3}}(?![\w])"), 0.5, "reason.institution", languages=frozenset({"de"}),
         needs=("bank", "sparkasse", "versicherung")),
    # French
    Rule("ORGANIZATION", re.compile(
        r"(?<![\w-])(?i:h[ôo]pita(?:l|ux)|clinique|polyclinique|centre hospitalier(?: universitaire| régional)?|"
        r"CHU|CHUV|CHR|HUG|GHU|EHPAD|EMS|universit[ée]|lyc[ée]e|coll[èe]ge|institut|fondation|"
        r"maternité|hospices?|pharmacie|laboratoire|cabinet|mairie|pr[ée]fecture)(?:[ ](?:de la|de l['’]|des?|du|"
        rf"d['’]|la|le|les|l['’]|-)?[ ]?(?:[{UPPER}][{LETTER}'’.-]*)){{1,5}}"),
        0.6, "reason.institution", languages=frozenset({"fr", "de"}),
         begins="cab cen chr chu cli col ehp ems fon ghu hop hos hug hôp ins lab lyc mai mat pha pol pre pré "
                "uni"),
    Rule("ORGANIZATION", re.compile(
        r"(?<![\w-])(?i:cour d['’]appel|cour d['’]assises|cour de cassation|cour suprême|cour constitutionnelle|"
        r"conseil d['’][ée]tat|tribunal(?: (?:de grande instance|d['’]instance|correctionnel|administratif|"
        r"cantonal|fédéral|régional|de district|de police|des mineurs))?|"
        rf"minist[èe]re(?: (?:public|de la|de l['’]|des|du)[ ]?[{LETTER}]+)?|parquet|police cantonale|"
        rf"procureur)(?:[ ](?:de la|de l['’]|de|du|d['’])[ ]?[{UPPER}][{LETTER}'’-]*(?:[ "
        rf"-][{UPPER}][{LETTER}'’-]*)*)"),
        0.55, "reason.institution", languages=frozenset({"fr"}), begins="con cou min par pol pro tri"),
    # Italian
    Rule("ORGANIZATION", re.compile(
        r"(?<![\w-])(?i:ospedale|clinica|policlinico|università|istituto|casa di cura|azienda|fondazione|liceo|"
        r"scuola|banca|farmacia|tribunale|corte d['’]appello|procura|comune|questura|cooperativa|associazione|"
        r"partito|ministero|carrozzeria|officina|autofficina|impresa|ditta|trattoria|ristorante|albergo|panificio|"
        r"studio (?:legale|medico|dentistico|notarile|tecnico|commercialista))"
        r"(?:[ \n](?:di|del|della|dei|degli|delle|dell['’]|d['’]|san|santa|per la|per|e)[ ]?|[ \n"
        rf"])*(?:[{UPPER}][{LETTER}'’.-]*)(?:[ ](?:(?:di|del|della|dei|e)[ ])?[{UPPER}][{LETTER}'’.-]*){{0,4}}"),
        0.55, "reason.institution", languages=frozenset({"it"}),
         begins="alb ass aut azi ban car cas cli com coo cor dit far fon imp ist lic min off osp pan par pol "
                "pro que ris scu stu tra tri uni"),
    # English
    Rule("ORGANIZATION", re.compile(
        rf"(?<![\w-])(?:{CAP}[ ](?:(?:of|and|&)[ ])*){{1,5}}(?:Hospital|University|College|School|Institute|"
        r"Clinic|Bank|Court|Ministry|Council|Committee|Foundation|Association|Authority|Trust|Church|Party|Police|"
        r"Prison|"
        r"Office|Department|Agency|Commission|Tribunal|Company|Society|Union|Board|Centre|Center|Group|Associates|"
        rf"Partners|Services|Insurance|Assurance)(?:[ ](?:of|for)(?:[ ]the)?(?:[ ]{CAP}){{1,3}}(?:[ ]and[ "
        rf"]{CAP})?)?(?!\w)"),
        0.5, "reason.institution", languages=frozenset({"en"}), unless=_no_name,
         needs=("Hospital", "University", "College", "School", "Institute", "Clinic", "Bank", "Court",
                "Ministry", "Council", "Committee", "Foundation", "Association", "Authority", "Trust", "Church",
                "Party", "Police", "Prison", "Office", "Department", "Agency", "Commission", "Tribunal",
                "Company", "Society", "Union", "Board", "Centre", "Center", "Group", "Associates", "Partners",
                "Services", "Insurance", "Assurance")),
    Rule("ORGANIZATION", re.compile(
        r"(?<![\w-])(?:Hospital|University|College|Bank|Ministry|Court|Department|Bishop|Municipality|City|Town|"
        rf"Province)[ ]of(?:[ ]the)?(?:[ ]{CAP}){{1,3}}(?:(?:,| and)[ ]{CAP})*"),
        0.5, "reason.institution", languages=frozenset({"en"}), unless=_no_name,
         begins="ban bis cit col cou dep hos min mun pro tow uni"),
))
