"""Ages: beside the word for years or for old, in figures and in words, in four languages."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_N = r"(?:\d{1,3}(?:[.,]\d)?[½¼¾]?)"
_EN = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|"
    r"nine))?|"
    r"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)"
)
_DE = (
    r"(?:[a-zäöüß]*(?:zehn|zwanzig|dreissig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|zwei|drei|vier|"
    r"fünf|sechs|sieben|acht|neun|elf|zwölf)"
)
_FR = (
    r"(?:(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|quatre-vingt|nonante)[a-z -]{0,14}?|dix|onze|"
    r"douze|treize|quatorze|quinze|seize|deux|trois|quatre|cinq|six|sept|huit|neuf)"
)
_IT = (
    r"(?:(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[a-zé]{1,8}|dieci|undici|dodici|tredici|"
    r"quattordici|quindici|sedici|due|tre|quattro|cinque|sei|sette|otto|nove)"
)

_SPAN = re.compile(
    r"(?:il y a|depuis|pendant|dans|durant|pour|en|sous|tous les|après|avant|d['’]ici|dès|sur|ces|les|derniers|"
    r"prochains|encore|"
    r"(?:peine|durée|contrat|période|bail|délai|garantie|mandat|condamnée?|sursis|réclusion|emprisonnement|terme|"
    r"expérience)"
    r"[^.\n]{0,14}?(?:de|à))[ \u00a0]\Z", _I
)
"""What stands before years that last rather than years of a life."""

AGES = RuleRecogniser("ages", (
    Rule("AGE", re.compile(
        rf"(?<![\w.,])(?P<value>{_N})[- ]?(?:years?|yrs?|months?|weeks?|days?)[- ]?(?:old|of[- ]age)\b",
        _I), 0.9, "reason.age", needs=("old", "age"), begins="0"),
    Rule("AGE", re.compile(
        rf"\b(?P<value>{_EN})[- ](?:years?|months?|weeks?)[- ](?:old|of[- ]age)\b", _I),
        0.9, "reason.age", needs=("old", "age")),
    Rule("AGE", re.compile(r"(?<![\w.,])(?P<value>\d{1,3}) ?(?:y/?o|yo|yr|yrs)(?: ?[mf])?\b", _I), 0.8, "reason.age",
         begins="0"),
    Rule("AGE", re.compile(
        r"\b(?P<label>aged?|at the age of|the age of|age of|turned|turning)(?: (?:between|about|around|over|"
        rf"under))?[ :=]{{1,3}}(?P<value>(?:{_N}|{_EN})(?:(?: and | to |-)(?:{_N}|{_EN}))?)"
        r"(?![\w%/]|[.,]\d)", _I),
         0.8, "reason.age", needs=("age", "turn"), begins="age at the tur"),
    Rule("AGE", re.compile(
        rf"(?<![\w.,])(?P<value>{_N}|{_DE})[-–—]? ?(?:j[äa]hrig(?:e[nrsm]?)?|jähr\.?|jrg\.?|"
        r"j\.)(?!\w)",
        _I), 0.9, "reason.age", needs=("jähr", "jahr", "jrg", "j.")),
    Rule("AGE", re.compile(
        rf"(?<![\w.,])(?P<value>{_N}|{_DE}) (?:Jahre?|Monate?|Wochen|Tage) alt(?:e[nrsm]?)?\b",
        _I), 0.9, "reason.age", needs=(" alt",)),
    Rule("AGE", re.compile(
        rf"\b(?P<label>Alter|im Alter von|Lebensjahr|Lebensalter)\b[ :=]{{1,3}}(?:von )?(?P<value>{_N}|"
        rf"{_DE})(?![\w%/]|[.,]\d)", _I), 0.85, "reason.age", needs=("alter", "lebens")),
    Rule("AGE", re.compile(r"(?<![\w.,])\d{1,2}\.(?= Lebensjahr)"), 0.8, "reason.age", needs=("lebensjahr",),
         begins="0"),
    Rule("AGE", re.compile(
        rf"\b(?P<label>mit|with|à|a|Pat\.?|Patientin|Patient)[ ,]{{1,2}}(?P<value>{_N})(?= (?:Jahren|J\.|ans)(?!\w))",
        _I), 0.7, "reason.age", not_after=_SPAN, begins="a mit pat wit à"),
    Rule("AGE", re.compile(
        rf"\b(?P<label>[âa]g[ée]e?s?|[âa]ge|[âa]ge de)(?: est)?(?: de)?[ :=]{{1,3}}(?P<value>{_N}|{_FR})"
        r"(?![\w%/]|[.,]\d)", _I), 0.85, "reason.age", needs=("ag", "âg"), begins="age agé âge âgé"),
    Rule("AGE", re.compile(
        rf"(?<![\w.,])(?P<value>{_N}|{_FR}) ans\b(?! (?:de |d['’])(?:prison|réclusion|emprisonnement|service|mariage|"
        r"expérience|détention|vie commune|suivi|travail|traitement|procédure|garantie|ancienneté|retard|loyer|bail|"
        r"formation|"
        r"recul|validité|plus tôt|après|avant|auparavant|plus tard)|[ ](?:plus tôt|après|avant|auparavant|plus tard))",
        _I),
         0.6, "reason.age", languages=frozenset({"fr"}), needs=(" ans",), not_after=_SPAN,
         unless=lambda value: value.split()[0] in {"1", "2", "deux", "trois"},
         begins="0 cin deu dix dou hui neu non onz qua qui sei sep six soi tre tro vin"),
    Rule("AGE", re.compile(
        rf"\b(?P<label>(?:di|d['’])? ?(?:anni|età|età di|et[àa]'))[ :=]{{1,3}}(?:di )?(?P<value>{_N}|{_IT})"
        r"(?![\w%/]|[.,]\d)", _I), 0.8, "reason.age", needs=("anni", "età", "eta")),
    Rule("AGE", re.compile(
        rf"\b(?P<label>di|a|ha|ha compiuto|aveva|dell['’]età di) (?P<value>{_N}|{_IT}) anni\b(?! di (?:carcere|"
        r"reclusione|servizio|lavoro|esperienza|storia|attività))", _I), 0.65, "reason.age", needs=(" anni",),
         languages=frozenset({"it"}), begins="a ave del di ha"),
    Rule("AGE", re.compile(
        rf"(?<![\w.,])(?:{_N}[- ]?enne|[a-zé]{{2,14}}(?:tenne|renne|nquenne|dicenne|vantenne))\b",
        _I), 0.8, "reason.age", needs=("enne",), languages=frozenset({"it"})),
    # (m, 33), (F, 47)
    Rule("AGE", re.compile(
        r"\((?:m|w|f|h|d|male|female|homme|femme|uomo|donna|Mann|Frau)[.,/ ]{1,2}(?P<value>\d{1,3})(?: ?(?:J\.?|Jahre|"
        r"ans|anni|y\.?|yrs))?\)", _I),
        0.75, "reason.age", begins="("),
    # by decades
    Rule("AGE", re.compile(
        r"\bin (?:his|her|their) (?:early |mid[- ]?|late )?(?P<value>teens|twenties|thirties|forties|fifties|sixties|"
        r"seventies|eighties|"
        r"nineties)\b", _I), 0.75, "reason.age", needs=("in h", "in their")),
    Rule("AGE", re.compile(
        r"\b(?P<label>Anfang|Mitte|Ende) (?:der )?(?P<value>zwanzig|drei(?:ss|ß)ig|vierzig|fünfzig|sechzig|siebzig|"
        r"achtzig|neunzig)(?!\w)", _I),
        0.75, "reason.age", needs=("anfang", "mitte", "ende")),
    Rule("AGE", re.compile(r"\b(?:quadra|quinqua|sexa|septua|octo|nona)g[ée]naire\b|"
                           r"\b(?:vingt|trent|quarant|cinquant|soixant)aine(?= d['’]ann[ée]es)", _I), 0.75,
                           "reason.age", needs=("aire", "aine"), begins="cin non oct qua qui sep sex soi tre vin"),
    Rule("AGE", re.compile(r"\bsulla (?P<value>(?:trent|quarant|cinquant|sessant|settant|ottant)ina)\b", _I), 0.75,
        "reason.age",
         needs=("sulla",)),
))
