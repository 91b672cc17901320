"""Whether an HTML element hides its text: read from its own attributes, never from anything fetched."""

import re
from collections.abc import Mapping

_DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;]+)")
_SIZE = re.compile(r"([0-9]*\.?[0-9]+)(px|pt|em|rem|%)?")
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([0-9.]+))?\s*\)")
_NAMES = {"white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "black": (0, 0, 0)}
_SMALLEST = {"px": 2.5, "pt": 2.0, "em": 0.15, "rem": 0.15, "%": 15.0, "": 2.5}
_NEAR_WHITE = 235
_SAME = 12

Colour = tuple[int, int, int]


def declarations(style: str) -> dict[str, str]:
    """The properties of a style attribute."""
    return {found[1]: found[2].replace("!important", "").strip() for found in _DECLARATION.finditer(style.lower())}


def colour_of(value: str) -> Colour | None:
    """Red, green, blue of a CSS colour; None where it is another way of saying one."""
    value = value.strip().lower()
    if value in _NAMES:
        return _NAMES[value]
    if rgb := _RGB.match(value):
        return int(rgb[1]) & 255, int(rgb[2]) & 255, int(rgb[3]) & 255
    digits = value.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) == 6 and all(digit in "0123456789abcdef" for digit in digits):
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    return None


def hiding(attributes: Mapping[str, str], ink: Colour, ground: Colour | None) -> tuple[str, Colour, Colour | None]:
    """Why this element's text is unseen (last word of a reason's code, "" if it is seen), its colour, its ground.

    ink and ground are the surrounding element's; a ground of None is a picture or a colour that we do not know.
    """
    style = declarations(attributes.get("style", ""))
    ink = colour_of(style.get("color", attributes.get("color", ""))) or ink
    painted = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    if painted:
        ground = colour_of(painted.split()[0]) if painted not in ("none", "transparent", "inherit") else ground
    if "background-image" in style or "background" in attributes:
        ground = None
    if "hidden" in attributes or style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return "not_shown", ink, ground
    if style.get("opacity", "1").startswith(("0.0", "0%")) or style.get("opacity") == "0":
        return "transparent", ink, ground
    if _tiny(style.get("font-size", "")) or (style.get("max-height") in ("0", "0px") and "overflow" in style):
        return "tiny", ink, ground
    if ground is not None and max(abs(a - b) for a, b in zip(ink, ground, strict=True)) <= _SAME:
        return "colour", ink, ground
    return "", ink, ground


def near_white(colour: Colour) -> bool:
    """Whether this cannot be told from white paper."""
    return min(colour) >= _NEAR_WHITE


def _tiny(size: str) -> bool:
    found = _SIZE.fullmatch(size.strip())
    return found is not None and float(found[1]) < _SMALLEST[found[2] or ""]
