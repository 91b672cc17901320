"""The map of the app: everything is wired here, by constructors, and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass

from app import __version__
from app.children.engine_link import EngineLink
from app.children.engine_port import Loading
from app.children.keeper_link import keeper_link
from app.children.reader_link import reader_link
from app.core.asking import ModelState
from app.core.documents import Reason
from app.core.errors import Forbidden, ModelTrouble
from app.core.findings import Level, Orders
from app.core.ports import Reader
from app.core.styles import AliasChoice, Dates, Persons
from app.runtime import bandwidth
from app.runtime.adviser import MachineAdviser
from app.runtime.holdings import Holdings
from app.runtime.library import Library
from app.runtime.machine_table import read_table
from app.runtime.speeds import Speeds
from app.runtime.taking import Taking
from app.runtime.trust import Trust
from app.runtime.versions import Versions
from app.services.advising import Advising
from app.services.ask import Ask, AskOptions
from app.services.audit import Audit
from app.services.canaries import Canaries
from app.services.cases import Cases
from app.services.comparing import Comparing
from app.services.explain import Explaining
from app.services.intake import Intake
from app.services.journal import Merging
from app.services.models import ModelShelf
from app.services.moments import now, who
from app.services.review import Reviewing
from app.services.styles import OfficeStyle, Styles
from app.services.timing import TimedModels
from app.services.together import Services
from app.services.vaults import Vaults
from app.services.versions import Switching
from app.system import log, paths
from app.system import setting_table as table
from app.system.canary_files import canaries
from app.system.process import Child, Limits
from app.system.rule_files import fingerprint
from app.system.settings import Settings
from app.system.templates import answer_template
from app.system.wording import Wording


@dataclass(frozen=True, slots=True)
class Program:
    """A running program: its services, the reader for bulk work, its children, its settings and words."""

    services: Services
    reader: Reader
    children: tuple[Child, ...]
    settings: Settings
    wording: Wording
    language: str

    def end(self) -> None:
        """End every child."""
        for child in self.children:
            child.end()


def build(settings: Settings, wording: Wording, language: str, model: str = "", level: str = "") -> Program:
    """Wire everything; no child runs yet and nothing heavy is imported. model, level: instead of the settings'."""
    reader_child = Child("reader", arguments=_reading(settings), on_notice=_heard)
    # Weights are read into memory, so only the machine itself bounds them.
    engine_child = Child("engine", limits=Limits(memory_bytes=0), on_notice=_heard)
    keeper_child = Child("keeper", limits=Limits(kill_on_cancel=False), arguments=(who(),), on_notice=_heard)

    reader = reader_link(reader_child)
    store = keeper_link(keeper_child)
    holdings = Holdings(paths.models(), paths.catalogue(), who(), now)
    versions = Versions(holdings)
    engine = EngineLink(engine_child, lambda name: _where(versions.find(name), settings))
    speeds = Speeds(paths.speeds(), bandwidth.measured)
    adviser = MachineAdviser(holdings, read_table(paths.machines()), speeds, lambda: settings[table.CONTEXT])
    models = TimedModels(engine, adviser.note)
    library = Library(holdings, Taking(holdings, paths.licences(), engine.look, lambda: _trust(settings)))
    merging = Merging(versions, store, lambda: vaults.open and not vaults.in_memory)
    vaults = Vaults(store, merging.begin, reader_child.end)
    shelf = ModelShelf(
        library, models, lambda: model or settings[table.DEFAULT_MODEL], available_memory, versions, merging.merge
    )

    def options() -> AskOptions:
        return AskOptions(model, settings[table.PASSAGES], settings[table.MAX_TOKENS])

    reviewing = Reviewing(reader, store, lambda: _level(settings, level), lambda: _orders(settings), _rules)
    styles = Styles(reader, store, lambda: _aliases(settings))
    ask = Ask(reader, models, store, reviewing, answer_template, options, shelf.default, styles)
    switching = Switching(
        versions, models, Canaries(reader, models, answer_template, canaries, lambda: _orders(settings)),
        _Choice(settings, shelf.default),
        merging.merge, lambda: settings[table.MODEL_GATE],
    )
    services = Services(
        vaults=vaults,
        cases=Cases(store, switching.release),
        intake=Intake(reader, store, lambda: settings[table.MAX_MEGABYTES] * 1_000_000),
        review=reviewing,
        ask=ask,
        explain=Explaining(reader, store, reviewing, __version__, styles),
        styles=styles,
        models=shelf,
        audit=Audit(store),
        versions=switching,
        advising=Advising(adviser, models, versions, engine),
        comparing=Comparing(ask),
    )
    return Program(services, reader, (reader_child, engine_child, keeper_child), settings, wording, language)


