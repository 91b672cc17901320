"""Score what a finder of personal data marked against what should be marked, by letters and digits.

recall      share of the letters and digits of the gold mentions that were marked
precision   share of the marked letters and digits that lie in a gold mention
F2          both in one figure, recall weighted twice
mentions    share of the gold mentions whose every letter and digit was marked
clean       share of the texts in which nothing was left in clear

Kinds need not agree. Titles and little words inside a mention (Mr, Dr, Herr, the, of) count neither as missed nor
as marked, and a mention whose identifier is NO_MASK may be marked or not. Where mentions overlap, a letter counts once.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

UNCOUNTED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Dre|Prof|Mme|Mlle|MM?|Me|Herrn?|Frau|Sig(?:\.(?:ra|na))?|[Dd]ott(?:\.ssa)?|[Aa]vv"
    r"|[Tt]he|an?|of|and|about|[Nn]o|[Nn]r|les?|la|du|des?)\b"
)


@dataclass
class Missed:
    """A mention that was left in clear, wholly or partly."""

    kind: str
    start: int
    end: int
    letters: int
    left: int  # letters of it in clear


@dataclass
class Needless:
    """A marked stretch, some of which is no personal data."""

    kind: str
    by: str
    start: int
    end: int
    extra: int


@dataclass
class Document:
    """How one text fared; `gold`, `hit`, `marked` and `right` count letters and digits."""

    id: str
    group: str  # its class, "" where the set has none
    gold: int = 0
    hit: int = 0
    marked: int = 0
    right: int = 0
    mentions: Counter = field(default_factory=Counter)  # by kind
    whole: Counter = field(default_factory=Counter)  # by kind, wholly marked
    letters: Counter = field(default_factory=Counter)  # by kind
    missed: list[Missed] = field(default_factory=list)
    needless: list[Needless] = field(default_factory=list)

    @property
    def errors(self) -> int:
        """Letters left in clear count twice: a leak is worse than a name too many."""
        return 2 * (self.gold - self.hit) + self.marked - self.right


def counted(text: str, start: int, end: int) -> set[int]:
    """The places of the letters and digits of a mention, without titles and articles."""
    places = {i for i in range(start, end) if text[i].isalnum()}
    for title in UNCOUNTED.finditer(text, start, end):
        places.difference_update(range(title.start(), title.end()))
    return places


def score(row: dict, spans: list[dict], kinds: frozenset[str] | None = None) -> Document:
    """Compare one gold text with the spans found in it, of these kinds alone if given."""
    text = row["text"]
    result = Document(row["id"], row.get("class", ""))
    found = [s for s in spans if kinds is None or s["kind"].partition(":")[0] in kinds]
    marked = {i for s in found for i in range(s["start"], s["end"]) if text[i].isalnum()}
    wanted: set[int] = set()
    inside: set[int] = set()  # of any mention, titles too: marking "Mr" there is no mistake
    free: set[int] = set()
    for gold in row["spans"]:
        places = counted(text, gold["start"], gold["end"])
        whole = range(gold["start"], gold["end"])
        if gold.get("identifier") == "NO_MASK":
            free.update(whole)
            continue
        inside.update(whole)
        if not places:
            continue
        wanted |= places
        left = len(places - marked)
        result.mentions[gold["type"]] += 1
        result.letters[gold["type"]] += len(places)
        result.whole[gold["type"]] += not left
        if left:
            result.missed.append(Missed(gold["type"], gold["start"], gold["end"], len(places), left))
    judged = marked - (free - inside) - (inside - wanted)
    result.gold, result.hit = len(wanted), len(wanted & marked)
    result.marked, result.right = len(judged), len(judged & wanted)
    for span in found:
        extra = len(judged.intersection(range(span["start"], span["end"])) - wanted)
        if extra:
            result.needless.append(Needless(span["kind"], span.get("by", "?"), span["start"], span["end"], extra))
    return result


def share(part: int, whole: int) -> float:
    """A share; of nothing, all is right."""
    return part / whole if whole else 1.0


def figures(documents: list[Document]) -> dict[str, float]:
    """The five figures over some texts."""
    recall = share(sum(d.hit for d in documents), sum(d.gold for d in documents))
    precision = share(sum(d.right for d in documents), sum(d.marked for d in documents))
    both = 4 * precision + recall
    mentions = sum(sum(d.mentions.values()) for d in documents)
    return {
        "recall": recall,
        "precision": precision,
        "f2": 5 * precision * recall / both if both else 0.0,
        "mentions": share(sum(sum(d.whole.values()) for d in documents), mentions),
        "clean": share(sum(d.hit == d.gold for d in documents), len(documents)),
    }
