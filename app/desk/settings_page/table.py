"""From the table of settings and their values to what the page shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.desk.settings_page.state import Choice, Control, Section, SettingRow, as_text
from app.system.setting import Setting, Value
from app.system.setting_table import DEFAULT_MODEL, HIDE, SECTIONS, SETTINGS
from app.system.settings import Settings

Examples = Mapping[tuple[str, str], str]
"""A line for a setting's key and one of its values."""
_NONE: Examples = {}


def sections_of(settings: Settings, models: Sequence[str] = (), examples: Examples = _NONE) -> tuple[Section, ...]:
    """Every setting in its section; the kinds of personal data as a grid. models: the names that may be chosen."""
    made = []
    for name in SECTIONS:
        here = [setting for setting in SETTINGS if setting.section == name]
        kinds = [setting for setting in here if setting in HIDE.values()]
        made.append(Section(
            name,
            tuple(_row(settings, setting, models, examples) for setting in here if setting not in kinds),
            tuple(_row(settings, setting, (), examples) for setting in kinds),
        ))
    return tuple(made)


def parsed(setting: Setting[Any], text: str) -> Value:
    """The value that this text stands for; raises ValueError where it stands for none."""
    kind = type(setting.default)
    if kind is bool:
        return text == "1"
    if kind is tuple:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    if kind is int:
        return int(text)
    return float(text) if kind is float else text


def _row(settings: Settings, setting: Setting[Any], models: Sequence[str], examples: Examples) -> SettingRow:
    value = settings.get(setting.key)
    choices = tuple(
        Choice(as_text(choice), setting.choice_code(choice), examples.get((setting.key, as_text(choice)), ""))
        for choice in setting.choices
    )
    if setting is DEFAULT_MODEL:
        names = dict.fromkeys((str(setting.default), *models, str(value)))
        choices = tuple(Choice(name, setting.choice_code(name)) for name in names)
    return SettingRow(
        setting.key, _control(setting, choices), as_text(value), setting.label_code, setting.help_code, setting.unit,
        choices, setting.least, setting.most, settings.why_locked(setting.key),
        value != setting.default and settings.lock_of(setting.key) is None,
    )


def _control(setting: Setting[Any], choices: Sequence[Choice]) -> Control:
    if choices:
        return Control.CHOICE
    kinds = {bool: Control.SWITCH, int: Control.NUMBER, float: Control.FRACTION, tuple: Control.LIST}
    return kinds.get(type(setting.default), Control.TEXT)
