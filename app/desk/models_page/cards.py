"""How the cards follow from the advice, and what a switch is said to have done. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from app.core.reasons import Reason
from app.desk.models_page.state import ModelCardState

if TYPE_CHECKING:
    from app.core.advising import Counsel
    from app.core.asking import ModelState
    from app.core.library import Scored, Switched


def cards_of(
    counsel: Counsel, loaded: str, default: str, tested: Mapping[str, Scored | None], before: Sequence[ModelCardState],
) -> tuple[ModelCardState, ...]:
    """What is here first, the best answering first among them. loaded, default: names, a version after “@”.

    before: the cards as they were, of which those that were unfolded stay so.
    """
    unfolded = {card.advice.model.name: card.versions for card in before if card.unfolded}
    cards = []
    for advice in sorted(counsel.models, key=lambda one: not one.model.installed):
        model = advice.model
        cards.append(ModelCardState(
            advice, answers=model.name == default.partition("@")[0], loaded=model.name == loaded.partition("@")[0],
            best=model.name == counsel.chosen, verified=model.installed and bool(model.sha256 and _vouched(model)),
            unfolded=model.name in unfolded, versions=unfolded.get(model.name, ()), tested=tested.get(model.name),
        ))
    return tuple(cards)


def switched_words(switched: Switched) -> tuple[Reason, ...]:
    """What came of a switch, a sentence each: what answers now, and how it does beside the one before."""
    said = [Reason.of("models_page.switched", model=switched.change.model)]
    if switched.now is not None:
        now = f"{switched.now.score * 100:.0f}"
        if switched.before is None:
            said.append(Reason.of("models_page.score", score=now))
        else:
            before = f"{switched.before.score * 100:.0f}"
            said.append(Reason.of("models_page.scores", score=now, before=before))
    if switched.beyond:
        said.append(Reason.of("models_page.worse"))
    return tuple(said)


def _vouched(model: ModelState) -> bool:
    """Whether somebody else than the person says which bytes are meant: the catalogue, or a signer."""
    return bool(model.signers) or model.worth != "models.worth.brought"
