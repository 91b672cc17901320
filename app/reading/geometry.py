"""From PDF user space (origin bottom left, before rotation) to the page as it is seen (points, origin top left)."""

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 on the page as seen."""


def common(a: Box, b: Box) -> Box:
    """What two rectangles share; runs backwards where they share nothing."""
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def area(box: Box) -> float:
    """In square points; 0 for one that runs backwards."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def inside(box: Box, other: Box) -> bool:
    """Whether most of `box` lies within `other`."""
    return area(common(box, other)) >= 0.6 * max(0.01, area(box))


@dataclass(frozen=True, slots=True)
class View:
    """The visible part of a page in user space, and by how many quarter turns clockwise it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int = 0

    @property
    def width(self) -> float:
        """Of the page as seen, in points."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Of the page as seen, in points."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def seen(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of user space as (x0, y0, x1, y1) on the page as seen; it may lie outside the page."""
        turns = self.turns % 4
        if turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left
