"""What stands openly for hidden persons and dates where a case's style asks for it, and notes of role and gender."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.core.documents import Span
from app.core.redaction import AliasStyle
from app.privacy.aliases import Aliases
from app.privacy.dates_shifted import moved
from app.privacy.language import identify
from app.privacy.roles import described
from app.privacy.same_name import keys
from app.privacy.surrogates import invented, occurring, used

Notes = Mapping[str, tuple[str, str]]
"""Role and gender of persons by alias, each "" where no text says it."""


def notes(parts: Iterable[tuple[str, Sequence[tuple[Span, str]]]]) -> Notes:
    """What texts say of the persons named in them: the first role and gender that stand before any mention.

    What is hidden itself says nothing.
    """
    said: dict[str, tuple[str, str]] = {}
    for text, named in parts:
        text = _masked(text, [span for span, _ in named])
        for span, name in named:
            if name.startswith("PERSON"):
                role, gender = said.get(name, ("", ""))
                if not (role and gender):
                    new_role, new_gender = described(text, span)
                    said[name] = (role or new_role, gender or new_gender)
    return said


def _masked(text: str, hidden: Iterable[Span]) -> str:
    """The text with every hidden stretch as a word of the same length that says nothing."""
    out, at = [], 0
    for span in hidden:
        out += [text[at:span.start], "_" * len(span)]
        at = span.end
    return "".join((*out, text[at:]))


def dress(
    aliases: Aliases, style: AliasStyle, texts: Sequence[str], said: Notes, given: Collection[str], words: Iterable[str]
) -> None:
    """Give every new person an invented name and every new full date another day, where the style says so.

    given: the names of the aliases that the case had before; they stay as they were, unless somebody in a text or among
    `words`, which are all words of the case's documents, bears the invented name: then it goes back to brackets.
    Nothing that stands in a text or is hidden in the case is shown for something else; where nothing is left, the alias
    stays as it is.
    """
    table = aliases.table
    if not (style.invented or style.shift or any(alias.shown for alias in table.aliases)):
        return
    borne = occurring((*texts, *words))
    for alias in table.aliases:
        if alias.shown and alias.kind.startswith("PERSON") and not borne.isdisjoint(keys(alias.shown)):
            aliases.retire(alias.name)
    taken = borne | used(aliases.table)
    days = aliases.move_by(style.shift) if style.shift else 0
    stand = {form for alias in table.aliases for form in (*alias.forms, alias.shown)}
    for alias in aliases.table.aliases:
        shown = ""
        if alias.name in given or alias.shown:
            continue
        if style.invented and alias.kind.startswith("PERSON"):
            shown = invented(alias.forms, said.get(alias.name, ("", ""))[1], style.invented, taken)
        elif days and alias.kind == "DATE":
            shown = moved(alias.forms[0], days, _language(alias.forms[0], texts)) or ""
            if shown in stand or any(shown in text for text in texts):
                shown = ""
        if shown:
            stand.add(shown)
            aliases.show(alias.name, shown)


def _language(value: str, texts: Sequence[str]) -> str:
    return next((identify(text) for text in texts if value in text), "")


def token(aliases: Aliases, name: str, style: AliasStyle, said: Notes) -> str:
    """What stands in the prompt for an alias, its note included."""
    plain = aliases.token(name)
    about = [note for note in said.get(name, ()) if note] if style.roles and plain == f"[{name}]" else []
    return f"[{', '.join((name, *about))}]" if about else plain
