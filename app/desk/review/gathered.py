"""The notices of a case put together: what decides about trust first, the special categories as one."""

from collections.abc import Iterable, Sequence

from app.core.documents import Reason

SPECIAL = "privacy.special_"
_MOST_NAMES = 3
"""Documents that a sentence names; "…" stands for the others."""


def gathered(notices: Sequence[Reason]) -> tuple[Reason, ...]:
    """Documents in a language that was not taught, kinds that are off, special categories, each in one sentence;
    then the others as they came."""
    languages = [_name(n) for n in notices if n.code == "privacy.other_language"]
    off = [dict(n.params)["kinds"] for n in notices if n.code == "privacy.kinds_off"]
    special = [n.code.removeprefix(SPECIAL) for n in notices if n.code.startswith(SPECIAL)]
    first: list[Reason] = []
    if languages:
        first.append(Reason.of("review.other_language", names=_listed(languages)))
    if off:
        first.append(Reason.of("privacy.kinds_off", kinds=_once(" ".join(off).split())))
    if special:
        first.append(Reason.of("review.special", categories=_once(special)))
    rest = (
        n for n in notices
        if n.code not in ("privacy.other_language", "privacy.kinds_off") and not n.code.startswith(SPECIAL)
    )
    return (*first, *rest)


def _name(notice: Reason) -> str:
    return dict(notice.params)["name"]


def _once(codes: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(codes))


def _listed(names: Sequence[str]) -> str:
    said = list(dict.fromkeys(names))
    return ", ".join([*said[:_MOST_NAMES], *("…" for _ in said[_MOST_NAMES:_MOST_NAMES + 1])])
