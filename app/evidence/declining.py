"""Whether a sentence says that the documents do not say it."""

import re

from app.evidence.reading import Reading

_DOCUMENT = re.compile(
    r"\b(?:documents?|passages?|texts?|files?|context|dokument\w*|unterlagen|textstellen?|akten?|pièces?"
    r"|extraits?|textes?"
    r"|document[oi]|test[oi]|bran[oi]|passagg?i?o?)\b", re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:say\w*|state\w*|mention\w*|contain\w*|specif\w*|provide\w*|indicat\w*|found|inform\w*|give\w*"
    r"|sag\w*|nenn\w*|erwähn\w*"
    r"|enth[aä]lt\w*|hervor|angegeben|finde\w*|steht|stehen|information\w*|ersichtlich|précis\w*"
    r"|mentionn\w*|indiqu\w*|contien\w*|di[ts]\w*"
    r"|figur\w*|trouv\w*|risult\w*|indic\w*|menzion\w*|contien\w*|dic\w*|precis\w*|trov\w*"
    r"|specific\w*)\b", re.IGNORECASE,
)


def declines(said: Reading) -> bool:
    """A word for the documents, a word for saying, and a negation."""
    return bool(
        any(part.denied for part in said.parts) and _DOCUMENT.search(said.text) and _SAYS.search(said.text)
    )
