"""What pip is set to (mirror, certificate), said in uv's own variables, so that both ask the same place."""

import os
import re
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

_LINE = re.compile(r"^(?P<scope>[^=]*?)\.(?P<name>[a-z-]+)='(?P<value>.*)'$")


def uv_environment(python: Path) -> dict[str, str]:
    """Variables for uv from pip's configuration files and variables; what is set for uv already stays."""
    listed = subprocess.run([python, "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
    return {name: value for name, value in translated(listed, os.environ).items() if name not in os.environ}


def translated(listed: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The same from the text that `pip config list` prints, in which variables of the environment come last and win."""
    pips: dict[str, str] = {}
    for line in listed.splitlines():
        match = _LINE.match(line)
        if match and match["scope"] in ("global", "user", "site", "install", ":env:"):
            pips[match["name"]] = match["value"].replace("\\n", " ")
    pips |= {
        name[4:].lower().replace("_", "-"): value for name, value in environment.items() if name.startswith("PIP_")
    }
    uvs = {
        "UV_DEFAULT_INDEX": pips.get("index-url", ""),
        "UV_INDEX": " ".join(shlex.split(pips.get("extra-index-url", ""))),
        "UV_FIND_LINKS": ",".join(shlex.split(pips.get("find-links", ""))),
        "UV_INSECURE_HOST": " ".join(shlex.split(pips.get("trusted-host", ""))),
        "UV_HTTP_TIMEOUT": pips.get("timeout", pips.get("default-timeout", "")),
        "SSL_CERT_FILE": pips.get("cert", ""),
        "ALL_PROXY": pips.get("proxy", ""),
        # pip looks at all places and takes the best; with pinned hashes that is as safe as asking one.
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_PYTHON_DOWNLOADS": "never",
    }
    return {name: value for name, value in uvs.items() if value}
