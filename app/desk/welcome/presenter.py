"""The first start, step by step: language, pass-phrase, model, sample case. No Qt; every step can be left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.core.asking import ModelState
from app.core.errors import Bug, Trouble
from app.core.library import Candidate, Consent
from app.core.reasons import Reason
from app.desk.kit.failures import reason_of
from app.desk.recovery.state import RecoveryState, fresh
from app.desk.welcome.state import STEPS, WelcomeState
from app.services.recovery_page import not_typed, same_groups
from app.services.together import Services
from app.services.vaults import ENOUGH_GUESSES

if TYPE_CHECKING:
    from app.core.advising import Counsel
    from app.core.jobs import Cancel, Job, Progress
    from app.desk.kit.jobs import Runner, Running


PLENTY = 1.4 * ENOUGH_GUESSES
"""Decimal logarithm of guesses at which the meter is full."""
MOST_MODELS = 6


class WelcomePresenter:
    """State in, state out. speak: another language was chosen; finished: hears whether the sample case is wanted.

    choose_model: keeps the choice. Pass-phrases go through and are never part of a state.
    """

    def __init__(
        self, services: Services, runner: Runner, show: Callable[[WelcomeState], None], folder: str, language: str,
        title: Callable[[str], str], choose_model: Callable[[str], None],
    ) -> None:
        self._services = services
        self._runner = runner
        self._show = show
        self._folder = folder
        self._title = title
        self._choose_model = choose_model
        self._guessing: Running | None = None
        self._asked = ""
        self.speak: Callable[[str], None] = lambda _language: None
        self.finished: Callable[[bool], None] = lambda _sample: None
        self._picked = False
        self._default = ""
        self.state = WelcomeState(language=language)

    def begin(self) -> None:
        """Show the first step, with the models that there are."""
        self._set(self.state)

        def done(seen: tuple[tuple[ModelState, ...], str | None]) -> None:
            self._default = seen[1] or ""
            self._set(replace(self.state, models=seen[0], chosen=self._default))

        self._runner.run(
            lambda _cancel: (self._answering(), self._services.models.default()), done=done, failed=self._failed
        )
        self._advise()

    def language(self, language: str) -> None:
        """Speak this language from now on."""
        if language != self.state.language:
            self._set(replace(self.state, language=language))
            self.speak(language)

    def written(self, passphrase: str, again: str) -> None:
        """Judge what is written so far."""
        if self._guessing is not None:
            self._guessing.forget()
        self._set(replace(
            self.state, strength=-1.0, enough=False, written=bool(passphrase), trouble=None,
            same=bool(passphrase) and passphrase == again,
        ))

        def done(strength: float) -> None:
            self._set(replace(
                self.state, strength=strength, share=min(1.0, strength / PLENTY), enough=strength >= ENOUGH_GUESSES
            ))

        if passphrase:
            self._guessing = self._runner.run(
                lambda _cancel: self._services.vaults.strength(passphrase), done=done, failed=self._failed
            )

    def create(self, passphrase: str, again: str) -> None:
        """Make the vault, if the two agree and are strong enough."""
        if self.state.made:
            self.next()
        elif passphrase == again and self.state.enough and not self.state.making:
            language = self.state.language
            self._make(lambda _cancel: self._services.vaults.create(self._folder, passphrase, language), kept=True)

    def without(self) -> None:
        """Work without keeping anything."""
        if not self.state.making:
            self._make(lambda _cancel: self._unkept(), kept=False)

    def offer(self) -> None:
        """Six random words that would make a pass-phrase."""
        language = self.state.language

        def done(words: str) -> None:
            self._set(replace(self.state, offered=words))

        self._runner.run(lambda _cancel: self._services.vaults.offer(language), done=done, failed=self._failed)

    def typed(self, first: str, second: str) -> None:
        """Go on once two groups of the recovery key were typed back; it is then taken off the screen."""
        page = self.state.page
        if self.state.step != "recovery" or not page.recovery:
            return
        if same_groups(page.recovery, page.asked, (first, second)):
            self._set(replace(self.state, page=RecoveryState()))
            self.next()
        else:
            self._set(replace(self.state, page=replace(page, trouble=reason_of(not_typed()))))

    def next(self) -> None:
        """Go on; a vault, or the choice of none, is the one step that cannot be left out."""
        step = self.state.step
        if (step == "passphrase" and not self.state.made) or (step == "recovery" and self.state.page.recovery):
            return
        if step == "model" and not self._picked and self.state.chosen not in ("", self._default):
            # What was picked for the person holds as if they had picked it.
            self.choose(self.state.chosen)
        if step == STEPS[-1]:
            self.finished(False)
            return
        after = STEPS[STEPS.index(step) + 1]
        if after == "recovery" and not self.state.page.recovery:
            after = "model"  # nothing is kept, so nothing needs to be recovered
        self._set(replace(self.state, step=after, trouble=None))

    def back(self) -> None:
        """Go back, but never behind a vault that was made."""
        at = STEPS.index(self.state.step)
        if at > 0 and not (self.state.made and STEPS[at] in ("recovery", "model")):
            self._set(replace(self.state, step=STEPS[at - 1], trouble=None))

    def choose(self, model: str) -> None:
        """Answer with this model."""
        self._picked = True
        self._set(replace(self.state, chosen=model))
        self._runner.run(lambda _cancel: self._choose_model(model), failed=self._failed)

    def bring(self, file: str) -> None:
        """Take in a model file that the person has; the first time its licence and who vouches for it are shown, and
        choosing the same file again says yes to both.
        """
        agreed = file == self._asked

        def job(cancel: Cancel) -> Job[Progress, ModelState | Candidate]:
            models = self._services.models
            if not agreed:
                candidate = yield from models.examine(file, cancel)
                if not candidate.there:
                    return candidate
            return (yield from models.bring(file, cancel, Consent(agreed, agreed)))

        def done(model: ModelState | Candidate) -> None:
            if isinstance(model, Candidate):
                self._asked = file
                self._set(replace(self.state, adding=False, trouble=_question(model)))
                return
            self._asked = ""
            self._set(replace(self.state, adding=False))
            self.choose(model.name)
            self._runner.run(
                lambda _cancel: self._answering(), failed=self._failed,
                done=lambda models: self._set(replace(self.state, models=models)),
            )

        self._set(replace(self.state, adding=True, trouble=None))
        self._runner.run(
            job, done=done, failed=self._failed,
            title=self._title("job.bringing"), lane="models",
        )

    def sample(self) -> None:
        """End with the sample case open."""
        self.finished(True)

    def _advise(self) -> None:
        """Look at the machine, and pick for the person what nobody has picked yet."""

        def done(counsel: Counsel) -> None:
            speeds = tuple((one.model.name, one.speed) for one in counsel.models if one.speed is not None)
            best = counsel.chosen
            self._set(replace(self.state, speeds=speeds, advised=best, why=counsel.why if best else None))
            if best and not self._picked:
                self._set(replace(self.state, chosen=best))

        # Without advice the models are listed all the same.
        self._runner.run(
            lambda _cancel: self._services.advising.here(installed=True), done=done, failed=lambda _failure: None,
        )

    def _unkept(self) -> str:
        self._services.vaults.without()
        return ""

    def _answering(self) -> tuple[ModelState, ...]:
        """Those that are here, the best first, then those that a command fetches; as many as a page holds.

        All others are on the models page.
        """
        models = [one for one in self._services.models.all() if one.task == "answer" and (one.installed or one.sha256)]
        return tuple(sorted(models, key=lambda one: (not one.installed, -one.rank))[:MOST_MODELS])

    def _make(self, make: Callable[[Cancel], str], kept: bool) -> None:
        def done(recovery: str) -> None:
            page = fresh(recovery, self._folder) if recovery else RecoveryState()
            self._set(replace(self.state, making=False, made=True, kept=kept, offered="", page=page))
            self.next()

        self._set(replace(self.state, making=True, trouble=None))
        self._runner.run(make, done=done, failed=self._failed, lane="vault")

    def _failed(self, failure: Trouble | Bug) -> None:
        self._set(replace(self.state, making=False, adding=False, trouble=reason_of(failure)))

    def _set(self, state: WelcomeState) -> None:
        self.state = state
        self._show(state)


def _question(candidate: Candidate) -> Reason:
    vouched = candidate.known or candidate.trusted
    code = "models.agree_licence" if vouched else "models.agree_unsigned"
    return Reason.of(code, model=candidate.name, licence=candidate.licence or "?")
