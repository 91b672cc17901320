"""The notices of a case put together for the review."""

from app.core.documents import Reason
from app.desk.review.gathered import gathered
from app.system.wording import Wording


def of(code: str, name: str = "a.pdf", **params: str) -> Reason:
    return Reason(code, (*params.items(), ("name", name)))


def test_special_categories_of_all_documents_are_one_sentence() -> None:
    (one,) = gathered([
        of("privacy.special_union"), of("privacy.special_health"), of("privacy.special_union", "b.pdf"),
    ])
    assert one == Reason.of("review.special", categories="union health")
    assert "Sozialhilfe" not in Wording("de").say(one)
    assert "Zugehörigkeit zu einer Gewerkschaft, Gesundheit" in Wording("de").say(one)


def test_what_decides_about_trust_comes_first_whatever_the_order() -> None:
    scanned = of("reading.pages_scanned", pages="1", count="1")
    said = gathered([
        scanned, of("privacy.special_health"), of("privacy.kinds_off", kinds="PERSON SECRET"),
        of("privacy.other_language", language="pl"), of("privacy.other_language", "b.pdf", language="ru"),
        of("privacy.kinds_off", "b.pdf", kinds="PERSON SECRET"),
    ])
    assert said == (
        Reason.of("review.other_language", names="a.pdf, b.pdf"),
        Reason.of("privacy.kinds_off", kinds="PERSON SECRET"),
        Reason.of("review.special", categories="health"),
        scanned,
    )


def test_many_documents_are_not_all_named() -> None:
    (one,) = gathered([of("privacy.other_language", f"{n}.pdf", language="pl") for n in range(5)])
    assert dict(one.params)["names"] == "0.pdf, 1.pdf, 2.pdf, …"


def test_nothing_is_said_where_there_is_nothing_to_say() -> None:
    assert gathered([]) == ()
