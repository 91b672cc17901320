"""All checks of one sentence against one passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.documents import Span
from app.evidence.clash import Clash
from app.evidence.reading import Pairing, Reading, heard_of, pairing
from app.evidence.weigh_denial import weigh_denial
from app.evidence.weigh_figures import weigh_figures
from app.evidence.weigh_names import Identities, weigh_names
from app.evidence.weigh_opposites import weigh_opposites
from app.evidence.weigh_roles import weigh_roles
from app.evidence.weigh_wording import weigh_wording

_FEWEST_QUOTED = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """A sentence beside a passage: words found there, what was found against it, where it stands word for word."""

    pairs: Pairing
    clashes: tuple[Clash, ...]
    quoted: Span | None
    anchored: bool

    @property
    def near(self) -> float:
        """How near the two are, for choosing between passages: quoted, then the share of words found."""
        return 2.0 if self.quoted else self.pairs.share


def compare(said: Reading, source: Reading, identities: Identities = ()) -> Compared:
    """Everything that is found; a sentence that stands there word for word has nothing against it."""
    pairs = pairing(said, source)
    quoted = quote(said, source)
    anchored = heard_of(said, source) or any(figure.fits(other) for figure in said.figures for other in source.figures)
    if quoted:
        return Compared(pairs, (), quoted, True)
    clashes: Sequence[Clash] = (
        *weigh_figures(said, source, pairs), *weigh_names(said, source, pairs, identities),
        *weigh_denial(said, source, pairs), *weigh_opposites(said, source, pairs), *weigh_roles(said, source, pairs),
        *weigh_wording(said, source, pairs),
    )
    return Compared(pairs, tuple(_merged(clashes)), None, anchored)


def _merged(clashes: Sequence[Clash]) -> list[Clash]:
    """A name that is missing and stands where the passage has another word is said once, with both."""
    names = {clash.said: clash for clash in clashes if clash.code == "evidence.name_missing"}
    found: list[Clash] = []
    for clash in clashes:
        over = next((said for said in names if said.overlaps(clash.said)), None)
        if clash.code == "evidence.word_differs" and over is not None:
            found[found.index(names[over])] = Clash("evidence.name_differs", over, clash.stands)
            continue
        found.append(clash)
    return found


def quote(said: Reading, source: Reading) -> Span | None:
    """Where the whole sentence stands word for word, up to case, accents, hyphenation and white space."""
    mine, its = [token.plain for token in said.words], [token.plain for token in source.words]
    if len(mine) < _FEWEST_QUOTED:
        return None
    for at in range(len(its) - len(mine) + 1):
        if its[at] == mine[0] and its[at : at + len(mine)] == mine:
            stretch = Span(source.words[at].span.start, source.words[at + len(mine) - 1].span.end)
            if _cut_short(source, at, at + len(mine)):
                continue
            # Words alone would let "-5" pass for "5" and "1.5" for "1,5 to".
            if [f.amount for f in said.figures] == [f.amount for f in source.figures if stretch.overlaps(f.span)]:
                return stretch
    return None


def _cut_short(source: Reading, first: int, last: int) -> bool:
    """Whether the stretch leaves out what turns it round: "(no) further statements will be sent"."""
    return any(
        part.where >= 0 and not first <= part.where < last for part in source.parts
        if part.first < last and first < part.last
    )
