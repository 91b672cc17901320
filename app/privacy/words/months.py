"""Names of months and numbers in words, in English, German, French and Italian, as pattern pieces."""

MONTH = (
    r"(?:jan(?:uary|uar|vier)?|j[äa]nner|gen(?:naio)?|feb(?:ruary|ruar|braio)?|feber|f[ée]v(?:r(?:ier)?)?|"
    r"mar(?:ch|s|zo)?|m[äa]rz|mrz|apr(?:il|ile)?|avr(?:il)?|may|mai|mag(?:gio)?|june?|juni|juin|giu(?:gno)?|"
    r"july?|juli|juil(?:let)?|lug(?:lio)?|aug(?:ust)?|ao[ûu]t|ago(?:sto)?|sept?(?:ember|embre)?|set(?:tembre)?|"
    r"oct(?:ober|obre)?|okt(?:ober)?|ott(?:obre)?|nov(?:ember|embre)?|dec(?:ember)?|dez(?:ember)?|d[ée]c(?:embre)?|"
    r"dic(?:embre)?)"
)
"""A month's name or abbreviation, without its dot; to be matched apart from case."""

LONG_MONTH = (
    r"(?:january|february|march|april|june|july|august|september|october|november|december|"
    r"januar|jänner|februar|märz|juni|juli|oktober|dezember|"
    r"janvier|février|fevrier|avril|juin|juillet|août|septembre|octobre|novembre|décembre|decembre|"
    r"gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre)"
)
"""Months that cannot be mistaken for another word; mai, may, mars and abbreviations are left out."""

BARE_MONTH = (
    r"(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Januar|Jänner|Februar|März|Juni|Juli|Oktober|Dezember|"
    r"(?:[Jj]anvier|[Ff][ée]vrier|[Aa]vril|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|"
    r"[Dd][ée]cembre|"
    r"[Gg]ennaio|[Ff]ebbraio|[Aa]prile|[Mm]aggio|[Gg]iugno|[Ll]uglio|[Aa]gosto|[Ss]ettembre|[Oo]ttobre|[Dd]icembre))"
)
"""A month that stands by itself, written as its language writes it."""

WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|"
    r"sabato|domenica"
)
SHORT_WEEKDAY = (
    r"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|lun|mar|mer|jeu|ven|sam|dim|gio|sab|dom|"
    r"Lun|Mar|Mer|Jeu|Ven|Sam|Dim|Gio|Sab|Dom)(?:\.|(?=[ ,])))"
)
"""Before a date only: several are words."""
MONTHS_BEGIN = (
    "jan jän gen feb fev fév mar mär mrz apr avr may mai mag jun giu jul jui lug aug aou aoû ago sep set oct okt ott "
    "nov dec dez déc dic"
)
WEEKDAYS_BEGIN = (
    "mo mon di die tue mi mit mer mar wed do don thu jeu gio fr fre fri ven sa sam sat sab so son sun lun dim dom"
)
"""The first three letters of their names and abbreviations, and what is shorter."""
SEASON = (
    r"(?:spring|summer|autumn|winter|fall|Easter|Christmas|Whitsun|New Year|Frühling|Frühjahr|Sommer|Herbst|Ostern|"
    r"Pfingsten|"
    r"Weihnachten|Silvester|Neujahr|printemps|été|automne|hiver|Noël|Pâques|Pentecôte|Toussaint|primavera|estate|"
    r"autunno|inverno|"
    r"Natale|Pasqua|Pentecoste|Ferragosto)"
)
"""Seasons and feasts, which name a time beside a year."""

FR_NUMBER = (
    r"(?:premier|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|"
    r"trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mil(?:le)?)"
)
IT_NUMBER = (
    r"(?:primo|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|"
    r"diciassette|diciotto|diciannove|(?:vent|trent)[a-zéè]{1,8}|venti|trenta)"
)
EN_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|"
    r"seven|eigh|nine)teenth|"
    r"twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
DE_ORDINAL = (
    r"(?:erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|fünfte[nr]?|sechste[nr]?|siebe?n?te[nr]?|achte[nr]?|"
    r"neunte[nr]?|zehnte[nr]?|elfte[nr]?|"
    r"zwölfte[nr]?|"
    r"(?:drei|vier|fünf|sech|sieb|acht|neun)zehnte[nr]?|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|"
    r"neun)und)?(?:zwan|drei[sß]{1,2})ig?(?:zig)?s?te[nr]?)"
)
EN_YEAR = (
    r"(?:nineteen|twenty|two thousand)(?:[ -](?:hundred|and|[a-z]*(?:teen|ty|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve))){0,6}"
)
DE_YEAR = r"(?:neunzehn|acht?zehn)hundert[a-zäöüß]*|zweitausend[a-zäöüß]*"
FR_YEAR = rf"(?:mil(?:le)?|deux[ -]mille)(?:[ \n-](?:et[ -])?{FR_NUMBER}){{0,8}}"
IT_YEAR = r"(?:mille(?:novecento|ottocento)|duemila)[a-zà-ù]*"
