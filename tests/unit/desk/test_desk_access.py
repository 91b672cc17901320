"""Who can open the vault, the recovery page and the unlock screen's other ways, without a window."""

import pytest

from app.core.opening import Secrets
from app.core.reasons import Reason
from app.desk.access.presenter import AccessPresenter
from app.desk.recovery.state import GROUPS, fresh
from app.desk.unlock.presenter import UnlockPresenter
from app.services.recovery_page import group, same_groups
from tests.dummies import PASSPHRASE, Straight, Together
from tests.dummy_store import RECOVERY

OTHER = "orage lampe cuillere falaise dentelle"


@pytest.fixture
def together() -> Together:
    one = Together()
    one.services.vaults.create("vault", PASSPHRASE)
    return one


def access(together: Together, seen: list[str] | None = None) -> AccessPresenter:
    def show(state: object) -> None:
        if seen is not None:
            seen.append(repr(state))

    presenter = AccessPresenter(together.services, Straight(), show, "en", "vault", lambda: "/lib/token.so")  # type: ignore[arg-type]
    presenter.refresh()
    return presenter


def typed(page_groups: tuple[int, int]) -> tuple[str, str]:
    return group(RECOVERY, page_groups[0]).lower(), group(RECOVERY, page_groups[1])


def test_slots_are_shown_and_nothing_without_a_vault(together: Together) -> None:
    assert [slot.kind for slot in access(together).state.slots] == ["passphrase", "recovery"]
    together.services.vaults.without()
    assert not access(together).state.kept


def test_a_pass_phrase_is_changed(together: Together) -> None:
    presenter = access(together)
    presenter.ask("passphrase")
    presenter.change(PASSPHRASE, "", OTHER, OTHER + "x")
    assert presenter.state.trouble == Reason("vault.passphrases_differ")
    presenter.change("falsch", "", OTHER, OTHER)
    assert presenter.state.trouble == Reason("vault.wrong_passphrase")
    assert presenter.state.asking == "passphrase"
    presenter.change(PASSPHRASE, "", OTHER, OTHER)
    assert presenter.state.done == Reason("access.changed")
    assert presenter.state.asking == ""
    assert together.store.vaults == {"vault": OTHER}


def test_what_is_typed_is_in_no_state(together: Together) -> None:
    seen: list[str] = []
    presenter = access(together, seen)
    presenter.change(PASSPHRASE, "", OTHER, OTHER)
    presenter.add("officer", OTHER, "zweite person", "4829")
    assert seen
    assert not any(secret in state for state in seen for secret in (PASSPHRASE, OTHER, "zweite person", "4829"))


def test_slots_are_added_and_taken_away_when_asked_twice(together: Together) -> None:
    presenter = access(together)
    presenter.add("token", "", "", "4829")
    assert presenter.state.slots[-1].kind == "token"
    gone = presenter.state.slots[0].id
    presenter.remove(gone)
    assert (len(presenter.state.slots), presenter.state.removing) == (3, gone)
    presenter.remove(gone)
    assert [slot.kind for slot in presenter.state.slots] == ["recovery", "token"]
    presenter.add("officer", PASSPHRASE, OTHER, "")
    assert presenter.state.persons == 2


def test_a_new_recovery_key_goes_once_two_groups_are_typed(together: Together) -> None:
    presenter = access(together)
    presenter.new_recovery()
    page = presenter.state.page
    assert page is not None
    assert page.recovery == RECOVERY
    presenter.typed("ABCD", "EFGH")
    assert presenter.state.page is not None
    assert presenter.state.page.trouble == Reason("vault.recovery_typed")
    presenter.typed(*typed(page.asked))
    assert presenter.state.page is None
    assert presenter.state.done == Reason("access.recovery_done")


def test_locking_takes_the_key_off_the_screen(together: Together) -> None:
    presenter = access(together)
    presenter.new_recovery()
    presenter.forget()
    assert presenter.state.page is None
    assert presenter.state.slots == ()


def test_the_recovery_key_opens_and_more_is_asked_for() -> None:
    together = Together()
    together.store.vaults["vault"] = PASSPHRASE
    opened: list[bool] = []
    presenter = UnlockPresenter(
        together.services, Straight(), lambda _state: None, lambda: opened.append(True), "vault"  # type: ignore[arg-type]
    )
    presenter.recover(True)
    presenter.unlock_with(Secrets(recovery="falsch"))
    assert presenter.state.recovering
    assert presenter.state.trouble == Reason("vault.wrong_recovery")
    presenter.unlock_with(Secrets(recovery=RECOVERY))
    assert opened == [True]
    assert not presenter.state.recovering
    presenter.bring_token()
    assert presenter.state.token


def test_groups_are_chosen_by_chance() -> None:
    asked = {fresh(RECOVERY, "v").asked for _ in range(200)}
    assert len(asked) > 10
    assert all(1 <= first < second <= GROUPS for first, second in asked)
    assert same_groups(RECOVERY, (1, 8), ("brwt", " YNBX "))
    assert same_groups(RECOVERY, (2, 4), ("jo3n", "YJKO"))
    assert not same_groups(RECOVERY, (1, 2), ("BRWT", ""))
