"""Every colour that carries words or bounds a control can be told from what is behind it."""

import re

import pytest

from app.desk.kit.tokens import CONTRAST, DARK, LIGHT, Tokens, contrast
from app.system import paths

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda t: t.name)


@THEMES
def test_words_stand_out(tokens: Tokens) -> None:
    for words, ground in (
        (tokens.text, tokens.background), (tokens.text, tokens.surface), (tokens.muted, tokens.background),
        (tokens.muted, tokens.surface), (tokens.on_accent, tokens.accent), (tokens.on_accent, tokens.accent_strong),
        (tokens.on_wash, tokens.wash), (tokens.on_amber, tokens.amber), (tokens.green, tokens.surface),
        (tokens.red, tokens.surface), (tokens.red, tokens.background), (tokens.text, tokens.red_wash),
        (tokens.accent, tokens.surface), (tokens.text, tokens.wash),
    ):
        assert contrast(words, ground) >= 4.5, (words, ground)


@THEMES
def test_edges_of_controls_and_the_focus_ring_can_be_seen(tokens: Tokens) -> None:
    for edge in (tokens.edge, tokens.focus, tokens.amber_line):
        for ground in (tokens.surface, tokens.background):
            assert contrast(edge, ground) >= 3.0, (edge, ground)


def test_high_contrast_is_higher() -> None:
    assert contrast(CONTRAST.text, CONTRAST.background) > 20
    assert contrast(CONTRAST.muted, CONTRAST.background) > 7


def test_contrast_is_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
def test_drawn_arrows_and_ticks_have_the_themes_colours(tokens: Tokens) -> None:
    for name, colour in (("down", tokens.muted), ("up", tokens.muted), ("check", tokens.on_accent)):
        source = (paths.resources() / "theme" / f"{name}-{tokens.name}.svg").read_text("utf-8")
        assert re.search(r'stroke="(#\w+)"', source)[1] == colour  # type: ignore[index]
