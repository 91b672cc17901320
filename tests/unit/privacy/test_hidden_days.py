import pytest

from app.core.redaction import Alias, AliasTable
from app.privacy.hidden_days import HiddenDays

DAYS = HiddenDays(AliasTable((
    Alias("DATE_1", "DATE", ("3. Mai 2061",), "10. Mai 2061"), Alias("DATE_2", "DATE", ("7. Juli 2061",)),
), shift=7))


@pytest.mark.parametrize(("text", "found"), [
    ("on May 3, 2061 and 2061-05-03", ["May 3, 2061", "2061-05-03"]), ("im Mai 2061, am 3. Mai.", ["Mai 2061", "3. Mai"]),
    ("10. Mai 2061, 7. Juli 2061, Juni 2061", []), ("in 2061", []), ("3.5.", ["3.5."]),
])
def test_a_moved_day_is_found_however_it_is_written(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in DAYS.find(text)] == found


def test_without_moved_dates_there_are_none() -> None:
    table = AliasTable((Alias("DATE_1", "DATE", ("3. Mai 2061",)),))
    assert list(HiddenDays(table).find("May 3, 2061")) == []
