"""The style of a case: the office's at first, its own afterwards, fixed by a policy, and what has been given stays."""

from dataclasses import replace
from pathlib import Path

import pytest

import app.services.styles
from app.core.errors import Forbidden
from app.core.jobs import Cancel, finish
from app.core.redaction import Alias, AliasStyle, AliasTable
from app.core.styles import AliasChoice, Dates, Persons
from app.services.styles import OfficeStyle, secret_shift
from app.vault.wordless import checked
from tests.dummies import Together
from tests.unit.services.test_ask import asked, prepared

INVENTED = AliasChoice(Persons.INVENTED, Dates.MOVED)
ROLES = AliasChoice(Persons.ROLES)


def styled(together: Together) -> list[tuple[AliasStyle, frozenset[str]]]:
    """The styles and words that the reader is given from now on."""
    given: list[tuple[AliasStyle, frozenset[str]]] = []
    redact = together.reader.redact

    def listening(parts, table, cancel, style=AliasStyle(), words=()):  # type: ignore[no-untyped-def]  # noqa: B008
        given.append((style, frozenset(words)))
        return redact(parts, table, cancel, style, words)

    together.reader.redact = listening  # type: ignore[method-assign]
    return given


def test_a_case_keeps_the_office_s_style_that_it_began_with(together: Together, tmp_path: Path) -> None:
    together.office = OfficeStyle(ROLES)
    case = prepared(together, tmp_path)
    given = styled(together)
    asked(together, case, "Did Mr Okafor pay?")
    together.office = OfficeStyle(INVENTED)
    asked(together, case, "Did Mr Okafor pay?")
    assert [style for style, _ in given] == [AliasStyle(roles=True)] * 2
    assert together.services.styles.of(together.services.cases.create("New").id).choice == INVENTED


def test_a_case_from_before_there_was_a_choice_keeps_its_numbers(together: Together) -> None:
    together.office = OfficeStyle(INVENTED)
    case = together.services.cases.create("Old").id
    together.store.save_aliases(case, AliasTable((Alias("PERSON_1", "PERSON", ("Rosa Tobler",)),)))
    assert together.services.styles.of(case).choice == AliasChoice()


def test_what_the_office_has_fixed_holds_for_every_case(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    styles = together.services.styles
    styles.choose(case, INVENTED)
    together.office = OfficeStyle(AliasChoice(Persons.NUMBERED, Dates.NUMBERED), frozenset({"persons"}))
    assert styles.of(case).choice == AliasChoice(Persons.NUMBERED, Dates.MOVED)
    with pytest.raises(Forbidden) as refused:
        styles.choose(case, ROLES)
    assert dict(refused.value.params) == {"setting": "privacy.alias_persons"}
    assert styles.choose(case, AliasChoice()).choice == AliasChoice()


def test_before_the_first_question_all_aliases_are_given_anew_and_after_it_they_stay(
    together: Together, tmp_path: Path
) -> None:
    case = prepared(together, tmp_path)
    styles, (document,) = together.services.styles, together.services.cases.documents(case)
    together.services.explain.preview(case, document.sha256, Cancel())
    assert together.store.aliases(case).aliases
    assert not styles.of(case).asked
    styles.choose(case, ROLES)
    assert together.store.aliases(case) == AliasTable(choice=ROLES)
    asked(together, case, "Did Mr Okafor pay?")
    given = together.store.aliases(case)
    assert given.aliases
    assert styles.choose(case, INVENTED).asked
    assert together.store.aliases(case) == replace(given, choice=INVENTED)


def test_aliases_stay_from_the_moment_a_model_sees_them(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    job = together.services.ask.ask(case, "Did Mr Okafor pay?", Cancel())
    while together.models.engine is None or not together.models.engine.prompts:
        next(job)
    assert together.store.turns(case) == ()
    together.services.styles.choose(case, INVENTED)
    assert together.store.aliases(case).aliases
    finish(job)


def test_the_record_names_the_style_of_choices_and_of_prompts(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    together.services.styles.choose(case, INVENTED)
    together.services.styles.choose(case, INVENTED)
    asked(together, case, "Did Mr Okafor pay?")
    named = (("persons", "invented"), ("dates", "moved"))
    events = [event for event in together.store.events() if set(named) <= set(event.detail)]
    assert [event.what for event in events] == ["aliases.chosen", "prompt.sent"]
    for event in events:
        assert checked(event.what, "0" * 32, event.detail)


def test_invented_names_are_of_the_documents_language_and_none_of_their_words(
    together: Together, tmp_path: Path
) -> None:
    case = prepared(together, tmp_path)
    given = styled(together)
    together.services.styles.choose(case, INVENTED)
    asked(together, case, "Did Mr Okafor pay?")
    ((style, words),) = given
    assert style.invented == "en"
    assert style.shift % 7 == 0
    assert {"Harrow", "Okafor", "deposit", "letter"} <= words
    together.services.styles.choose(case, ROLES)
    asked(together, case, "Did Mr Okafor pay?")
    assert given[-1] == (AliasStyle(roles=True), frozenset())


def test_a_case_s_dates_keep_their_shift(together: Together, tmp_path: Path) -> None:
    case = prepared(together, tmp_path)
    given = styled(together)
    together.services.styles.choose(case, INVENTED)
    together.store.save_aliases(case, replace(together.store.aliases(case), shift=-21))
    asked(together, case, "Did Mr Okafor pay?")
    assert given[-1][0].shift == -21


def test_text_is_redacted_through_one_door() -> None:
    folder = Path(app.services.styles.__file__).parent
    doors = sorted(file.name for file in folder.glob("*.py") if "_reader.redact(" in file.read_text("utf-8"))
    # The questions that test a model belong to no case: plain numbers, and a table that is thrown away.
    assert doors == ["canaries.py", "styles.py"]


def test_an_example_of_each_way(together: Together) -> None:
    examples = together.services.styles.examples("Ms ⟦Rosa Tobler⟧ came.", "On ⟦3 May 2061⟧.", "en", Cancel())
    assert [(one.part, one.way) for one in examples] == [
        ("persons", "numbered"), ("persons", "roles"), ("persons", "invented"), ("dates", "numbered"), ("dates", "moved"),
    ]
    assert examples[0].text == "Ms [PERSON_1] came."


def test_the_secret_is_whole_weeks_within_a_year() -> None:
    drawn = {secret_shift() for _ in range(400)}
    assert all(days % 7 == 0 and 7 <= abs(days) <= 364 for days in drawn)
    assert len(drawn) > 40
