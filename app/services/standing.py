"""Which aliases stand in a prompt that was sent: told by their names, however they were written."""

import re
from collections.abc import Iterator, Sequence

from app.core.redaction import Alias


def standing(aliases: Sequence[Alias], saw: str) -> Iterator[tuple[Alias, str]]:
    """Each alias that stands in the text and how it is written there first; a date that is its own is none.

    Notes may follow the name in brackets; a name or day that is shown openly may have been given up since.
    """
    for alias in aliases:
        if alias.shown == alias.forms[0]:
            continue
        bracketed = re.search(rf"\[{re.escape(alias.name)}(?:, [a-z]+){{0,2}}\]", saw)
        openly = next((shown for shown in (alias.shown, *alias.retired) if shown and _word(shown, saw)), "")
        if openly or bracketed:
            yield alias, openly or (bracketed[0] if bracketed else "")


def _word(shown: str, saw: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(shown)}(?!\w)", saw) is not None
