"""Shows and changes settings; writing them waits for the disk, so it is a job. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.errors import Bug, Trouble
from app.desk.kit.failures import reason_of
from app.desk.settings_page.state import Section, SettingsState
from app.desk.settings_page.table import parsed, sections_of
from app.services.styles import Example
from app.services.together import Services
from app.system.setting_table import ALIAS_DATES, ALIAS_PERSONS, BY_KEY
from app.system.settings import Settings

if TYPE_CHECKING:
    from app.desk.kit.jobs import Runner
    from app.system.wording import Wording

LANE = "settings"
STYLES = {"persons": ALIAS_PERSONS, "dates": ALIAS_DATES}


class SettingsPresenter:
    """State in, state out. applied: hears the key of each setting that is another now; wording: of the examples."""

    def __init__(
        self, services: Services, settings: Settings, runner: Runner, show: Callable[[SettingsState], None],
        applied: Callable[[str], None] = lambda _key: None, wording: Wording | None = None,
    ) -> None:
        self._services = services
        self._settings = settings
        self._runner = runner
        self._show = show
        self._applied = applied
        self._wording = wording
        self._models: tuple[str, ...] = ()
        self._examples: dict[tuple[str, str], str] = {}
        self.state = SettingsState()

    def refresh(self) -> None:
        """Show what holds now, with the models that are installed now."""
        self._show_sections(self._sections())

        def models() -> tuple[str, ...]:
            return tuple(m.name for m in self._services.models.all() if m.installed and m.task == "answer")

        def done(names: Sequence[str]) -> None:
            self._models = tuple(names)
            self._show_sections(self._sections())

        # Without the list the name can still be seen; no sentence is needed for that.
        self._runner.run(lambda _cancel: models(), done=done, failed=lambda _failure: None, lane=LANE)
        self._show_examples()

    def _show_examples(self) -> None:
        """What the ways of writing aliases make of one line each; made once, by what redacts in earnest."""
        wording = self._wording
        if wording is None or self._examples:
            return
        persons, dates = (wording.text(f"setting.{setting.key}.example") for setting in STYLES.values())

        def done(examples: Sequence[Example]) -> None:
            self._examples = {(STYLES[one.part].key, one.way): one.text for one in examples}
            self._show_sections(self._sections())

        # Without the lines the choices can still be made.
        self._runner.run(
            lambda cancel: self._services.styles.examples(persons, dates, wording.language, cancel),
            done=done, failed=lambda _failure: None, lane=LANE,
        )

    def _sections(self) -> tuple[Section, ...]:
        return sections_of(self._settings, self._models, self._examples)

    def change(self, key: str, text: str) -> None:
        """Choose a value."""
        try:
            value = parsed(BY_KEY[key], text)
        except ValueError:
            self._show_sections(self._sections())
            return
        if value != self._settings.get(key):
            self._write(key, lambda: self._settings.set(key, value))

    def reset(self, key: str) -> None:
        """Go back to the preset or default."""
        self._write(key, lambda: self._settings.reset(key))

    def dismiss(self) -> None:
        """The person has read what went wrong."""
        self._set(replace(self.state, trouble=None))

    def _write(self, key: str, write: Callable[[], None]) -> None:
        def done(_nothing: None) -> None:
            self._show_sections(self._sections())
            self._applied(key)

        def failed(failure: Trouble | Bug) -> None:
            self._set(replace(
                self.state, sections=self._sections(), trouble=reason_of(failure)
            ))

        self._runner.run(lambda _cancel: write(), done=done, failed=failed, lane=LANE)

    def _show_sections(self, sections: tuple[Section, ...]) -> None:
        self._set(SettingsState(sections, self._settings.notices))

    def _set(self, state: SettingsState) -> None:
        self.state = state
        self._show(state)
