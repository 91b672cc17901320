"""Figures of a model as people say them."""

from app.core.advising import Speed
from app.system.wording import Wording

WORDS_A_TOKEN = 0.7
"""Words that a token makes in the four languages, about: people read words, engines count tokens."""


def speed_words(wording: Wording, speed: Speed | None) -> str:
    """Words a second, as a range or as measured; "" where nothing is known."""
    if speed is None:
        return ""
    low, likely, high = (figure(one * WORDS_A_TOKEN) for one in (speed.low, speed.likely, speed.high))
    if speed.measured or low == high:
        return wording.text("model.speed.measured" if speed.measured else "model.speed.about", speed=likely)
    return wording.text("model.speed.range", low=low, high=high)


def figure(number: float) -> str:
    """With as many digits as it is worth."""
    return f"{number:.1f}" if number < 5 else f"{number:.0f}"


def memory_words(count: int) -> str:
    """Memory as it is sold, in powers of two."""
    return f"{count / (1 << 30):.0f} GB"
