"""What stands over the questions: the findings banner, what became of a drop, what went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.conversation.state import ConversationState
from app.desk.kit.bars import MessageBar
from app.system.wording import Wording

MOST_REFUSED = 5


class Notes(QWidget):
    """`review()` when the findings shall be looked over, `dismissed()` when a message was read."""

    review = Signal()
    dismissed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        close = wording.text("message.close")
        self.banner, self.intake, self.trouble = MessageBar(), MessageBar(close), MessageBar(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for bar in (self.trouble, self.intake, self.banner):
            column.addWidget(bar)
        self.banner.acted.connect(self.review)
        self.intake.closed.connect(self.dismissed)
        self.trouble.closed.connect(self.dismissed)

    def show_notes(self, state: ConversationState) -> None:
        """Say what there is to say about this state, and nothing else."""
        say = self._wording
        if state.trouble:
            self.trouble.say(say.say(state.trouble), "trouble")
        else:
            self.trouble.clear()
        words = self._intake(state)
        if words:
            self.intake.say(words, "trouble" if state.intake and state.intake.refused else "info")
        else:
            self.intake.clear()
        if not state.searched and not state.reading and not state.loading:
            why = say.say(state.why) if state.why else say.text("review.not_searched")
            self.banner.say(f"{why} {say.text('findings.not_searched')}", "trouble", say.text("findings.search"))
        elif state.searched and state.to_look_over:
            code = "findings.urged" if state.urged else "findings.banner"
            self.banner.say(say.text(code, count=state.findings), "info", say.text("findings.review"))
        else:
            self.banner.clear()
        self.setVisible(not all(bar.isHidden() for bar in (self.trouble, self.intake, self.banner)))

    def _intake(self, state: ConversationState) -> str:
        intake, say = state.intake, self._wording
        if intake is None or not (intake.refused or intake.known):
            return ""
        lines = [say.text("intake.read", read=intake.read, files=intake.files)]
        lines += [say.say(why) for _, why in intake.refused[:MOST_REFUSED]]
        if len(intake.refused) > MOST_REFUSED:
            lines.append(say.text("intake.more_refused", count=len(intake.refused) - MOST_REFUSED))
        if intake.known:
            lines.append(say.text("intake.known", count=len(intake.known), name=intake.known[0]))
        return "\n".join(lines)
