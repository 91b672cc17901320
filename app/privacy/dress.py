"""What stands openly for hidden persons and dates where a case's style asks for it, and notes of role and gender."""

from collections.abc import Iterable, Mapping, Sequence

from app.core.documents import Span
from app.core.redaction import AliasStyle
from app.privacy.aliases import Aliases
from app.privacy.dates_shifted import moved
from app.privacy.language import identify
from app.privacy.roles import described
from app.privacy.surrogates import invented, occurring

Notes = Mapping[str, tuple[str, str]]
"""Role and gender of persons by alias, each "" where no text says it."""


def notes(parts: Iterable[tuple[str, Sequence[tuple[Span, str]]]]) -> Notes:
    """What texts say of the persons named in them: the first role and gender that stand before any mention."""
    said: dict[str, tuple[str, str]] = {}
    for text, named in parts:
        for span, name in named:
            if name.startswith("PERSON"):
                role, gender = said.get(name, ("", ""))
                if not (role and gender):
                    new_role, new_gender = described(text, span)
                    said[name] = (role or new_role, gender or new_gender)
    return said


def dress(aliases: Aliases, style: AliasStyle, texts: Sequence[str], said: Notes) -> None:
    """Give every person an invented name and every full date another day, where the style says so and none has one.

    Nothing that stands in a text or is hidden in the case is shown for something else; where nothing is left, the alias
    stays as it is.
    """
    if not (style.invented or style.shift):
        return
    table = aliases.table
    taken = occurring(texts, table)
    used = {form for alias in table.aliases for form in (*alias.forms, alias.shown)}
    for alias in table.aliases:
        shown = ""
        if alias.shown:
            continue
        if style.invented and alias.kind.startswith("PERSON"):
            shown = invented(alias.forms, said.get(alias.name, ("", ""))[1], style.invented, taken)
        elif style.shift and alias.kind == "DATE":
            shown = moved(alias.forms[0], style.shift, _language(alias.forms[0], texts)) or ""
            if shown in used or any(shown in text for text in texts):
                shown = ""
        if shown:
            used.add(shown)
            aliases.show(alias.name, shown)


def _language(value: str, texts: Sequence[str]) -> str:
    return next((identify(text) for text in texts if value in text), "")


def token(aliases: Aliases, name: str, style: AliasStyle, said: Notes) -> str:
    """What stands in the prompt for an alias, its note included."""
    plain = aliases.token(name)
    about = [note for note in said.get(name, ()) if note] if style.roles and plain == f"[{name}]" else []
    return f"[{', '.join((name, *about))}]" if about else plain
