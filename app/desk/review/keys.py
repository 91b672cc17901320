"""The keys of the review, declared once: what they do, their tooltips and the list of all keys come from here."""

from typing import NamedTuple

from app.system.wording import Wording


class Key(NamedTuple):
    """What pressing it does, the sequences in portable form (the first is shown), and the code of its words."""

    action: str
    keys: tuple[str, ...]
    words: str


KEYS = (
    Key("next_uncertain", ("N",), "review.keys.next_uncertain"),
    Key("previous_uncertain", ("Shift+N",), "review.keys.previous_uncertain"),
    Key("hide", ("H",), "review.keys.hide"),
    Key("keep", ("K",), "review.keys.keep"),
    Key("toggle", ("Space",), "review.keys.toggle"),
    Key("hide_alike", ("Shift+H",), "review.keys.hide_alike"),
    Key("keep_alike", ("Shift+K",), "review.keys.keep_alike"),
    Key("only_here", ("O",), "review.keys.only_here"),
    Key("undo", ("Ctrl+Z",), "review.keys.undo"),
    Key("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "review.keys.redo"),
    Key("next", ("Alt+Down", "Down"), "review.keys.next"),
    Key("previous", ("Alt+Up", "Up"), "review.keys.previous"),
    Key("next_alike", ("P",), "review.keys.next_alike"),
    Key("previous_alike", ("Shift+P",), "review.keys.previous_alike"),
    Key("open", ("Right",), "review.keys.open"),
    Key("shut", ("Left",), "review.keys.shut"),
    Key("search", ("/", "Ctrl+F"), "review.keys.search"),
    Key("page", ("G",), "review.keys.page"),
    Key("kind", ("1–9",), "review.keys.kind"),
    Key("everything", ("0",), "review.keys.everything"),
    Key("only_uncertain", ("Shift+U",), "review.keys.only_uncertain"),
    Key("uncertain_first", ("U",), "review.keys.uncertain_first"),
    Key("see", ("V",), "review.keys.see"),
    Key("accept", ("Return", "Enter"), "review.keys.accept"),
)
"""`open`, `shut` and `toggle` are the list's own; `kind` stands for nine keys."""

_ACTIONS = {sequence: key.action for key in KEYS for sequence in key.keys}
_NAMED = {"Return": "enter", "Space": "space", "Shift": "shift", "Up": "up", "Down": "down",
          "Left": "left", "Right": "right"}


def action_of(sequence: str) -> str:
    """What a portable sequence does in the review, "" for nothing; a digit from 1 on is "kind"."""
    return "kind" if len(sequence) == 1 and sequence in "123456789" else _ACTIONS.get(sequence, "")


def label(wording: Wording, key: Key) -> str:
    """Its first sequence as the person's keyboard is labelled."""
    return "+".join(
        wording.text(f"review.key.{_NAMED[part]}") if part in _NAMED else part for part in key.keys[0].split("+")
    )


def tip(wording: Wording, action: str) -> str:
    """The tooltip of what does this action: its words and its key."""
    key = next(key for key in KEYS if key.action == action)
    return f"{wording.text(key.words)} ({label(wording, key)})"


def listed(wording: Wording) -> list[tuple[str, str]]:
    """Words and key of each, for the list of all keys."""
    return [(wording.text(key.words), label(wording, key)) for key in KEYS]
