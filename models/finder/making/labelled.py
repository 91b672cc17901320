"""Templates made on the spot: values behind labels, so that rare kinds of numbers get their share."""

from .labels import LABELS, SAID
from .setting import Setting

LINKS = {
    ": ": 40, " ": 8, "\t": 10, " = ": 4, ":": 8, "; ": 2, " : ": 4, "  ": 5, ":\n": 3, " - ": 3, ":   ": 6, "=": 2,
}
COLUMNS = {"\t": 30, ";": 25, ",": 8, " \\| ": 20, "   ": 17}

PLAIN = frozenset(["money", "percent", "number", "measure", "page", "product", "statute", "time", "icd", "dose"])
SELDOM = frozenset(PLAIN | {"p", "date", "company", "address", "prof", "place", "room", "age"})
"""Slots that documents are full of already."""


def source(setting: Setting) -> str:
    """A template of labels and values in the document's language."""
    return setting.weigh({_form: 55, _table: 20, _sentences: 25})(setting)


def _slots(setting: Setting, count: int) -> list[str]:
    """Different slots, the usual ones seldom."""
    known = LABELS[setting.language]
    pool = [slot for slot in known if slot not in SELDOM or setting.chance(0.3)]
    return setting.random.sample(pool, min(count, len(pool)))


def _label(setting: Setting, slot: str) -> str:
    label = setting.pick(LABELS[setting.language][slot].split("|"))
    way = setting.weigh({"as it is": 80, "lower": 10, "upper": 10})
    return label.lower() if way == "lower" else label.upper() if way == "upper" else label


def _form(setting: Setting) -> str:
    """A label and a value a line, or several on one."""
    link = setting.weigh(LINKS)
    together = setting.weigh({"\n": 76, "   ": 8, ", ": 8, " / ": 4, "; ": 4})
    return together.join(f"{_label(setting, slot)}{link}{{{slot}}}" for slot in _slots(setting, setting.between(2, 14)))


def _table(setting: Setting) -> str:
    """A head line and rows of the same slots."""
    link = setting.weigh(COLUMNS)
    columns = _slots(setting, setting.between(2, 6))
    rows = [link.join(_label(setting, slot) for slot in columns)] if setting.chance(0.85) else []
    rows += [link.join(f"{{{slot}}}" for slot in columns) for _ in range(setting.between(2, 9))]
    return "\n".join(rows)


def _sentences(setting: Setting) -> str:
    """Values in the middle of short sentences."""
    said = []
    for slot in _slots(setting, setting.between(1, 6)):
        words = setting.pick(SAID[setting.language]).replace("{label}", _label(setting, slot))
        said.append(words.replace("{value}", f"{{{slot}}}"))
    return setting.pick((" ", "\n", "\n\n")).join(said)
