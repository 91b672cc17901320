"""Addresses: street and number in four languages, postcode and town, boxes, and a house name beside a postcode line."""

import re

from app.privacy.letters import CAP, LETTER, LOWER, UPPER
from app.privacy.rules import Rule, RuleRecogniser
from app.privacy.words.generic import no_surname
from app.privacy.words.places import PLACES

_I = re.IGNORECASE
_S = r"[ \t\u00a0]"
_NO = (
    r"(?!(?:19|20)\d\d(?!\d))\d{1,4}(?: ?(?:bis|ter|quater|[a-hA-H])(?![\w]))?(?: ?[-/+–] ?\d{1,4}(?: "
    r"?[a-hA-H](?!\w))?)?"
)
_DE_STREET = (
    r"(?:stra(?:ss|ß)e|str\.|gasse|gässli|gässchen|weg|wegli|platz|allee|ring|ufer|damm|steig|stieg|graben|markt|"
    r"rain|halde|matte|matt|quai|kai|"
    r"promenade|chaussee|zeile|hof|park|tor|brücke|berg|wiese|wiesen|feld|acker|anger|grund|pfad|winkel|twiete)"
)
_SURE = r"(?:stra(?:ss|ß)e|str\.|gasse|gässli|allee|chaussee|weg|platz)"
_FR_TYPE = (
    r"(?:rue|avenue|av\.?|boulevard|b(?:ou)?l?v?d\.?|chemin|ch\.|place|pl\.|quai|route|rte|all[ée]es?|impasse|"
    r"passage|faubourg|fbg?|"
    r"ruelle|sentier|esplanade|rond-point|square|cours)"
)
_IT_TYPE = (
    r"(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|c\.so|vicolo|largo|strada|contrada|lungolago|lungarno|salita|"
    r"borgo|calle|riva)"
)
_EN_TYPE = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Way|Boulevard|Blvd|Close|Terrace|Ter|"
    r"Crescent|Gardens|Grove|Mews|"
    r"Row|Walk|Highway|Hwy|Circle|Cir|Trail|Parkway|Pkwy|Turnpike|Streets|Roads|Avenues|Squares|Corner)"
)
_FR_IN = rf"(?:(?:de la|de l['’]|des?|du|la|le|les|l['’]|d['’]|sur|sous|en|aux?|à|et)[ ]?|[{LETTER}]\.?[ -]?al )*"
_FR_WORD = rf"(?:[{UPPER}][{LETTER}'’.-]*|\d{{1,2}}(?!\d))"
_TOWN = (
    r"(?:St\.[ ]|Sankt[ ])?"
    rf"{CAP}(?:[ -](?:(?:am|an der|bei|bei der|im|in|ob|sur|sous|lès|les|le|la|de|du|di|a\.|b\.|i\.|im)[ "
    rf"-])?(?:St\.[ ])?{CAP})*(?:[ "
    rf"](?:Cedex|CEDEX)(?: \d{{1,2}})?)?(?:[ ]\d{{1,2}}(?!\d))?"
)
_ZIP = r"(?:(?:CH|D|DE|A|AT|F|FR|I|IT|L|FL|LI|SK|NL|B|SE|DK)[- ])?(?:\d{4,5}|\d{2} \d{3})"

_AFTER_NUMBER_WORDS = """
uhr euro franken chf eur jahre jahren personen patienten fälle stück meter m² quadratmeter francs livres personnes ans
euros persone casi franchi people cases pounds dollars und oder the der die das le la les il in i
"""
_AFTER_NUMBER = frozenset(_AFTER_NUMBER_WORDS.split())


def no_town(value: str) -> bool:
    """Whether a figure with a word behind it is an amount or a year with a noun rather than a postcode with a town."""
    number, _, rest = value.replace(",", " ").partition(" ")
    words = rest.split()
    first = next((word for word in words if word[:1].isalpha()), "")
    if first.lower() in _AFTER_NUMBER or no_surname(first):
        return True
    return re.fullmatch(r"(?:19|20)\d\d", number) is not None and not any(place in PLACES for place in (first, rest))


