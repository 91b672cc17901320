"""Write docs/settings.md from the table of settings; with --check only say whether it is current."""

import sys
from pathlib import Path

from app.system import paths
from app.system.setting import Setting, Value
from app.system.setting_table import SECTIONS, SETTINGS
from app.system.wording import Wording

PAGE = Path(__file__).resolve().parents[1] / "docs" / "settings.md"

INTRODUCTION = """# Settings

Drawn from the table in `app/system/setting_table.py` by `make docs`; a test checks that it is current.

What a person chooses is kept in `settings.json` in their data folder; nothing from a document is. An administrator
can fix a setting or preset another default, by the keys below: on Linux in `/etc/intramuros/policy.toml`, on macOS in
the managed preferences `ch.intramuros`, on Windows under `HKLM\\Software\\Policies\\Intramuros`. The Linux file and its
folder must belong to root and be writable by nobody else.

```toml
who = "IT security"
reason = "Directive 12/2026"

[lock]
"privacy.accept_without_review" = false
"vault.lock_minutes" = { value = 5, reason = "Shared workplaces" }

[preset]
"evidence.passages" = 8
```

While a policy cannot be read, or could be changed by others, the settings marked *protects* stay at their defaults.
"""


def page() -> str:
    """The whole page in English."""
    words = Wording("en", paths.resources() / "wording")
    parts = [INTRODUCTION]
    for section in SECTIONS:
        parts.append(f"\n## {words.text(f'setting.{section}')}\n\n| key | what | default | values | administrator |")
        parts.append("|---|---|---|---|---|")
        for setting in SETTINGS:
            if setting.section == section:
                parts.append(_row(setting, words))
    return "\n".join(parts) + "\n"


def _row(setting: Setting[Value], words: Wording) -> str:
    what = f"**{words.text(setting.label_code)}.** {words.text(setting.help_code)}"
    may = "may lock; *protects*" if setting.protects else "may lock" if setting.lockable else "–"
    return f"| `{setting.key}` | {what} | {_shown(setting.default)} | {_values(setting, words)} | {may} |"


def _values(setting: Setting[Value], words: Wording) -> str:
    if setting.choices:
        return ", ".join(_shown(choice) for choice in setting.choices)
    if isinstance(setting.default, bool):
        return "`true`, `false`"
    if isinstance(setting.default, tuple):
        return "list of texts"
    if isinstance(setting.default, str):
        return "text"
    unit = f" {words.text(setting.unit)}" if setting.unit else ""
    return f"{setting.least}–{setting.most}{unit}"


def _shown(value: Value) -> str:
    if value in ("", ()):
        return "(empty)"
    return f"`{str(value).lower()}`" if isinstance(value, bool) else f"`{value}`"


def main() -> int:
    if "--check" in sys.argv:
        current = PAGE.is_file() and PAGE.read_text("utf-8") == page()
        if not current:
            print("docs/settings.md is not current: make docs", file=sys.stderr)
        return not current
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
