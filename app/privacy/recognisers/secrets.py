"""Keys, tokens and passwords, by their published prefixes and by label."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE
_PREFIXED = (
    r"(?:AKIA|ASIA|ABIA|ACCA)[A-Z\d]{16}", r"gh[pousr]_\w{30,}", r"github_pat_\w{22,}", r"gl(?:pat|rt|dt|cbt|ptt|"
    r"oas)-[\w-]{20,}",
    r"sk-(?:[a-z]+\d*-)*[\w-]{20,}", r"[srp]k_(?:live|test)_\w{16,}", r"whsec_\w{20,}", r"xox[abeprs]-[\w-]{10,}",
    r"xapp-\d-[\w-]{10,}", r"AIza[\w-]{35}", r"ya29\.[\w-]{20,}", r"GOCSPX-[\w-]{20,}", r"hf_\w{30,}", r"npm_\w{30,}",
    r"pypi-[\w-]{20,}", r"SG\.[\w-]{16,}\.[\w-]{16,}", r"do[opr]_v1_[a-f\d]{40,}", r"shp(?:at|ca|pa|ss)_[a-fA-F\d]{32}",
    r"sq0(?:atp|csp)-[\w-]{22,}", r"hvs\.[\w-]{20,}", r"dapi[a-f\d]{32}", r"lin_api_\w{32,}",
    r"tskey-[a-z]+-[\w-]{15,}",
    r"PMAK-[a-f\d]{24}-[a-f\d]{30,}", r"key-[a-f\d]{32}", r"\d{8,10}:AA[\w-]{32,}", r"r8_\w{30,}", r"gsk_\w{30,}",
    r"nvapi-[\w-]{40,}", r"age-secret-key-1[a-z\d]{50,}", r"AGE-SECRET-KEY-1[A-Z\d]{50,}", r"EAA[A-Za-z\d]{80,}",
    r"atlasv1\.[\w-]{40,}", r"ATATT3[\w=-]{40,}", r"xpr?v[1-9A-HJ-NP-Za-km-z]{100,}",
)

SECRETS = RuleRecogniser("secrets", (
    Rule("SECRET:PRIVATE_KEY", re.compile(
        r"-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,16000}?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|"
        r"\Z)"),
        1.0, "reason.private_key", needs=("private key",)),
    Rule("SECRET:PRIVATE_KEY", re.compile(r"PuTTY-User-Key-File-\d:[\s\S]{0,8000}?Private-MAC: [\da-f]{40,64}"),
         1.0, "reason.private_key", needs=("putty-user",)),
    Rule("SECRET:JWT", re.compile(r"(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"), 0.97, "reason.token", needs=("eyj",)),
    Rule("SECRET:KEY", re.compile(rf"(?<![\w-])(?:{'|'.join(_PREFIXED)})(?![\w-])"), 0.97, "reason.token",
         unbroken=15),
    # postgres://user:password@host
    Rule("SECRET:PASSWORD", re.compile(r"(?<=://)[^\s:@/]{1,64}:(?P<value>[^\s@/]{3,100})(?=@[\w.-])"), 0.95,
        "reason.secret_label",
         needs=("://",)),
    Rule("SECRET:KEY", re.compile(
        r"(?P<label>\b(?:Authorization: ?(?:Bearer|Basic)|AccountKey|SharedAccessKey|aws_secret_access_key)[ =:]{1,3})"
        r"(?P<value>[\w+/=.~-]{16,})", _I), 0.95, "reason.token", needs=("authorization", "accountkey", "accesskey",
        "access_key")),
    Rule("SECRET:PASSWORD", re.compile(
        r"(?P<label>(?<![^\W_])(?:password|passwd|pwd|pass(?:phrase| phrase)|passwort|kennwort|wlan-schlüssel|"
        r"wpa2?(?:-?key)?|zugangscode|türcode|"
        r"einmalcode|freischaltcode|mot de passe|mdp|code d['’]acc[èe]s|clé wi-?fi|parola d['’]ordine|parola chiave|"
        r"codice (?:di accesso|segreto|PIN)|chiave (?:wi-?fi|di accesso)|access code|door code|"
        r"api[_ -]?key|secret(?:[_ -]?key)?|(?:access|auth|bearer)[_ -]?token|token|PIN(?:-?Code)?|NIP|PUK|TAN|OTP|CVV|"
        r"CVC)[\"']?"
        r"(?:\s*[:=]\s*[\"']?|\s+(?:is|ist|lautet|est|è)\s+[\"'«„“]?))(?P<value>[^\s\"',;»“”]{3,200})", _I),
        0.85, "reason.secret_label",
        needs=("pass", "pwd", "kennwort", "mdp", "parola", "key", "secret", "token", "pin", "nip", "puk", "tan", "otp",
            "cv", "code",
               "codice", "chiave", "schlüssel", "clé", "wpa"),
        begins="password pwd kennwort wlan wpa zugangscode türcode einmalcode freischaltcode mot mdp code clé parola "
               "codice chiave access door api secret auth bearer token pin nip puk tan otp cvv cvc"),
    # "Kennwort zurückgesetzt: …" and codes of doors, which hold a figure
    Rule("SECRET:PASSWORD", re.compile(
        r"(?P<label>\b(?:password|passwort|kennwort|mot de passe|mdp)(?: \w{2,20}){1,3} ?: "
        r"?)(?P<value>(?=[^\s,;]*\d)[^\s\"',;]{6,80})",
        _I), 0.7, "reason.secret_label", needs=("pass", "kennwort", "mdp")),
    Rule("SECRET:PASSWORD", re.compile(
        r"(?P<label>\b(?:PIN|NIP|Code|Codice)(?:[- ](?:für|fürs|pour|per|for|de|du|del|della|der|die|das|la|le|il|"
        r"l['’]|the|zur|zum)){0,3}"
        r"[- ]?(?:T[üu]r|Tor|Haust[üu]r|Eingang|Alarm(?:anlage)?|Tresor|Safe|porte|portail|immeuble|entrée|alarme|"
        r"coffre|cancello|"
        r"portone|porta|allarme|cassaforte|door|gate|alarm|entry|building)(?: (?:ist|is|est|è|lautet))?[ :=]{1,3})"
        r"(?P<value>(?=[A-Z]{0,2}\d)[A-Z\d]{3,8}[#*]?)(?!\w)", _I), 0.8, "reason.secret_label", needs=("pin", "nip",
        "cod")),
    # words that restore a wallet
    Rule("SECRET:SEED", re.compile(
        r"(?P<label>\b(?:seed(?: phrase)?|recovery phrase|mnemonic|Wiederherstellungs(?:phrase|wörter)|phrase de "
        r"r[ée]cup[ée]ration|"
        r"frase di recupero)\b[ :=\"]{1,4})(?P<value>(?:[a-z]{3,8} ){11,23}[a-z]{3,8})(?!\w)", _I), 0.95,
        "reason.secret_label",
        needs=("seed", "phrase", "mnemonic", "wiederherstellung", "frase")),
))
