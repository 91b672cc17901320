"""Where things lie on this computer; nothing here makes a folder or opens a file."""

import os
import sys
from pathlib import Path

import platformdirs

NAME = "intramuros"


def checkout() -> Path | None:
    """The source folder this program runs from, None when it runs from a package."""
    if _frozen() is not None:
        return None
    root = Path(__file__).resolve().parents[2]
    return root if (root / "pyproject.toml").is_file() else None


def data() -> Path:
    """The person's own folder for everything that stays; INTRAMUROS_DATA names another."""
    return _named("INTRAMUROS_DATA") or platformdirs.user_data_path(NAME, appauthor=False)


def cache() -> Path:
    """What can be made again, never anything from a document; inside INTRAMUROS_DATA where that is set."""
    own = _named("INTRAMUROS_DATA")
    return own / "cache" if own else platformdirs.user_cache_path(NAME, appauthor=False)


def models() -> Path:
    """Model files, shared by all checkouts of this person; INTRAMUROS_MODELS names another folder."""
    return _named("INTRAMUROS_MODELS") or data() / "models"


def finder() -> Path:
    """The network that finds names and the like, part of the program; INTRAMUROS_FINDER names another folder."""
    return _named("INTRAMUROS_FINDER") or _root() / "models" / "finder" / "shipped"


def logs() -> Path:
    """The redacting log's folder."""
    return data() / "logs"


def settings() -> Path:
    """The file that keeps the settings of this computer."""
    return data() / "settings.json"


def speeds() -> Path:
    """What this machine measured of itself."""
    return data() / "speeds.json"


def recognisers() -> Path:
    """The person's own recognisers; `docs/recognisers.md` says how they are written."""
    return data() / "recognisers"


def office_recognisers() -> Path:
    """The office's recognisers, in a folder that only an administrator of this computer may write."""
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Intramuros/recognisers")
    if sys.platform == "win32":
        return Path(os.environ.get("ProgramFiles", r"C:\Program Files")) / "Intramuros" / "recognisers"  # noqa: SIM112
    return Path("/etc/intramuros/recognisers")


def office_canaries() -> Path:
    """The office's own questions to test models with, where only an administrator of this computer may write."""
    return office_recognisers().with_name("canaries.toml")


def licences() -> Path:
    """The words of the licences of the catalogue's models."""
    return catalogue().with_name("licences")


def default_vault() -> Path:
    """Where the vault is unless the setting `vault.folder` says otherwise."""
    return data() / "vault"


def resources() -> Path:
    """Icons, themes, wording and the sample case."""
    return _root() / "resources"


def machines() -> Path:
    """The table of chips and machines."""
    return resources() / "machines.toml"


def catalogue() -> Path:
    """The catalogue of models."""
    return _root() / "models" / "catalogue.toml"


def _root() -> Path:
    return _frozen() or Path(__file__).resolve().parents[2]


def _frozen() -> Path | None:
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) if unpacked else None


def _named(variable: str) -> Path | None:
    value = os.environ.get(variable, "")
    return Path(value).expanduser().absolute() if value else None
