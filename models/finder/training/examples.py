"""Windows of ids with their targets, made from documents."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .corpora import Text
from .labels import ANY, targets
from .tokenizer import BEGIN, END, PAD, Tokenizer
from .windows import cut, ends

LIMITS = (126, 190, 254)
"""Tokens of a training window, drawn for each document anew, so that short and long ones are known."""


@dataclass(frozen=True)
class Prepared:
    """A document as tokens: ids, offsets, targets and how good an end comes after each."""

    text: Text
    ids: np.ndarray
    offsets: list[tuple[int, int]]
    targets: np.ndarray
    ends: np.ndarray


@dataclass(frozen=True)
class Example:
    """A window with its specials; `made`: whether all that is in it is annotated, since we wrote it."""

    ids: np.ndarray
    targets: np.ndarray
    made: bool = False


def prepare(texts: Iterable[Text], tokenizer: Tokenizer) -> Iterator[Prepared]:
    """Documents as tokens."""
    for text in texts:
        tokens = tokenizer.encode(text.text)
        if tokens.ids:
            yield Prepared(
                text, np.array(tokens.ids, np.int32), tokens.offsets,
                np.array(targets(tokens.offsets, text.marks, text.missing), np.int32),
                np.array(ends(text.text, tokens.offsets), np.int8),
            )


def examples(documents: Iterable[Prepared], chance: random.Random) -> Iterator[Example]:
    """Windows of these documents, cut differently at each call."""
    for document in documents:
        limit = chance.choice(LIMITS)
        for first, last in cut(document.ends, limit, overlap=limit // 8):
            yield Example(
                np.concatenate([[BEGIN], document.ids[first:last], [END]]).astype(np.int64),
                np.concatenate([[ANY], document.targets[first:last], [ANY]]).astype(np.int64),
                document.text.corpus == "made",
            )


def batches(found: Sequence[Example], tokens: int, parts: int, chance: random.Random) -> list[list[list[Example]]]:
    """Batches in random order, each of so many parts of about so many tokens; a part holds windows of like length."""
    # A little noise in the length keeps the same windows from always meeting.
    ordered = sorted(found, key=lambda example: len(example.ids) * chance.uniform(0.95, 1.05))
    made: list[list[Example]] = [[]]
    longest = 0
    for example in ordered:
        longest = max(longest, len(example.ids))
        if made[-1] and longest * (len(made[-1]) + 1) > tokens:
            made.append([])
            longest = len(example.ids)
        made[-1].append(example)
    chance.shuffle(made)
    return [made[at : at + parts] for at in range(0, len(made), parts)]


def stacked(batch: Sequence[Example]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """ids, targets and where tokens are, padded to the longest; padding may be anything."""
    width = max(len(example.ids) for example in batch)
    ids = np.full((len(batch), width), PAD, np.int64)
    wanted = np.full((len(batch), width), ANY, np.int64)
    for row, example in enumerate(batch):
        ids[row, : len(example.ids)] = example.ids
        wanted[row, : len(example.ids)] = example.targets
    return ids, wanted, ids != PAD
