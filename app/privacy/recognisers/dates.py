"""Dates: numeric, written, abbreviated, glued, in words, without a year, as ranges; years beside a preposition."""

import re
from string import ascii_lowercase

from app.privacy.rules import Rule, RuleRecogniser
from app.privacy.words.months import (
    BARE_MONTH,
    DE_ORDINAL,
    DE_YEAR,
    EN_ORDINAL,
    EN_YEAR,
    FR_NUMBER,
    FR_YEAR,
    IT_NUMBER,
    IT_YEAR,
    LONG_MONTH,
    MONTH,
    MONTHS_BEGIN,
    SEASON,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS_BEGIN,
)

_I = re.IGNORECASE
_S = r"[ \t\u00a0]"
_D = r"(?:0?[1-9]|[12]\d|3[01])"
_M = r"(?:0?[1-9]|1[0-2])"
_Y = r"(?:1[6-9]\d\d|20\d\d|21\d\d)"
_DAY = rf"(?:{_D}|[12I][\dlO]|3[01l])(?:\.|st|nd|rd|th|er|ers|°|º|ème)?"
_TIME = r"(?:[T ][0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?"
_YEAR = r"(?:19\d\d|20\d\d)"
_UNIT = (
    r"(?:mg|ml|µg|kg|km|cm|mm|m²|m\b|g\b|kcal|EUR|CHF|Fr\b|Franken|Euro|euros?|francs|Stück|Personen|%|IE\b|I\.?E\.|"
    r"Meter|mètres|metri|habitants|abitanti|Einwohner)"
)
_COUNTED = (
    r"(?:cases|patients|people|persons|copies|members|pages|Fälle[n]?|Patient|Seiten|Exemplare|Mitglieder|Teilnehmer|"
    r"cas\b|"
    r"personnes|patients|exemplaires|pages|casi|persone|pazienti|copie|pagine|Mal\b|times|fois|volte)"
)
"""What a figure counts, rather than a year."""
_NO_DATE = re.compile(
    r"(?:(?<!\w)(?:Art|Ziff|Ziffern?|Kap|Abs|Nr|Rz|Rn|Tab|Abb|Fig|Pkt|Bst|lit|S|p|pp|pag|chap|sect|cap|vol|Bd|n|"
    r"Seiten?|pages?|"
    r"pagin[ae]|Kapitel|Abschnitt|Artikel|articles?|articol[oi]|sections?|chapters?|versione?|Punkt|Absatz|Apgar|Score|"
    r"GCS|Visus|"
    r"Word|Excel|Office|Windows|Outlook|Server|Access|PowerPoint|Modell|K|Na|Ca|Hb|pH|CRP|INR|TSH|LDL|HDL|HbA1c|eGFR|"
    r"Krea|Kalium|"
    r"Natrium|Temp|RR|BD|BP|potassium|sodium|potassio|sodio)\.?[ \u00a0]{0,2}|§§?[ \u00a0]?|n°[ \u00a0]?|"
    r"(?:ISO|DIN|IEC)[ /A-Z]*[\d-]*[: -])\Z", _I
)
"""What stands before figures that are a place in a text, a version or a value measured."""
_WD = rf"(?:(?=[^\W\d_])(?:{WEEKDAY}|{SHORT_WEEKDAY})(?:,|,? (?:the|den|dem|le|il))?{_S})?"
_AND = rf"{_S}?(?:[-–/&]|bis(?:{_S}zum)?|au|to|and|und|et|al|e|through){_S}?"

_ABOUT = "anf mit end déb mi fin ear mid lat ini met"
_MISREAD = " ".join(("i", *(f"i{second}{third}" for second in "lo" for third in ("", *ascii_lowercase, "º", "è"))))
"""How a day begins whose figures a scanner took for letters: I2, Il, IO, with what may stand glued to it."""

