"""Keys, tokens and passwords, by their published prefixes and by label."""

import re

from app.privacy.rules import Rule, RuleRecogniser

_I = re.IGNORECASE

SECRETS = RuleRecogniser("secrets", (
    Rule("SECRET:PRIVATE_KEY", re.compile(
        r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"),
        1.0, "reason.private_key", needs=("private key",)),
    Rule("SECRET:JWT", re.compile(r"(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"), 0.97, "reason.token", needs=("eyj",)),
    Rule("SECRET:KEY", re.compile(
        r"(?<![\w-])(?:(?:AKIA|ASIA)[A-Z\d]{16}|gh[pousr]_\w{30,}|github_pat_\w{22,}|glpat-[\w-]{20,}|"
        r"sk-(?:[a-z]+-)*[\w-]{20,}|"
        r"[sr]k_(?:live|test)_\w{16,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|ya29\.[\w-]{20,}|hf_\w{30,}|npm_\w{30,}|"
        r"pypi-[\w-]{20,}|"
        r"SG\.[\w-]{16,}\.[\w-]{16,})(?![\w-])"), 0.97, "reason.token"),
    Rule("SECRET:PASSWORD", re.compile(
        r"(?P<label>(?<!\w)(?:password|passwd|pwd|pass(?:phrase| phrase)|passwort|kennwort|mot de passe|mdp|parola "
        r"d'ordine|"
        r"api[_ -]?key|secret(?:[_ -]?key)?|(?:access|auth|bearer)[_ -]?token|token|PIN(?:-?Code)?|PUK|TAN|CVV|"
        r"CVC)[\"']?"
        r"(?:\s*[:=]\s*[\"']?|\s+(?:is|ist|lautet|est|è)\s+))(?P<value>[^\s\"',;]{3,200})", _I),
        0.85, "reason.secret_label", needs=("pass", "pwd", "kennwort", "mdp", "parola", "key",
                                            "secret", "token", "pin", "puk",
                                            "tan", "cv")),
))
