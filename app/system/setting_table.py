"""Every setting there is, once: the settings page, docs/settings.md and the checks are drawn from this table."""

from typing import Any

from app.core.reasons import KINDS, Level
from app.core.styles import Dates, Persons
from app.system.setting import Setting, Texts

THEME = Setting("appearance.theme", "system", ("system", "light", "dark", "contrast"), lockable=False)
LANGUAGE = Setting("appearance.language", "system", ("system", "en", "de", "fr", "it"), lockable=False)
TEXT_SIZE = Setting("appearance.text_size", 100, least=75, most=250, unit="unit.percent", lockable=False)
REDUCED_MOTION = Setting("appearance.reduced_motion", False, lockable=False)

LEVEL = Setting("privacy.level", Level.STRICT.value, tuple(level.value for level in Level), protects=True)

HIDE: dict[str, Setting[bool]] = {
    kind: Setting(
        f"privacy.hide.{kind.lower()}", True, label=f"kind.{kind}", help="setting.privacy.hide.help", protects=True
    )
    for kind in KINDS
}
"""By kind: whether findings of this kind are hidden unless the person decides otherwise."""

ALWAYS_HIDE: Setting[Texts] = Setting("privacy.always_hide", (), protects=True)
NEVER_HIDE: Setting[Texts] = Setting("privacy.never_hide", (), protects=True)

ALIAS_PERSONS = Setting(
    "privacy.alias_persons", Persons.NUMBERED.value, tuple(one.value for one in Persons), protects=True
)
ALIAS_DATES = Setting("privacy.alias_dates", Dates.NUMBERED.value, tuple(one.value for one in Dates), protects=True)

ACCEPT_WITHOUT_REVIEW = Setting("privacy.accept_without_review", False, protects=True)
HIDDEN_TEXT_IN_PROMPTS = Setting("privacy.hidden_text_in_prompts", False, protects=True)

DEFAULT_MODEL = Setting("model.default", "auto")
CONTEXT = Setting("model.context", 4096, least=1024, most=131072, unit="unit.tokens")
THREADS = Setting("model.threads", 0, least=0, most=256)
ENGINE = Setting("model.engine", "auto", ("auto", "llama", "mlx"))
MODEL_KEYS: Setting[Texts] = Setting("model.keys", (), protects=True)
MODEL_SIGNERS = Setting("model.signers", 1, least=1, most=9)
MODEL_UNSIGNED = Setting("model.unsigned", True, protects=True)
MODEL_GATE = Setting("model.gate", 10, least=0, most=100, unit="unit.percent")

ANSWER_LANGUAGE = Setting("answer.language", "documents", ("documents", "en", "de", "fr", "it"))
MAX_TOKENS = Setting("answer.max_tokens", 400, least=16, most=8192, unit="unit.tokens")

PASSAGES = Setting("evidence.passages", 6, least=1, most=50)

MAX_MEGABYTES = Setting("reading.max_megabytes", 100, least=1, most=2048, unit="unit.megabytes")
MAX_PAGES = Setting("reading.max_pages", 2000, least=1, most=100_000, unit="unit.pages")
READING_SECONDS = Setting("reading.seconds", 300, least=5, most=7200, unit="unit.seconds")

LOCK_MINUTES = Setting("vault.lock_minutes", 10, least=0, most=1440, unit="unit.minutes", protects=True)
VAULT_FOLDER = Setting("vault.folder", "")
TOKEN_LIBRARY = Setting("vault.token_library", "", protects=True)

SETTINGS: tuple[Setting[Any], ...] = (
    THEME, LANGUAGE, TEXT_SIZE, REDUCED_MOTION,
    LEVEL, *HIDE.values(), ALWAYS_HIDE, NEVER_HIDE, ALIAS_PERSONS, ALIAS_DATES,
    ACCEPT_WITHOUT_REVIEW, HIDDEN_TEXT_IN_PROMPTS,
    DEFAULT_MODEL, CONTEXT, THREADS, ENGINE, MODEL_KEYS, MODEL_SIGNERS, MODEL_UNSIGNED, MODEL_GATE,
    ANSWER_LANGUAGE, MAX_TOKENS,
    PASSAGES,
    MAX_MEGABYTES, MAX_PAGES, READING_SECONDS,
    LOCK_MINUTES, VAULT_FOLDER, TOKEN_LIBRARY,
)

SECTIONS = tuple(dict.fromkeys(setting.section for setting in SETTINGS))

BY_KEY = {setting.key: setting for setting in SETTINGS}
