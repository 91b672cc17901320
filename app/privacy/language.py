"""Which language a text is in, among those that an office here meets; a hint decides for short texts."""

from functools import cache
from typing import Any

from app.privacy.vote import plainly

PLAUSIBLE = ("en", "de", "fr", "it", "es", "pt", "nl", "pl", "ro", "hr", "sr", "sq", "tr", "hu", "cs", "ru", "ar", "zh")
"""The four of this program and the others most likely, so that "something else" is an honest answer."""
TAUGHT = ("en", "de", "fr", "it")
"""The languages that the finder's network was taught; it reads others, and misses more there."""
_SAMPLE = 4000
_SHORT = 24
_HINT_WEIGHT = 60.0


@cache
def _identifier() -> Any:
    from py3langid.langid import LanguageIdentifier

    probabilities, priors, classes, moves, output, rows = _model()
    return LanguageIdentifier(probabilities, priors, classes, moves, output, tk_row=rows)


def _model() -> tuple[Any, ...]:
    """The package's model for plausible languages, unpacked in memory: its own loader goes through a temporary file,
    which the seal refuses, and keeps the other languages as well."""
    import io
    import lzma
    from array import array

    import numpy
    from py3langid.langid import MODEL_DIR, MODEL_FILE

    with lzma.open(MODEL_DIR / MODEL_FILE) as packed, numpy.load(io.BytesIO(packed.read())) as data:
        def unsigned(name: str) -> "array[int]":
            values = numpy.ascontiguousarray(data[name])
            return array({2: "H", 4: "I", 8: "L"}[values.dtype.itemsize], values.tobytes())

        classes = data["classes"].tolist()
        kept = [number for number, language in enumerate(classes) if language in PLAUSIBLE]
        return (
            data["ptc"][:, kept], data["pc"][kept], [classes[number] for number in kept], unsigned("nextmove"),
            data["out_feat"].tolist(), unsigned("nextmove_row"),
        )


def identify(text: str, hint: str = "") -> str:
    """ISO 639-1 of a text, "" when it cannot be told.

    hint: what a sender or a person said it is; the shorter the text, the more it weighs. The first 4,000 code
    points are looked at. Small words come first; where they leave it open, langid.py does (Lui & Baldwin 2012, through
    py3langid), whose model takes 60 MB of memory and is loaded for the first such text.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    if letters < 3 or (letters < _SHORT and hint):
        return hint
    plain = plainly(sample, hint)
    if plain:
        return plain
    ranked = {language: float(score) for language, score in _identifier().rank(sample)}
    if hint in ranked:
        ranked[hint] += _HINT_WEIGHT * max(0.05, min(1.0, 200 / letters)) * _scale(ranked)
    best, second = sorted(ranked.values(), reverse=True)[:2]
    if letters < _SHORT and best - second < 1.0:
        return hint
    top: str = max(ranked, key=lambda language: ranked[language])
    return top


def _scale(ranked: dict[str, float]) -> float:
    """Ranks are log probabilities when negative and large; probabilities when within one."""
    values = ranked.values()
    return 1.0 if max(values) - min(values) > 1.5 else 1 / _HINT_WEIGHT
