"""Invented names that stand for people in a prompt: of the same gender, none twice, none that is in a document."""

from collections.abc import Collection, Iterable

from app.core.redaction import AliasTable
from app.privacy.identity import name_words
from app.privacy.same_name import key, keys
from app.privacy.words.given import GIVEN
from app.privacy.words.invented import FIRST, SURNAMES

_MEN = """
andrea luca nicola mattia noah elia joshua sascha mischa jona luka ilja gianluca philippe pierre uwe rene george
jerome alexandre antoine guillaume maurice luke steve giuseppe davide michele daniele gabriele samuele emanuele
salvatore cesare raffaele arne etienne baptiste stephane christophe jacques yves mike dave hauke malte sonke
"""
_WOMEN = """
ruth astrid ingrid judith elisabeth edith esther doris iris agnes sarah hannah deborah karin kathrin katrin carmen
miriam rachel susan helen ellen karen maren kirsten margrit birgit brigitt gudrun heidi vreni trudi margot manon
marion muriel isabel elsbeth ines kim fanny nancy mary emily lucy
"""
_MEN_BY_KEY = frozenset(map(key, _MEN.split()))
_WOMEN_BY_KEY = frozenset(map(key, _WOMEN.split()))


def gender_of(first_name: str) -> str:
    """"f" or "m", as names of our languages end; a guess, good enough for a name that is invented anyway."""
    name = key(first_name)
    return "f" if name in _WOMEN_BY_KEY or (name.endswith(("a", "e")) and name not in _MEN_BY_KEY) else "m"


def occurring(texts: Iterable[str]) -> set[str]:
    """The keys of all words that stand in texts: nobody may be given one of them as an invented name."""
    return {word for text in texts for word in keys(text)}


def used(table: AliasTable) -> set[str]:
    """The keys of all words that are hidden, shown or were shown in a case: no invented name may be one either."""
    return occurring(form for alias in table.aliases for form in (*alias.forms, alias.shown, *alias.retired))


def invented(forms: Collection[str], gender: str, language: str, taken: set[str]) -> str:
    """A name for a person known by these forms, its words added to `taken`; "" where the language has none left.

    A surname alone gets a surname, a first name a first name, anything fuller both. gender: "" where nothing but the
    first name tells it.
    """
    words = max((name_words(form) for form in forms), key=len, default=())
    full = [word for word in words if len(word) > 1]
    lone_first = len(words) == 1 and words[0] in GIVEN
    made: list[str] = []
    if len(words) > 1 or lone_first:
        said = gender or gender_of(full[0] if full else "")
        made.append(_unused(FIRST[language][said], taken))
    if not lone_first:
        made.append(_unused(SURNAMES[language], taken))
    if not all(made):
        return ""
    taken.update(map(key, made))
    return " ".join(made)


def _unused(names: Iterable[str], taken: set[str]) -> str:
    return next((name for name in names if key(name) not in taken), "")
