"""Which special categories a text speaks of: in four languages, and what sounds alike and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.privacy.special import CATEGORIES, categories
from app.privacy.words.special import HINTS, TELLING

SPEAKS = {
    "health": (
        "The discharge summary of 3 May lists the diagnosis: type 2 diabetes.",
        "Frau Amsler ist seit dem 4. Mai arbeitsunfähig und in psychiatrischer Behandlung.",
        "Monsieur est séropositif (VIH) depuis 2019 ; sa chimiothérapie a commencé hier.",
        "La paziente è incinta; il referto medico è allegato.",
        "Der Patient kam ins Spital und klagte über Schmerzen.",
        "The doctor prescribed medication against the pain.",
        "52-jährige Patientin, Mutter an Mammakarzinom verstorben",
        "Hospitalisé du 3 au 9 mai, puis suivi à domicile", "Konsil Klinik für Pneumologie, Kantonsspital, Station C7",
    ),
    "religion": (
        "Konfession: römisch-katholisch", "He was dismissed for his religious beliefs.",
        "L’impôt ecclésiastique est dû.", "La richiedente è musulmana.",
        "Der Pfarrer hat das Kind in der Kirche getauft.",
    ),
    "union": (
        "Sie ist Mitglied der Gewerkschaft Unia.", "He disclosed his trade union membership.",
        "Elle est déléguée syndicale depuis 2020.", "È iscritto al sindacato dal 1999.",
    ),
    "politics": (
        "Er wurde wegen seiner politischen Überzeugung entlassen.", "She never hid her political opinions.",
        "Ses opinions politiques sont connues.", "Le sue opinioni politiche sono note.",
    ),
    "origin": (
        "Angaben zur ethnischen Herkunft", "questions about his ethnic origin", "son appartenance ethnique",
        "la sua origine etnica", "Der Asylbewerber wurde angehört.",
    ),
    "sexual": (
        "Seine sexuelle Orientierung ist nicht Gegenstand des Verfahrens.", "her sexual orientation",
        "son orientation sexuelle", "il suo orientamento sessuale", "Die Klägerin lebt als Transgender-Frau.",
    ),
    "biometric": (
        "Der Zutritt erfolgt per Gesichtserkennung.", "The DNA test confirmed paternity.",
        "les empreintes digitales du suspect", "le impronte digitali", "genetische Untersuchungen",
    ),
    "criminal": (
        "Ein Auszug aus dem Strafregister liegt bei.", "She has no criminal record.", "Son casier judiciaire est vierge.",
        "Il casellario giudiziale è pulito.", "Die Polizei verhörte den Beschuldigten wegen Diebstahls.",
    ),
    "assistance": (
        "Die Familie bezieht Sozialhilfe.", "They live on social assistance.", "Elle touche l’aide sociale.",
        "Percepisce prestazioni complementari.",
    ),
}

SILENT = (
    "The contract binds each party; the European Union is not a party to it.",
    "Die Vertragspartei zieht an die Kirchgasse 4 in Zürich; die Massnahme ist verhältnismässig.",
    "Church Street 12, next to the hospital.",
    "Dr. med. Keller, Klinik Sonnenhof: Rechnung für Behandlung vom 3. Mai",
    "Le syndicat des copropriétaires se réunit dans l’enceinte du bâtiment.",
    "Il collegio sindacale ha approvato il bilancio; la posizione non è pregiudicata.",
    "SHA-256 fingerprint of the server’s certificate; a race against time.",
    "He spoke with conviction about the origin of the goods and the politics of the office.",
    "Ms Parkinson aids the team. The diagnostic mode of the printer is on.",
    "Die Konventionalstrafe beträgt 5000 Franken. Wir glauben an den Erfolg.",
    "Diagnostic de performance énergétique de l’immeuble", "",
)


@pytest.mark.parametrize(("category", "text"), [(c, text) for c, texts in SPEAKS.items() for text in texts])
def test_what_a_text_speaks_of_is_said(category: str, text: str) -> None:
    assert category in categories(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_sounds_alike_is_not_said(text: str) -> None:
    assert categories(text) == ()


def test_every_category_is_tried() -> None:
    assert set(SPEAKS) == set(CATEGORIES) == set(TELLING) >= set(HINTS)


def test_one_everyday_word_however_often_is_not_enough() -> None:
    assert categories("Patient, patient, patients and the hospital.") == ()
    assert categories("Patient, hospital, pain.") == ("health",)


@pytest.mark.parametrize("text", [
    "ARBEITSUNFÄHIG", "arbeits\u00adunfähig", "Arbeitsun-\nfähigkeit", "certificat\nmédical", "A R B E I T S U N F Ä H I G",
])
def test_writing_does_not_matter(text: str) -> None:
    assert categories(text) == ("health",)


def test_several_come_in_a_fixed_order() -> None:
    text = "Sozialhilfe. Strafregister. Gewerkschaft. Diabetes."
    assert categories(text) == ("health", "union", "criminal", "assistance")


@given(st.text(max_size=200))
def test_more_text_never_takes_a_category_away(text: str) -> None:
    assert "union" in categories(f"Die Gewerkschaft schreibt.\n\n{text}")
