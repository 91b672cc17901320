"""How strong a pass-phrase is, in words and in the time that a good guesser needs. No Qt."""

from app.core.reasons import Reason

GUESSES_A_SECOND = 2.0
"""Decimal logarithm: a hundred guesses a second, as hundred machines manage against 256 MiB of Argon2id each."""

UNITS = (
    (60 * 60 * 24 * 365.25 * 100, "time.centuries"),
    (60 * 60 * 24 * 365.25, "time.years"),
    (60 * 60 * 24, "time.days"),
    (60 * 60, "time.hours"),
    (60, "time.minutes"),
)
MOST = 1000


def words(strength: float) -> Reason:
    """The word for it; strength: decimal logarithm of the guesses."""
    for least, code in ((16.0, "guessing.very_strong"), (12.0, "guessing.strong"), (9.0, "guessing.weak")):
        if strength >= least:
            return Reason(code)
    return Reason("guessing.very_weak")


def time_to_guess(strength: float) -> Reason:
    """How long guessing takes on average, as a rounded number of the largest unit that fits."""
    seconds = 10 ** min(30.0, strength - GUESSES_A_SECOND) / 2
    for unit, code in UNITS:
        if seconds >= unit:
            count = seconds / unit
            return Reason.of("time.longer") if count > MOST else Reason.of(code, count=max(1, round(count)))
    return Reason.of("time.moments")
