"""What came between two frames is handed over as little as possible, and nothing of it is lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.core.jobs import Progress
from app.desk.kit.steps import coalesced
from app.services.ask import Delta, Evidence

STEPS = st.lists(st.tuples(st.sampled_from("ab"), st.one_of(
    st.builds(Delta, st.text(max_size=3)), st.builds(Progress, st.integers(0, 9), st.just(9)), st.just(Evidence(())),
)), max_size=30)


@given(STEPS)
def test_no_word_is_lost_and_the_order_of_each_job_stays(steps: list[tuple[str, object]]) -> None:
    merged = coalesced([(owner, "step", thing) for owner, thing in steps])
    for job in "ab":
        before = [thing for owner, thing in steps if owner == job]
        after = [thing for owner, _, thing in merged if owner == job]
        assert _words(after) == _words(before)
        assert [t for t in after if isinstance(t, Evidence)] == [t for t in before if isinstance(t, Evidence)]
        if before:
            assert type(after[-1]) is type(before[-1])
            if isinstance(before[-1], Progress):
                assert after[-1] == before[-1]
        kinds = [type(thing) for thing in after]
        assert not any(a is b and a is not Evidence for a, b in pairwise(kinds))


def test_an_end_is_never_merged() -> None:
    assert len(coalesced([("a", "step", Delta("x")), ("a", "done", Delta("y")), ("a", "failed", Delta("z"))])) == 3


def _words(things: list[object]) -> str:
    return "".join(thing.text for thing in things if isinstance(thing, Delta))
