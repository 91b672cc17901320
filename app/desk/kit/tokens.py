"""The colours and measures of the desk; one accent, and three colours that each mean one thing."""

from typing import NamedTuple

GRID = 4
"""Pixels; every distance is a multiple."""

GAP = 16
MARGIN = 24
CARD = 16
RADIUS = 8
CONTROL = 36
READING_WIDTH = 680
"""Pixels at 100 %: 70–80 characters of reading text."""

LINE_HEIGHT = 150
"""Per cent, for reading text."""


class Tokens(NamedTuple):
    """Colours as #rrggbb by their meaning.

    line: quiet lines between things; edge: what bounds something that can be operated, at least 3:1; wash and
    on_wash: a tinted band, the chosen row; amber: behind personal data and nothing else; green: checked and nothing
    else; red: loss and nothing else.
    """

    name: str
    dark: bool
    background: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_strong: str
    wash: str
    on_wash: str
    amber: str
    on_amber: str
    amber_line: str
    green: str
    red: str
    red_wash: str
    focus: str


LIGHT = Tokens(
    name="light", dark=False,
    background="#f6f7f9", surface="#ffffff", line="#dfe3ea", edge="#848d9c",
    text="#1b222d", muted="#59636f", accent="#1d5fc2", on_accent="#ffffff", accent_strong="#174c9c",
    wash="#e7effb", on_wash="#1b222d",
    amber="#fdeec6", on_amber="#1b222d", amber_line="#a06c00",
    green="#1c6b3d", red="#b3261e", red_wash="#fbeceb", focus="#1d5fc2",
)

DARK = Tokens(
    name="dark", dark=True,
    background="#14171c", surface="#1b1f26", line="#30363f", edge="#727c8a",
    text="#e6e9ee", muted="#9aa4b2", accent="#6ea8fe", on_accent="#10151d", accent_strong="#96c0ff",
    wash="#1e2d47", on_wash="#e6e9ee",
    amber="#4b3b12", on_amber="#f6ead0", amber_line="#d9a63a",
    green="#6cc58f", red="#ff8f87", red_wash="#3a2022", focus="#6ea8fe",
)

CONTRAST = Tokens(
    name="contrast", dark=True,
    background="#000000", surface="#000000", line="#ffffff", edge="#ffffff",
    text="#ffffff", muted="#e6e6e6", accent="#66d9ff", on_accent="#000000", accent_strong="#ffffff",
    wash="#003a57", on_wash="#ffffff",
    amber="#5a4200", on_amber="#ffffff", amber_line="#ffd24a",
    green="#7dff9e", red="#ff9d96", red_wash="#3d0000", focus="#ffff00",
)


def luminance(colour: str) -> float:
    """Relative luminance, 0–1 (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1–21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
