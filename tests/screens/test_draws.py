"""Each screen is drawn from its state alone, in every theme, language and at a large text size."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.core.asking import Passage, Unsure
from app.core.cases import Case, Hit
from app.core.documents import Reason, Span
from app.desk.access.screen import AccessScreen
from app.desk.cases.screen import CasesScreen
from app.desk.cases.state import CasesState
from app.desk.conversation.screen import AT_FIRST, ConversationScreen
from app.desk.conversation.state import ConversationState, DocumentState, IntakeState, TurnState
from app.desk.kit.theme import Theme
from app.desk.recovery.state import RecoveryState
from app.desk.results.screen import ResultsScreen
from app.desk.results.state import ResultsState
from app.desk.status.screen import StatusLine
from app.desk.status.state import StatusState
from app.desk.unlock.screen import UnlockScreen
from app.desk.unlock.state import UnlockState
from app.desk.welcome.screen import WelcomeScreen
from app.desk.welcome.state import STEPS, WelcomeState
from app.system.wording import LANGUAGES, Wording
from tests.access import RECOVERY, access_states

PASSAGE = Passage("a" * 64, "letter.txt", 2, Span(0, 9), "Ms Harrow asks for the deposit. " * 20)
CASES = (Case("1", "Lease dispute, flat 4B", "", ""), Case("2", "<b>Payroll</b> " * 20, "", ""))
ANSWER = "It is due in 14 days [1], says Ms Harrow and [PERSON_9]. " + "w" * 3000
TURN = TurnState(
    "t1", "When is it due?", (PASSAGE,) * 5, ANSWER, (Unsure(Span(10, 12), ("after",)),), ("[PERSON_9]",),
    "qwen2.5-coder-1.5b", 3.2,
)
DOCUMENTS = tuple(DocumentState(f"{n:064}", f"a very long name of a letter number {n}.pdf", n + 1) for n in range(20))
TALKS = (
    ConversationState(),
    ConversationState(id="1", title="Lease", loading=True),
    ConversationState(id="1", title="Lease", documents=DOCUMENTS, findings=7, urged=True),
    ConversationState(
        id="1", title="Lease", documents=DOCUMENTS[:1], findings=1, accepted=True,
        intake=IntakeState(9, 1, ("x.pdf",), (("y.pdf", Reason.of("file.encrypted", name="y.pdf")),) * 8),
        trouble=Reason.of("file.missing", name="z"),
        turns=(
            TURN, TurnState("t2", "Again?", None, busy=True),
            TurnState("t3", "No model?", (), note=Reason("answer.no_model")),
            TurnState("t4", "Stop?", (PASSAGE,), "It", stopped=True),
        ),
    ),
)
EVERYTHING = [
    (CasesScreen, CasesState()), (CasesScreen, CasesState(CASES, "1", deleting="2")),
    (CasesScreen, CasesState(CASES, "1", query="zz", trouble=Reason("vault.locked"))),
    *((ConversationScreen, state) for state in TALKS),
    (UnlockScreen, UnlockState("/vault")), (UnlockScreen, UnlockState("/v", trouble=Reason("vault.damaged"), wrong=4)),
    (UnlockScreen, UnlockState("/v", opening=True, by_itself=True)), (UnlockScreen, UnlockState("/v", recovering=True)),
    (UnlockScreen, UnlockState("/v", second=True, token=True)),
    (WelcomeScreen, WelcomeState("recovery", page=RecoveryState(RECOVERY, "/vault", (3, 6)))),
    (WelcomeScreen, WelcomeState("passphrase", offered="six random words would stand here")),
    *((AccessScreen, state) for state in access_states()),
    *((WelcomeScreen, WelcomeState(step=step)) for step in STEPS),
    (WelcomeScreen, WelcomeState("passphrase", "fr", 13.0, True, True, True)),
    (ResultsScreen, ResultsState()), (ResultsScreen, ResultsState("deposit", hits=())),
    (ResultsScreen, ResultsState("deposit", hits=(Hit("1", "Lease", PASSAGE), Hit("2", "Payroll", PASSAGE)))),
    (StatusLine, StatusState()),
    (StatusLine, StatusState((Reason("seal.not_set"),), False, False, "m", True, 12.3, 10**9, "Reading", 0.4, 3)),
]

CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


@pytest.mark.parametrize(
    ("language", "name"), [*((language, "light") for language in LANGUAGES), ("de", "dark"), ("fr", "contrast")]
)
def test_every_screen_draws_every_state(qtbot, qapp: QApplication, language: str, name: str) -> None:  # type: ignore[no-untyped-def]
    theme = Theme()
    theme.apply(qapp, name, 100 if name != "contrast" else 200)
    wording = Wording(language)
    for kind, state in EVERYTHING:
        screen = kind(wording, theme)
        qtbot.addWidget(screen)
        screen.resize(900, 700)
        screen.show_state(state)  # type: ignore[attr-defined]
        qtbot.wait(1)
        picture = screen.grab().toImage()
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 5)}
        assert len(colours) > 1 or isinstance(screen, StatusLine)
        for control in screen.findChildren(QWidget):
            if isinstance(control, CONTROLS) and control.isVisibleTo(screen):
                inner = control.objectName().startswith("qt_")
                assert inner or control.accessibleName() or getattr(control, "text", str)(), control
    theme.apply(qapp, "light", 100)


def test_a_state_drawn_twice_touches_nothing(qtbot, theme: Theme, wording: Wording) -> None:  # type: ignore[no-untyped-def]
    screen = ConversationScreen(wording, theme)
    qtbot.addWidget(screen)
    screen.show_state(TALKS[-1])
    qtbot.waitUntil(lambda: len(screen.cards()) == 4)
    before = screen.cards()
    screen.show_state(TALKS[-1])
    assert screen.cards() == before


def test_an_answers_marks_stand_on_their_words(qtbot, theme: Theme, wording: Wording) -> None:  # type: ignore[no-untyped-def]
    screen = ConversationScreen(wording, theme)
    qtbot.addWidget(screen)
    screen.show_state(TALKS[-1])
    qtbot.waitUntil(lambda: len(screen.cards()) == 4)
    selections = screen.cards()[0].answer.extraSelections()
    assert {one.cursor.selectedText() for one in selections} == {"in", "[PERSON_9]"}


def test_a_long_case_is_drawn_a_few_turns_at_a_time(qtbot, theme: Theme, wording: Wording) -> None:  # type: ignore[no-untyped-def]
    screen = ConversationScreen(wording, theme)
    qtbot.addWidget(screen)
    turns = tuple(TurnState(f"t{n}", f"Question {n}", (PASSAGE,), "Answer") for n in range(60))
    screen.show_state(ConversationState(id="1", documents=DOCUMENTS[:1], turns=turns))
    assert len(screen.cards()) <= 3
    qtbot.waitUntil(lambda: len(screen.cards()) == AT_FIRST)
    assert [card.turn.id for card in screen.cards()] == [f"t{n}" for n in range(40, 60)]
    order = [screen._turns.body.indexOf(card) for card in screen.cards()]
    assert order == sorted(order)
    screen._earlier()
    qtbot.waitUntil(lambda: len(screen.cards()) == 2 * AT_FIRST)
    order = [screen._turns.body.indexOf(card) for card in screen.cards()]
    assert order == sorted(order)


def test_clearing_leaves_no_word(qtbot, theme: Theme, wording: Wording) -> None:  # type: ignore[no-untyped-def]
    screen = ConversationScreen(wording, theme)
    qtbot.addWidget(screen)
    screen.show_state(TALKS[-1])
    qtbot.waitUntil(lambda: len(screen.cards()) == 4)
    screen.field.setPlainText("secret question")
    screen.clear()
    assert not screen.cards()
    assert screen.field.toPlainText() == ""
    screen.field.undo()
    assert screen.field.toPlainText() == ""