DATES = RuleRecogniser("dates", (
    # 1980-03-23, 2063/5/3, with a time of day where one is attached
    Rule("DATE", re.compile(rf"(?<![\d./-]){_Y}([-/.])(?:0?[1-9]|1[0-2])\1{_D}(?!\d){_TIME}(?:/{_Y}-\d\d-{_D}(?!\d))?"),
        0.85, "reason.date", begins="0", digits=6),
    # 4.4.1994, 12/03/1969, 14|7|1931, 23. 3. 80; the separators agree
    Rule("DATE", re.compile(
        rf"(?<![\w/.,-])(?:(?:{SHORT_WEEKDAY}),?{_S})?(?:{_D}\.?{_AND})?{_D}{_S}?([./|–-]){_S}?{_D}{_S}?\1{_S}?(?:{_Y}|"
        rf"\d{{2}})(?![\d]|"
        rf"[./-]\d){_TIME}"),
        0.8, "reason.date", not_after=_NO_DATE,
         begins=f"0 {WEEKDAYS_BEGIN}"),
    # 12.iii.20, 3. V. 1932
    Rule("DATE", re.compile(
        rf"(?<![\w.,/]){_D}\.{_S}?(?:x|xi{{1,2}}|ix|iv|v?i{{1,3}}|v)\.{_S}?(?:{_Y}|\d\d)(?![\w])", _I), 0.75,
        "reason.date", begins="0"),
    # with a letter where OCR misread a digit: 04/1O/1968
    Rule("DATE", re.compile(r"(?<![\w/.])[\dOlI]{1,2}([./-])[\dOlI]{1,2}\1[12lI][\dOlI]{3}(?!\w)"), 0.7, "reason.date",
         begins="0 i ii il io l li ll lo o oi ol oo"),
    # 3/1995, 07.2019
    Rule("DATE", re.compile(r"(?<![\d/.,-])(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?![\d]|[./-]\d)"), 0.6, "reason.date",
         begins="0", digits=5),
    # 17.2. and ranges of them
    Rule("DATE", re.compile(
        rf"(?<![\d/.,:])(?:{_D}\.(?:{_M}\.)?{_S}?(?:[-–/]|bis|und|auf){_S}?(?:zum{_S})?)?{_D}\.{_S}?(?:0[1-9]|"
        rf"1[0-2]|[1-9])\.(?!\d|{_S}?(?:%|mg|g\b|ml|cm|mm|Aufl|Kap|Abs))"),
         0.55, "reason.date_partial", not_after=_NO_DATE, begins="0"),
    # 23 May 1990, 5. März2063, 1er juin, 3rd of May, 12-14 March 2020, Monday 5 May
    Rule("DATE", re.compile(
        rf"(?<![\w.,/]){_WD}(?:the{_S}|den{_S})?(?:{_DAY}(?:{_S}?{MONTH}\.?)?{_AND})?{_DAY}{_S}?(?:of{_S}|de{_S}|"
        rf"di{_S})?[\n]?{MONTH}\b(?!{_S}(?:the|we|I|be|not)\b)"
        rf"\.?(?:[,]?{_S}?[\n]?(?:{_Y}|['’]?\d\d(?!\d|[./:,]\d|{_S}?(?:%|mg|years|Jahre|ans))))?{_TIME}", _I),
        0.85, "reason.date_written", begins=f"0 the den {WEEKDAYS_BEGIN} {_MISREAD}"),
    Rule("DATE", re.compile(
        rf"(?<![\w.,/]){_DAY}{_S}?[-.]?{_S}?{MONTH}\.?{_S}?[-.']?(?:{_Y}|\d\d)(?![\d])",
        _I), 0.85, "reason.date_written", begins=f"0 {_MISREAD}"),
    # March 5, 2063, May 3rd
    Rule("DATE", re.compile(
        rf"\b{_WD}{MONTH}\.?{_S}(?:the{_S})?{_D}(?:st|nd|rd|th)?(?:{_S}?[-–]{_S}?{_D})?(?:,?{_S}{_Y})?(?![\w%]|"
        rf"[.,:/]\d){_TIME}", _I),
        0.75, "reason.date_written", languages=frozenset({"en"}),
         begins=f"{WEEKDAYS_BEGIN} {MONTHS_BEGIN}"),
    # May 2063, feb1994, août 2019
    Rule("DATE", re.compile(
        rf"\b(?:(?:Anfang|Mitte|Ende|début|mi|fin|early|mid|late|inizio|metà|fine)[ -])?{MONTH}\.?(?:,|{_S}(?:of|de|"
        rf"del))?{_S}?[\n]?(?:{_Y}|['’]\d\d)(?!\d)", _I),
         0.8, "reason.date_written",
         begins=f"{_ABOUT} {MONTHS_BEGIN}"),
    Rule("DATE", re.compile(rf"(?<!\w)(?:(?:Anfang|Mitte|Ende|début|mi-|fin|early|mid-|late|inizio|metà|"
        rf"fine){_S}?)?{BARE_MONTH}(?!\w)"),
         0.5, "reason.month",
         begins=f"{_ABOUT} {MONTHS_BEGIN}"),
    # Easter 1970, printemps 1974
    Rule("DATE", re.compile(rf"(?<!\w){SEASON}{_S}(?:of{_S}|de{_S}|del{_S}|des{_S}Jahres{_S})?(?:{_Y}|['’]\d\d)(?!\d)",
        _I),
         0.75, "reason.date_written",
         begins="aut chr eas est fal fer frü her hiv inv nat neu new noë ost pas pen pfi pri pâq sil som spr "
                "sum tou wei whi win été"),
    # 11032019, digit by digit
    Rule("DATE", re.compile(
        r"(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)"), 0.55, "reason.date_glued",
         begins="0", run=8),
    Rule("DATE", re.compile(
        r"(?<![\w.,/-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\w|[.,]\d)"), 0.55, "reason.date_glued",
         begins="0", run=8),
    Rule("DATE", re.compile(r"(?<!\d)(?<!\d )[0-3](?: \d){6,7}(?! ?\d)"), 0.6, "reason.date_glued",
         begins="0", digits=7),
    # 12/17, 12.3 only beside a word that expects a date
    Rule("DATE", re.compile(
        r"\b(?P<label>am|vom|ab|bis|seit|zum|on|since|until|from|by|le|du|au|dès|depuis|dal|il|DOB|geb\.?|né[e]? "
        r"le|nat[oa] il|\*)"
        rf"[ :]{{1,3}}(?P<value>{_M}[/.]\d\d(?:\d\d)?|{_D}[/.]{_M})(?![\d/%]|[.,]\d|{_S}?(?:%|mg|ml))", _I),
        0.55, "reason.date_context",
         begins="* ab am au bis by dal dep dob du dès fro geb il le nat né née on sei sin unt vom zum"),
    # a year beside a preposition or in brackets
    Rule("DATE", re.compile(
        r"\b(?P<label>in|im Jahre?|seit|ab|bis|anno|Jahrgang|Jg\.|im|since|from|until|till|by|before|after|during|"
        r"between|early|late|mid|year|summer|winter|spring|autumn|born|"
        r"en|depuis|dès|vers|jusqu['’]en|année|avant|après|entre|fin|début|nel|dal|del|dall['’]anno|fino al|"
        r"nell['’]anno|circa|"
        r"(?:geb(?:oren)?\.?|n[ée]e?|nat[oa]))(?:[ \n]|(?<=['’]))(?:of |the year |the |dem Jahr |l['’]année "
        rf")?(?P<value>{_Y}(?:{_S}?(?:[-–/]|and|und|et|bis|to|e){_S}?(?:{_Y}|\d\d))?|['’]\d\d(?!\w))(?![\d]|[.,/]\d|"
        rf"{_S}?(?:[€$%]|"
        rf"EUR|Fr|CHF|{_UNIT}|{_COUNTED}))", _I),
        0.5, "reason.year",
         begins="in im jahrgang jg seit ab bis anno since from until till by before after during between "
                "early late mid year summer winter spring autumn born en depuis dès vers jusqu année avant "
                "après entre fin début nel nell dal dall del fino circa geb ne nee né née nat"),
    Rule("DATE", re.compile(
        rf"(?:(?<=\()|(?<=\* )|(?<=\*))(?P<value>{_Y}(?:{_S}?[-–]{_S}?{_Y})?)(?=\)|,|{_S}in\b)"), 0.45, "reason.year",
         begins="0"),
    # a bare year where a sentence or a line names when, and 5/27 in brackets, ranges and at the end of a line
    Rule("DATE", re.compile(
        rf"(?<![\w.,/:§#+-])(?<![A-Z]{{2}} )(?<!no\. ){_YEAR}(?!\w|[.,/:]\d|['’°%$€]|"
        rf"{_S}?(?:{_UNIT}|{_COUNTED}))"),
        0.4, "reason.bare_year", languages=frozenset({"de", "fr", "it"}), not_after=_NO_DATE, begins="0"),
    Rule("DATE", re.compile(
        rf"(?<![\w./,-])(?:0?[1-9]|1[0-2])/\d\d{_S}?(?:-|–|bis|au|to|al){_S}?(?:0?[1-9]|1[0-2])/\d\d(?![\w/]|"
        r"[.,-]\d)"), 0.6, "reason.date", begins="0"),
    Rule("DATE", re.compile(
        rf"(?:(?<=\()|(?<=\n)|(?<=ED )|(?<=EM ))(?:0?[1-9]|1[0-2])/[0-9]\d(?![\w/]|[.,-]\d|{_S}?{_UNIT})|"
        rf"(?<=[a-zäöü] )(?:0?[1-9]|1[0-2])/[0-9]\d(?={_S}*(?:\n|\)|;|,{_S}|\Z))"),
        0.45, "reason.date_partial", languages=frozenset({"de"}), not_after=_NO_DATE, begins="0"),
    # in words
    Rule("DATE", re.compile(
        rf"\b{EN_ORDINAL}(?: day)?(?: of)? {LONG_MONTH}(?:,?(?: in the year)? (?:{_Y}|{EN_YEAR}))?|"
        rf"\b(?:{EN_ORDINAL} of May)(?:,? (?:{_Y}|{EN_YEAR}))?", _I),
         0.85, "reason.date_words", languages=frozenset({"en", ""}),
         begins="eig ele fif fir fou nin sec sev six ten thi twe"),
    Rule("DATE", re.compile(
        rf"\b{DE_ORDINAL} (?:{MONTH}\b|{DE_ORDINAL}\b)(?: (?:{_Y}|{DE_YEAR}))?", _I), 0.8, "reason.date_words",
         languages=frozenset({"de"}), begins="ach dre dri ein elf ers fün neu sec sie vie zeh zwa zwe zwö"),
    Rule("DATE", re.compile(
        rf"\b(?:{FR_NUMBER}(?:[ -](?:et[ -])?{FR_NUMBER}){{0,4}}|{_DAY}) {MONTH}(?: (?:{_Y}|{FR_YEAR}))?\b",
        _I), 0.8, "reason.date_words",
         languages=frozenset({"fr"}),
         begins=f"0 pre un une deu tro qua cin six sep hui neu dix onz dou tre sei vin soi oct non cen mil {_MISREAD}"),
    Rule("DATE", re.compile(
        rf"\b(?:{IT_NUMBER}|{_DAY}) {MONTH}(?: (?:{_Y}|{IT_YEAR}))?\b", _I), 0.8, "reason.date_words",
         languages=frozenset({"it"}),
         begins=f"0 pri uno due tre qua cin sei set ott nov die und dod qui sed dic ven {_MISREAD}"),
))