ADDRESSES = RuleRecogniser("addresses", (
    # German: one word, several, "Am …", hyphenated
    Rule("ADDRESS", re.compile(
        r"(?<![\w-])(?:(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Zum|Zur|Unter den|Unterer?|Oberer?|"
        r"Obere|Untere|Hinter(?:e[rn]?|m)?|Vorder[e]?[rn]?|Alte[rn]?|Neue[rn]?|Grosse[rn]?|Kleine[rn]?|"
        rf"Lange[rn]?){_S})?"
        rf"(?-i:[{UPPER}])[{LETTER}.-]*{_DE_STREET}(?:{_S}des{_S}\d{{1,2}}\.{_S}{CAP})?{_S}{{1,2}}(?:Nr\.?{_S}?)?"
        rf"{_NO}(?!["
        r"\w.]|,\d)", _I), 0.8, "reason.street",
         needs=("stra", "str.", "gass", "gäss", "weg", "platz", "allee", "ring", "ufer", "damm", "steig",
                "stieg", "graben", "markt", "rain", "hald", "matt", "quai", "kai", "promenade", "chaussee",
                "zeile", "hof", "park", "tor", "brücke", "berg", "wiese", "feld", "acker", "anger", "grund",
                "pfad", "winkel", "twiete")),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w-])[{UPPER}][{LETTER}]+(?:er|e|s|n)?{_S}(?:Stra(?:ss|ß)e|Str\.|Gasse|Weg|Platz|Allee|Ring|Ufer|"
        rf"Damm|Chaussee){_S}{{1,2}}{_NO}(?![\w.]|,\d)", _I), 0.8, "reason.street",
         needs=("stra", "str.", "gasse", "weg", "platz", "allee", "ring", "ufer", "damm", "chaussee")),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w-])(?:Am|An der|Im|In der|Auf der|Zum|Zur|Beim){_S}{CAP}{_S}\d{{1,3}}(?:{_S}?[a-h])?(?=[ "
        r"]*(?:[,;\n)|]|$|(?:in|und)\b))"), 0.6, "reason.street", begins="am an auf bei im in zum zur"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w-])[{UPPER}][{LOWER}]{{2,}}(?:-[{UPPER}][{LOWER}]+)*(?:stra(?:ss|ß)e|gasse)(?![\w])"),
        0.5, "reason.street", needs=("strasse", "straße", "gasse")),
    # French: number before or after
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.,])(?:\d{{1,4}}(?:[-/]\d{{1,4}})?{_S}?(?:bis|ter|quater|[a-d](?!\w))?{_S}?,?{_S}?|(?:un|deux|"
        rf"trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze){_S})(?:bis,? )?{_FR_TYPE}{_S}{_FR_IN}"
        rf"(?:[{LETTER}\d][{LETTER}\d'’.-]*)(?:[ ]{_FR_IN}{_FR_WORD}){{0,4}}(?:,?{_S}\d{{1,3}}(?:bis|"
        r"[a-d])?(?![\w]))?", _I), 0.8, "reason.street", begins="0 cin deu dix dou hui neu onz qua sep six tro un"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])(?i:{_FR_TYPE}){_S}{_FR_IN}{_FR_WORD}(?:[ -]{_FR_IN}{_FR_WORD}){{0,4}},?{_S}\d{{1,4}}(?:bis|"
        r"ter|[a-d])?(?![\w.])"), 0.75, "reason.street",
         begins="all av ave bd bld blv bou bvd ch che cou esp fau fb fbg imp pas pl pla qua ron rou rte rue "
                "sen squ"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])(?i:rue|avenue|boulevard|chemin|quai|ruelle|impasse){_S}{_FR_IN}{_FR_WORD}(?:[ "
        rf"-]{_FR_IN}{_FR_WORD}){{0,3}}"), 0.6, "reason.street", begins="ave bou che imp qua rue"),
    # Italian
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])(?i:{_IT_TYPE}){_S}(?:(?:di|del|della|dei|degli|delle|dell['’]|al|alla|alle|[IVX]+){_S}?|"
        rf"\d{{1,2}}{_S})*{CAP}(?:[ ](?:(?:di|del|della|dei|e){_S})?(?:{CAP}|"
        rf"[{UPPER}]\.)){{0,3}},?{_S}(?:n\.?{_S}?)?\d{{1,4}}{_S}?(?:/?[a-zA-Z](?!\w))?(?!\d|\.\d)"),
        0.8, "reason.street", begins="bor c cal con cor lar lun p pia riv sal str v via vic"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])(?:[Vv]iale|[Pp]iazza|[Cc]orso|[Vv]icolo|Via){_S}{CAP}(?:[ ](?:(?:di|del|della|"
        rf"dei){_S})?{CAP}){{0,2}}"), 0.5, "reason.street", languages=frozenset({"it"}), begins="cor pia via vic"),
    # English
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.,])\d{{1,5}}[A-Za-z]?(?:[-/]\d{{1,5}})?{_S}(?:(?:North|South|East|West|N|S|E|"
        rf"W)\.?{_S})?(?:{CAP}{_S}|\d+(?:st|nd|rd|th){_S}){{1,4}}{_EN_TYPE}\b\.?(?:,?{_S}(?:N|S|E|W|NE|NW|SE|SW)\b)?"),
        0.8, "reason.street", begins="0"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])(?:Suite|Apt\.?|Apartment|Unit|Flat|Floor|Room|Building){_S}#?(?:\d{{1,5}}[A-Z]?|"
        rf"[A-Z]\d{{0,4}})(?!\w)"), 0.6, "reason.street", begins="apa apt bui fla flo roo sui uni"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w.])\d{{1,4}}[A-Za-z]?{_S}{CAP}(?:{_S}{CAP}){{0,3}}{_S}(?:Place|Hill|Park|Green|View|Ridge|Rise|"
        r"Vale|Plaza|Court|House)\b"), 0.55, "reason.street", languages=frozenset({"en"}), begins="0"),
    # boxes
    Rule("ADDRESS", re.compile(
        r"(?<!\w)(?:Postfach|Case postale|Casella postale|C\.?P\.|P\.? ?O\.? ?Box|PSC|B\.?P\.)[ \u00a0]\d{1,6}(?:,? "
        r"Box \d{1,6})?(?!\w)", _I), 0.7, "reason.box", begins="b bp c cas cp p po pob pos psc"),
    # town with postcode, at the beginning of a line or after a comma, with a country letter, or after "in"
    Rule("ADDRESS", re.compile(
        r"(?:(?<=[,;|(]\s)|(?<=\n)|(?<=\n[ \t])|(?<=[,;|(])|(?<=[ ]-[ ])|(?<=\bin )|(?<=\bà )|(?<=\ba )|(?<=\d )|"
        rf"(?<=\t)|\A)(?P<value>{_ZIP}(?:,[ ]|[ \u00a0]){_TOWN})"), 0.65, "reason.postcode",
         unless=lambda value: no_town(value), begins="0 ch d de a at f fr i it l fl li sk nl b se dk"),
    Rule("ADDRESS", re.compile(rf"(?<![\w-])(?:CH|D|A|F|I|FL|L)-\d{{4,5}}[ \u00a0]{_TOWN}"), 0.85, "reason.postcode",
         begins="a ch d f fl i l"),
    Rule("ADDRESS", re.compile(rf"(?<![\w.,/-])\d{{5}}[ ](?:{_TOWN})(?=[ ]*(?:[,;.)\n|]|$))"), 0.5, "reason.postcode",
         unless=lambda value: no_town(value), begins="0", run=5),
    Rule("ADDRESS", re.compile(r"(?<![\w-])[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w)"), 0.7, "reason.postcode",
         begins="A"),
    Rule("ADDRESS", re.compile(
        rf"(?<![\w-]){CAP}(?: {CAP})?,? (?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|"
        rf"O[HKR]|PA|"
        rf"RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|A[AEP]) \d{{5}}(?:-\d{{4}})?(?!\d)"), 0.8, "reason.postcode", run=5),
    Rule("ADDRESS", re.compile(
        r"(?P<label>\b(?:ZIP(?: ?code)?|post(?:al)? ?code|PLZ|Postleitzahl|code postal|NPA|CAP)\b(?: is| ist| "
        r"est)?[ :]{1,3})"
        r"(?P<value>(?:[A-Z]{1,2}-)?\d{2,5}(?:[ -]\d{2,4})?(?: [A-Z]{2}(?![\w]))?)(?!\d)", _I), 0.8, "reason.labelled",
        needs=("zip", "post", "plz", "npa", "cap")),
    # a house without a street word beside a postcode line
    Rule("ADDRESS", re.compile(
        rf"(?P<value>(?<![\w-]){CAP}(?:[ -]{CAP})?[ ]\d{{1,3}}[ ]?[a-h]?)(?=[ ]*(?:[,;]?[ ]*\n[ ]*|,[ ]*|[ ][-–][ "
        rf"]){_ZIP}[ ]{CAP})"), 0.75, "reason.beside_postcode"),
))


_PLACE = "|".join(sorted((re.escape(place) for place in PLACES), key=len, reverse=True))
PLACE_NAMES = RuleRecogniser("places", (
    Rule("LOCATION", re.compile(
        rf"(?<![\w-])(?:{_PLACE})(?![\w])"), 0.5, "reason.place", languages=frozenset({"de", "it"}),
         begins=" ".join(re.split(r"\W", place, maxsplit=1)[0] for place in PLACES)),
))
