"""Whether a run of a DOCX is to be seen: its own properties, then its style's, then those that the style rests on."""

from dataclasses import dataclass

from app.reading.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 20
_NEAR_WHITE = 235
_SMALLEST_HALF_POINTS = 4


@dataclass(frozen=True, slots=True)
class Look:
    """What says whether letters can be seen; None where it is not said."""

    vanish: bool | None = None
    white: bool | None = None
    half_points: float | None = None
    shaded: bool | None = None

    def over(self, under: "Look") -> "Look":
        """This, and what it leaves open from `under`."""
        return Look(
            under.vanish if self.vanish is None else self.vanish,
            under.white if self.white is None else self.white,
            under.half_points if self.half_points is None else self.half_points,
            under.shaded if self.shaded is None else self.shaded,
        )

    def why(self, on_dark: bool) -> str:
        """The last word of the reason why this cannot be seen, "" if it can; on_dark: the cell or page is coloured."""
        if self.vanish:
            return "vanish"
        if self.half_points is not None and self.half_points < _SMALLEST_HALF_POINTS:
            return "tiny"
        return "colour" if self.white and not self.shaded and not on_dark else ""


PLAIN = Look()


def look_of(properties: Element | None) -> Look:
    """What a w:rPr says."""
    if properties is None:
        return PLAIN
    vanish = properties.find(f"{W}vanish")
    colour = properties.find(f"{W}color")
    size = properties.find(f"{W}sz")
    shaded: bool | None = None
    if shaded_by(properties.find(f"{W}shd")) or properties.find(f"{W}highlight") is not None:
        shaded = True
    return Look(
        None if vanish is None else vanish.get(f"{W}val", "true") not in ("0", "false", "off"),
        None if colour is None else _white(colour.get(f"{W}val", "")),
        _number(size.get(f"{W}val", "")) if size is not None else None,
        shaded,
    )


def shaded_by(shading: Element | None) -> bool:
    """Whether a w:shd paints something that is not white."""
    if shading is None:
        return False
    fill = shading.get(f"{W}fill", "auto")
    painted = shading.get(f"{W}themeFill") is not None or (fill != "auto" and not _white(fill))
    return painted or shading.get(f"{W}val", "clear") not in ("clear", "nil")


class Styles:
    """The styles part: the look of a style by its id."""

    def __init__(self, root: Element | None) -> None:
        self._own: dict[str, tuple[Look, str]] = {}
        if root is None:
            return
        for style in root.iterfind(f"{W}style"):
            based = style.find(f"{W}basedOn")
            look = look_of(style.find(f"{W}rPr"))
            paragraph = style.find(f"{W}pPr")
            if paragraph is not None and shaded_by(paragraph.find(f"{W}shd")):
                look = Look(shaded=True).over(look)
            self._own[style.get(f"{W}styleId", "")] = (look, based.get(f"{W}val", "") if based is not None else "")

    def look(self, style: str) -> Look:
        """Of this style with all that it rests on; PLAIN for one that is not there."""
        found, depth = PLAIN, 0
        while style in self._own and depth < _DEEPEST:
            own, style = self._own[style]
            found, depth = found.over(own), depth + 1
        return found


def _white(value: str) -> bool:
    try:
        number = int(value, 16)
    except ValueError:
        return value == "white"
    return len(value) == 6 and min(number >> 16 & 255, number >> 8 & 255, number & 255) >= _NEAR_WHITE


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None
