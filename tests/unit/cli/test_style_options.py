"""The style of aliases as an option of the commands that redact."""

from argparse import Namespace

import pytest

from app.cli.ask import write_as_asked
from app.cli.parser import parser
from app.core.errors import Forbidden
from app.core.styles import AliasChoice, Dates, Persons
from app.services.styles import OfficeStyle
from tests.dummies import Together


@pytest.fixture
def together() -> Together:
    one = Together()
    one.services.vaults.without()
    return one


def options(*arguments: str) -> Namespace:
    return parser().parse_args(["ask", "x.txt", "--question", "?", *arguments])


@pytest.mark.parametrize(("arguments", "choice"), [
    ((), AliasChoice(Persons.ROLES)), (("--aliases", "invented"), AliasChoice(Persons.INVENTED)),
    (("--dates", "moved"), AliasChoice(Persons.ROLES, Dates.MOVED)),
    (("--aliases", "numbered", "--dates", "moved"), AliasChoice(Persons.NUMBERED, Dates.MOVED)),
])
def test_what_an_option_does_not_say_stays_as_the_office_has_it(
    together: Together, arguments: tuple[str, ...], choice: AliasChoice
) -> None:
    together.office = OfficeStyle(AliasChoice(Persons.ROLES))
    case = together.services.cases.create("Case").id
    write_as_asked(together.services, case, options(*arguments))
    assert together.services.styles.of(case).choice == choice


def test_what_the_office_has_fixed_is_refused(together: Together) -> None:
    together.office = OfficeStyle(AliasChoice(), frozenset({"persons"}))
    case = together.services.cases.create("Case").id
    with pytest.raises(Forbidden):
        write_as_asked(together.services, case, options("--aliases", "roles"))
    write_as_asked(together.services, case, options("--aliases", "numbered"))


def test_the_demo_has_it_too() -> None:
    assert parser().parse_args(["demo", "--aliases", "roles"]).aliases == "roles"
    with pytest.raises(SystemExit):
        parser().parse_args(["demo", "--aliases", "none"])
