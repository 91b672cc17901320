"""How the conversation's state follows from what happened. Pure: state in, state out."""

from dataclasses import replace

from app.core.asking import Passage
from app.core.cases import Turn
from app.core.documents import Document, Reason
from app.desk.conversation.state import ConversationState, DocumentState, IntakeState, TurnState
from app.services.intake import TakenIn
from app.services.review import CaseReview

PENDING = "pending"
"""The id of a turn that the case does not have yet."""


def turn_state(turn: Turn) -> TurnState:
    """A kept turn as it is shown."""
    answer = turn.answer
    return TurnState(
        turn.id, turn.question, turn.evidence, answer.restored, answer.unsure, answer.unknown,
        answer.model.name if answer.model else "", answer.seconds, stopped=answer.stopped, note=answer.why_none,
    )


def document_state(document: Document) -> DocumentState:
    """A document as a line over the conversation."""
    return DocumentState(document.sha256, document.name, max(1, len(document.pages)), document.notices)


def opened(case: str, title: str, turns: tuple[Turn, ...], review: CaseReview, accepted: bool) -> ConversationState:
    """A case as it was kept, the last turn looked at."""
    shown = tuple(turn_state(turn) for turn in turns)
    state = ConversationState(id=case, title=title, turns=shown, selected=shown[-1].id if shown else "")
    return reviewed(state, review, accepted)


def reviewed(state: ConversationState, review: CaseReview, accepted: bool) -> ConversationState:
    """Documents and findings as they are now."""
    count = sum(len(review.review.settled(document)) for document in review.documents)
    return replace(
        state, documents=tuple(map(document_state, review.documents)), findings=count, searched=review.complete,
        under=review.under, why=review.why_incomplete, accepted=accepted, urged=state.urged and not accepted,
    )


def asked(state: ConversationState, question: str, replaces: str = "") -> ConversationState:
    """A question is on its way; with `replaces`, in that turn's place, and later ones stay."""
    if replaces and state.turn(replaces):
        fresh = TurnState(replaces, question, busy=True)
        turns = tuple(fresh if turn.id == replaces else turn for turn in state.turns)
    else:
        fresh = TurnState(PENDING, question, busy=True)
        turns = (*state.turns, fresh)
    return replace(state, turns=turns, selected=fresh.id, editing="", draft="", trouble=None, urged=False)


def found(state: ConversationState, passages: tuple[Passage, ...]) -> ConversationState:
    """The passages are there."""
    return _busy(state, passages=passages)


def streamed(state: ConversationState, text: str) -> ConversationState:
    """More of the answer."""
    busy = next((turn for turn in state.turns if turn.busy), None)
    return _busy(state, text=busy.text + text) if busy else state


def answered(state: ConversationState, turn: Turn) -> ConversationState:
    """The turn is kept."""
    turns = tuple(turn_state(turn) if one.busy else one for one in state.turns)
    looked_at = next((one.id for one in state.turns if one.busy), "")
    return replace(state, turns=turns, selected=turn.id if state.selected == looked_at else state.selected)


def gave_up(state: ConversationState, why: Reason, before: TurnState | None = None) -> ConversationState:
    """No answer came: the question returns to the field, what stood there before returns to its place."""
    busy = next((turn for turn in state.turns if turn.busy), None)
    if busy is None:
        return replace(state, trouble=why)
    turns = tuple(before if turn is busy else turn for turn in state.turns if turn is not busy or before)
    return replace(
        state, turns=tuple(turn for turn in turns if turn is not None), trouble=why, draft=busy.question,
        drafts=state.drafts + 1, editing=before.id if before else "",
        selected=before.id if before else (turns[-1].id if turns and turns[-1] else ""),
    )


def edited(state: ConversationState, turn: str) -> ConversationState:
    """That turn's question goes into the field, to be asked anew in its place; "" gives that up."""
    one = state.turn(turn)
    return replace(state, editing=one.id if one else "", draft=one.question if one else "", drafts=state.drafts + 1)


def taken_in(state: ConversationState, result: TakenIn) -> ConversationState:
    """A drop was read."""
    files = len({d.within or d.sha256 for d in result.added}) + len(result.known) + len(result.refused)
    read = files - len(result.refused)
    intake = IntakeState(files, read, result.known, tuple((one.name, one.why) for one in result.refused))
    return replace(state, reading=False, intake=intake)


def _busy(state: ConversationState, **changes: object) -> ConversationState:
    turns = tuple(replace(turn, **changes) if turn.busy else turn for turn in state.turns)  # type: ignore[arg-type]
    return replace(state, turns=turns)
