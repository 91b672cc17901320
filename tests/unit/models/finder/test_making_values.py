"""Made values: check digits that hold, dates in words, names in every form."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from models.finder.making import bank, checks, dates, forms, national, words_of
from models.finder.making.lists import Lists
from models.finder.making.people import Person
from models.finder.making.setting import Setting

LISTS = Path(__file__).resolve().parents[4] / "models" / "finder" / "lists"


@pytest.fixture
def setting():
    made = Setting(Random(3), "de", Lists(LISTS))
    made.begin("de")
    return made


def test_check_digits_of_published_examples():
    assert checks.iban("CH", "00762011623852957") == "93"
    assert checks.iban("DE", "370400440532013000") == "89"
    assert checks.ean("756921707698") == "5"
    assert checks.luhn("411111111111111") == "1"
    assert checks.weighted("10932255", (5, 4, 3, 2, 7, 6, 5, 4)) == 1
    assert checks.codice("RSSMRA85T10A562") == "S"
    assert checks.steuer("8609574271") == "9"


def test_one_iban_in_ten_is_wrong(setting):
    def right(text: str) -> bool:
        plain = "".join(mark for mark in text.upper() if mark.isalnum())
        return checks.iban(plain[:2], plain[4:]) == plain[2:4]

    shares = sum(right(bank.iban(setting)) for _ in range(2000)) / 2000
    assert 0.86 < shares < 0.94


def test_swiss_insurance_numbers(setting):
    setting.country = "CH"
    numbers = ["".join(filter(str.isdigit, national.SOCIAL["CH"](setting))) for _ in range(300)]
    assert all(number.startswith("756") and len(number) == 13 for number in numbers)
    assert 0.8 < sum(checks.ean(number[:12]) == number[12] for number in numbers) / 300 < 1


@pytest.mark.parametrize(
    ("value", "language", "swiss", "words"),
    [
        (21, "de", False, "einundzwanzig"),
        (71, "fr", False, "soixante et onze"),
        (80, "fr", False, "quatre-vingts"),
        (81, "fr", False, "quatre-vingt-un"),
        (97, "fr", False, "quatre-vingt-dix-sept"),
        (97, "fr", True, "nonante-sept"),
        (28, "it", False, "ventotto"),
        (33, "it", False, "trentatré"),
        (45, "en", False, "forty-five"),
    ],
)
def test_numbers_in_words(value, language, swiss, words):
    assert words_of.number(value, language, swiss) == words


def test_years_and_days_in_words():
    assert words_of.year(1987, "de") == "neunzehnhundertsiebenundachtzig"
    assert words_of.year(2021, "fr") == "deux mille vingt et un"
    assert words_of.year(2008, "it") == "duemilaotto"
    assert words_of.year(2005, "en") == "two thousand and five"
    assert [words_of.ordinal(day, "en") for day in (3, 12, 20, 31)] == ["third", "twelfth", "twentieth", "thirty-first"]
    assert [words_of.ordinal(day, "de") for day in (3, 8, 12, 20)] == ["dritte", "achte", "zwölfte", "zwanzigste"]


@pytest.mark.parametrize("language", ["de", "en", "fr", "it"])
@pytest.mark.parametrize("form", [*sorted(dates.FORMS), ""])
def test_a_date_is_annotated_in_every_form(setting, language, form):
    for _ in range(60):
        setting.begin(language)
        made = dates.make(setting, form)
        assert date(1905, 1, 1) <= made <= date(2032, 12, 31)
        pieces = dates.write(setting, made, form)
        kinds = [kind for _, kind in pieces]
        assert "DATE" in kinds
        assert all(text.strip() for text, _ in pieces if text.strip() or text != " ")


ANNA = Person(woman=True, origin="de", first="Anna", middle="Maria", last="Müller", second="Keller")


@pytest.mark.parametrize(
    ("form", "texts"),
    [
        ("full", {"Anna Müller"}),
        ("caps", {"ANNA MÜLLER"}),
        ("lower", {"anna müller"}),
        ("middle", {"Anna Maria Müller"}),
        ("double", {"Anna Müller-Keller"}),
        ("lastgen", {"Müllers"}),
        ("inverted", {"Müller, Anna", "Müller Anna", "Müller, Anna Maria", "Müller Anna Maria"}),
        ("capsinverted", {"MÜLLER Anna", "MÜLLER, Anna"}),
    ],
)
def test_forms_of_a_name(setting, form, texts):
    for _ in range(30):
        ((text, kind),) = forms.write(setting, ANNA, form)
        assert text in texts
        assert kind == "PERSON"


def test_titles_agree_and_stay_and_are_not_annotated(setting):
    assert forms.write(setting, ANNA, "title") == [("Frau", None)]
    first = forms.write(setting, ANNA, "dr")
    assert first == forms.write(setting, ANNA, "dr")
    assert first[0][1] is None


def test_the_english_genitive_stays_outside(setting):
    setting.begin("en")
    pieces = forms.write(setting, ANNA, "lastgen")
    assert pieces[0] == ("Müller", "PERSON")
    assert pieces[1][1] is None


def test_logins_are_letters_that_mail_takes(setting):
    other = Person(woman=False, origin="de", first="Jörg-Łukasz", middle="", last="von der Ößnøđ", second="")
    for _ in range(200):
        assert forms.login(setting, other).isascii()