def _heard(attempt: Reason) -> None:
    """Something tried to get out and was refused; the log says what kind of thing, never where to."""
    log.event(attempt.code)


def available_memory() -> int:
    """Bytes that a model may take now."""
    import psutil

    return int(psutil.virtual_memory().available)


def _level(settings: Settings, asked: str) -> Level:
    """The level to find at; raises Forbidden where another is asked for than the office has fixed."""
    fixed = settings[table.LEVEL]
    if asked and asked != fixed and settings.lock_of(table.LEVEL.key):
        raise Forbidden("settings.locked", setting=table.LEVEL.key)
    return Level(asked or fixed)


def _orders(settings: Settings) -> Orders:
    """What this office has laid down for every document."""
    off = tuple(kind for kind, setting in table.HIDE.items() if not settings[setting])
    fixed = settings.lock_of(table.ALWAYS_HIDE.key) is not None
    return Orders(off, settings[table.ALWAYS_HIDE], settings[table.NEVER_HIDE], fixed)


def _rules() -> str:
    """What tells the recognisers that the office and the person wrote from earlier ones."""
    return fingerprint((paths.office_recognisers(), paths.recognisers()))


def _aliases(settings: Settings) -> OfficeStyle:
    """How this office wants aliases written, and what of it no case may have otherwise."""
    parts = (("persons", table.ALIAS_PERSONS), ("dates", table.ALIAS_DATES))
    return OfficeStyle(
        AliasChoice(Persons(settings[table.ALIAS_PERSONS]), Dates(settings[table.ALIAS_DATES])),
        frozenset(name for name, setting in parts if settings.lock_of(setting.key)),
    )


def _reading(settings: Settings) -> tuple[str, ...]:
    return (
        str(paths.finder()),
        f"max_bytes={settings[table.MAX_MEGABYTES] * 1_000_000}",
        f"max_pages={settings[table.MAX_PAGES]}",
        f"seconds={settings[table.READING_SECONDS]}",
    )


def _where(state: ModelState, settings: Settings) -> Loading:
    if state.task != "answer":
        raise ModelTrouble("models.not_an_answerer", name=state.name, kind=state.form)
    if not state.installed:
        if not state.sha256:
            raise ModelTrouble("models.to_bring", model=state.name, file=state.file, place=state.upstream)
        raise ModelTrouble("models.not_installed", model=state.name)
    context = min(settings[table.CONTEXT], state.context or settings[table.CONTEXT])
    return Loading(
        state.name, state.path, state.sha256, context, settings[table.THREADS], form=state.form,
        engine=settings[table.ENGINE],
    )


def _trust(settings: Settings) -> Trust:
    """Whose signatures count; while a policy cannot be believed, nobody may do without one."""
    why = settings.why_locked(table.MODEL_UNSIGNED.key)
    unsigned = settings[table.MODEL_UNSIGNED] and (why is None or why.code != "settings.lock.distrusted")
    return Trust.of(settings[table.MODEL_KEYS], settings[table.MODEL_SIGNERS], unsigned)


class _Choice:
    """Which model answers, in the setting `model.default`; implements `services.versions.Choice`."""

    def __init__(self, settings: Settings, default: Callable[[], str | None]) -> None:
        self._settings = settings
        self._default = default

    def now(self) -> str:
        return self._default() or ""

    def fixed(self) -> str:
        chosen = self._settings[table.DEFAULT_MODEL]
        return "" if chosen == "auto" else chosen

    def check(self, name: str) -> None:
        if self._settings.lock_of(table.DEFAULT_MODEL.key) and self.fixed() != name:
            raise Forbidden("settings.locked", setting=table.DEFAULT_MODEL.key)

    def set(self, name: str) -> None:
        if self.fixed() != name:
            self._settings.set(table.DEFAULT_MODEL.key, name)
