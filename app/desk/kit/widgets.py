"""The small widgets of the desk, in one place to import from."""

from app.desk.kit.bars import Chip, EmptyState, MessageBar
from app.desk.kit.boxes import Card, Column, Row, Rule, Scroll, Split
from app.desk.kit.buttons import FlatButton, IconButton, LossButton, PrimaryButton, QuietButton
from app.desk.kit.labels import Body, Caption, Elided, Heading, Muted, Small, Title
from app.desk.kit.reading import Mark, ReadingText

__all__ = [
    "Body", "Caption", "Card", "Chip", "Column", "Elided", "EmptyState", "FlatButton", "Heading", "IconButton",
    "LossButton", "Mark", "MessageBar", "Muted", "PrimaryButton", "QuietButton", "ReadingText", "Row", "Rule",
    "Scroll", "Small", "Split", "Title",
]
