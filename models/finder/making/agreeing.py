"""Small words that depend on the name after them, which a template cannot know."""

import re
from collections.abc import Sequence

from .edits import Edit, Span, apply

FRENCH = re.compile(r"\b([dD])e (?=[AEIOUÉÈÊÂÎÔaeiouéèêâîô])(?!onz|oui)")
ENGLISH = re.compile(r"\b[aA](?= (?=[aeiou])(?!uni|use|usu|eur|one|on |in |is |as |ou |and |at ))")


def agree(language: str, text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """French *de* loses its vowel before another one; the English article takes its n."""
    if language == "fr":
        mark = "’" if "’" in text else "'"
        edits: list[Edit] = [(found.end() - 2, found.end(), mark) for found in FRENCH.finditer(text)]
    elif language == "en":
        inner = {span.start for span in spans}
        edits = [(found.end(), found.end(), "n") for found in ENGLISH.finditer(text) if found.end() + 1 in inner]
    else:
        return text, list(spans)
    return apply(text, spans, edits)
