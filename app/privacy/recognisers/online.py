"""Traces on networks: mail addresses, also spelled out, web addresses, handles, user names."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_AT = r"[ \u00a0]?(?:\(at\)|\[at\]|\{at\}|\(a\)|\[a\]|\(arobase\)|\(chiocciola\)| at )[ \u00a0]?"
_DOT = r"(?:\.|[ \u00a0]?(?:\(dot\)|\[dot\]|\(punkt\)|\(point\)|\(punto\)| dot )[ \u00a0]?)"

_DOMAINS = (
    "com|org|net|info|biz|edu|gov|int|eu|ch|li|de|at|fr|it|lu|be|nl|es|pt|uk|ie|dk|se|no|fi|pl|cz|us|ca|au|io|dev|app|"
    "health|swiss|bank|law|legal|clinic|hospital|online|site|cloud|email|tv|ai"
)
"""Ends of names on the web that are written without www; those that are words or abbreviations too are left out."""

ONLINE = RuleRecogniser("online", (
    Rule("EMAIL", re.compile(
        r"(?<![\w@])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+(?![\w@])"), 0.95, "reason.email", needs=("@",)),
    Rule("EMAIL", re.compile(rf"(?<!\w)[\w.+-]{{1,64}}{_AT}[\w-]{{2,63}}(?:{_DOT}[\w-]{{2,63}}){{1,3}}(?!\w)", _I),
         0.85, "reason.email_spelled", needs=("at)", "at]", "at}", "(a)", "[a]", "arobase", "chiocciola", " dot ")),
    Rule("URL", re.compile(
        r"(?<!\w)(?:https?://|ftp://|www\.)[^\s<>\"'“”()]{3,}", _I), 0.9, "reason.url", needs=("://", "www.")),
    Rule("URL", re.compile(
        rf"(?<![\w@.-])(?:[a-z\d](?:[a-z\d-]{{1,40}})\.){{1,4}}(?:{_DOMAINS})(?::\d{{2,5}})?(?:/[^\s<>\"'“”()]*)?(?!"
        r"[\w@-])"),
        0.7, "reason.url", needs=(".",)),
    Rule("HANDLE", re.compile(r"(?<![\w@./])@[A-Za-z_][\w.]{2,30}(?![\w@])"), 0.7, "reason.handle", begins="@"),
    Rule("HANDLE", re.compile(
        r"(?P<label>\b(?:user(?:name|[ -]?id)?|login|account|benutzer(?:name|kennung)?|anmeldename|utilisateur|"
        r"identifiant|"
        r"utente|nome utente|skype|twitter|instagram|telegram|threema)\b[ :=\"']{1,4})(?P<value>(?=[\w.-]*(?:\d|"
        r"(?-i:[a-z][A-Z])|[a-z]\.[a-z]|_))[\w.-]{4,40})(?!\w)", _I),
        0.7, "reason.labelled", begins="acc anm ben ide ins log nom sky tel thr twi use ute uti"),
))
