"""States of single screens, drawn beside the whole window: what is hard to come by with the sample case."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.core.advising import Speed
from app.core.asking import ModelState, Passage
from app.core.cases import Case, Event, Hit, Verified
from app.core.documents import Document, Page, Reason, Span
from app.desk.access.screen import AccessScreen
from app.desk.cases.screen import CasesScreen
from app.desk.cases.state import CasesState
from app.desk.conversation.screen import ConversationScreen
from app.desk.conversation.state import ConversationState, DocumentState, IntakeState
from app.desk.inspector.record.screen import RecordScreen
from app.desk.inspector.record.state import RecordState
from app.desk.kit.theme import Theme
from app.desk.models_page.screen import ModelsScreen
from app.desk.recovery.state import RecoveryState
from app.desk.results.screen import ResultsScreen
from app.desk.results.state import ResultsState
from app.desk.review.screen import ReviewScreen
from app.desk.review.state import Overview, ReviewState
from app.desk.unlock.screen import UnlockScreen
from app.desk.unlock.state import UnlockState
from app.desk.welcome.screen import WelcomeScreen
from app.desk.welcome.state import STEPS, WelcomeState
from app.system.wording import Wording
from tests.access import RECOVERY, access_states
from tools.look_case import TALKS
from tools.look_models import models_states
from tools.look_review import long_reviews, review_of

GIGABYTE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """A screen's class, the state it is drawn from, and the picture's name and size."""

    name: str
    screen: type[QWidget]
    state: object
    width: int = 1000
    height: int = 720

    def made(self, wording: Wording, theme: Theme) -> QWidget:
        """The screen with its state."""
        screen = self.screen(wording, theme)  # type: ignore[call-arg] # every screen of the desk takes these two
        screen.setContentsMargins(24, 24, 24, 24)
        screen.show_state(self.state)  # type: ignore[attr-defined]
        return screen


def looks(language: str) -> list[Look]:
    """Every screen by itself, with content in this language."""
    titles, question, answer = TALKS[language]
    cases = tuple(Case(str(n), title, "", "") for n, title in enumerate(titles))
    passage = Passage("a" * 64, "letter.pdf", 2, Span(0, 9), answer * 3)
    return [
        *(Look(f"welcome-{step}", WelcomeScreen, _welcome(step, language)) for step in STEPS),
        Look("unlock", UnlockScreen, UnlockState("/home/anna/Intramuros")),
        Look("unlock-recovery", UnlockScreen, UnlockState("/home/anna/Intramuros", recovering=True)),
        Look("unlock-two", UnlockScreen, UnlockState("/home/anna/Intramuros", second=True, token=True)),
        *(Look(f"access-{n}", AccessScreen, state, 1000, 900) for n, state in enumerate(access_states())),
        Look("unlock-wrong", UnlockScreen, UnlockState(
            "/home/anna/Intramuros", trouble=Reason("vault.wrong_passphrase"), wrong=1)),
        Look("cases-deleting", CasesScreen, CasesState(cases, "0", deleting="1"), 280, 600),
        Look("conversation-empty", ConversationScreen, ConversationState(id="1", title=titles[0])),
        Look("conversation-refused", ConversationScreen, ConversationState(
            id="1", title=titles[0], documents=(DocumentState("b" * 64, "letter.pdf", 3),), findings=12,
            intake=IntakeState(3, 1, (), (
                ("scan.pdf", Reason.of("file.encrypted", name="scan.pdf")),
                ("old.pdf", Reason.of("file.empty", name="old.pdf")),
            )),
        )),
        Look("results", ResultsScreen, ResultsState(
            question.split()[-1].strip("?"), hits=tuple(Hit(case.id, case.title, passage) for case in cases[:3]))),
        Look("review-notices", ReviewScreen, review_of(answer)),
        *(Look(f"review-{name}", ReviewScreen, state) for name, state in long_reviews(answer).items()),
        Look("review-nothing", ReviewScreen, ReviewState("1", Overview(
            (Document("letter.txt", "c" * 64, "text/plain", answer, (Page(1, 0, len(answer)),), language),),
            complete=True))),
        *(Look(f"models-{name}", ModelsScreen, state) for name, state in models_states(language).items()),
        Look("record-broken", RecordScreen, RecordState(_events(), 5, Verified(5, (
            Reason.of("record.altered", number=3),))), 340, 720),
    ]


def _welcome(step: str, language: str) -> WelcomeState:
    models = tuple(
        ModelState(name, "answer", ("en", "de", "fr", "it"), size, "0" * 64, here, "", "Apache-2.0", 4096, rank,
                   worth, fits)
        for name, size, here, rank, worth, fits in (
            ("smollm2-135m", GIGABYTE // 10, True, 1, "", True),
            ("qwen2.5-coder-0.5b", GIGABYTE // 2, False, 2, "", True),
            ("qwen2.5-coder-1.5b", GIGABYTE * 11 // 10, True, 3, "models.worth.small", True),
        )
    )
    speeds = ("smollm2-135m", Speed(90, 120, 160)), ("qwen2.5-coder-1.5b", Speed(12, 17, 25))
    why = Reason.of("machine.why.best", model="qwen2.5-coder-1.5b")
    page = RecoveryState(RECOVERY, "/home/anna/Intramuros", (3, 6))
    return WelcomeState(
        step, language, 13.4, True, True, True, models=models, speeds=speeds, chosen="qwen2.5-coder-1.5b", why=why,
        page=page,
    )


def _events() -> tuple[Event, ...]:
    told = (
        ("vault.opened", ()), ("document.added", (("pages", "3"), ("hidden_text", "0"))),
        ("findings.made", (("documents", "1"), ("findings", "12"))),
        ("decision.made", (("verdict", "keep"), ("kind", "ORGANIZATION"))), ("answer.kept", ()),
    )
    return tuple(
        Event(number, f"2026-06-19T09:0{number}:00+02:00", "anna", what, "", detail)
        for number, (what, detail) in reversed(list(enumerate(told, 1)))
    )
