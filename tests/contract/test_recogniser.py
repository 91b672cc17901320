"""What every `Recogniser` promises; each of ours is held to it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.findings import KINDS, Level
from app.core.ports import Recogniser
from app.privacy.classifier import Classifier
from app.privacy.model_recogniser import ModelRecogniser
from app.privacy.recognisers import LAYOUT, RECOGNISERS, STRICT
from tests.small_model import small_model

WORDING = tomllib.loads(
    (Path(__file__).parents[2] / "resources" / "wording" / "privacy.toml").read_text(encoding="utf-8")
)
LANGUAGES = ("en", "de", "fr", "it", "")
CASES = (
    "Sehr geehrte Frau Dr. Amsler, Ihre Patientin Rosa Tobler, geb. 3.4.1961 (61-jährig), AHV 756.1234.5678.97, "
    "wohnt an der Lindenstrasse 4, 8400 Winterthur. Tel. 052 123 45 67, rosa.tobler@example.org, www.example.org. "
    "Konto CH93 0076 2011 6238 5295 7. Sie arbeitet als Lehrerin bei der Tobler & Co. AG. Passwort: geheim77.",
    "Le 1er juin 2019, Me Perrin a vu M. Léon Favre, né le 3 mai 1950, ressortissant suisse, 12 rue du Lac, "
    "1003 Lausanne, n° TVA FR12345678901, IDE CHE-246.801.359, NIR 1 50 05 75 123 456 12, IP 10.2.3.4.",
    "On the 3rd of May 1990 Mr J. Doe, aged 45, of 12 Long Street, London NW1 6XE wrote to Example Hospital, "
    "MRN 448812.",
    "Freundliche Grüsse\nJutta Ferri\n\nIl sig. Bruno Ferri, di anni 45, codice fiscale FRRBRN61D03L219Y, "
    "via Roma 4, 6900 Lugano. Partita IVA 02764510984.",
    "Name\tGeb.-Dat.\tOrt\nThiel\t3.4.1961\tUster\nMoser\t1970\tWil\n\nVorname: Anna   Beruf: Lehrerin\n\n"
    "Frau\nAnna Thiel\nSeeweg 3\n8001 Zürich\n\nBern, 3. April 2024\n\nVon: Thiel, Anna\nAn: Moser\n\n"
    "Am 28.11.2022 um 18:02 schrieb Beat Moser <b@example.org>:\n> Gut.",
    "RCC Q123456; PEID 1234567; IK 260326822; gezeigt: L01X00T471; DVR 0012345; RNA W751234567; NI AB123456C; "
    "1EG4-TE5-MK73; ATBRA.122119m; DNI 12345678Z; PC 01-39139-1; 6212345678901232; ZK 2020 123; FN 122119m; "
    "pay 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa; Kat.-Nr. 1188; targa AB 123 CD; 8FVC9G8F+6X; Pers.-Nr. 0417",
    "Il ricorrente, cittadino albanese, impugnò la sentenza del tribunale. La corte d'appello condannò l'imputato a due "
    "anni e a 1.500 euro; il procuratore propose ricorso per cassazione. Il giudice decise.",
)


class RecogniserContract:
    """Inherit it and give `recogniser`."""

    recogniser: Recogniser

    def test_has_a_name(self) -> None:
        assert self.recogniser.name
        assert self.recogniser.name.isascii()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_nothing_in_nothing(self, language: str) -> None:
        assert list(self.recogniser.find("", language)) == []
        assert list(self.recogniser.find(" \r\n\t \u2028", language)) == []

    @pytest.mark.parametrize("text", CASES)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_findings_are_whole(self, text: str, language: str) -> None:
        for finding in self.recogniser.find(text, language):
            assert 0 <= finding.span.start < finding.span.end <= len(text)
            assert finding.family in KINDS
            assert 0 < finding.score <= 1
            assert finding.by == self.recogniser.name
            assert set(WORDING[finding.reason.code]) == {"en", "de", "fr", "it"}

    @pytest.mark.parametrize("text", CASES)
    def test_says_the_same_twice(self, text: str) -> None:
        assert list(self.recogniser.find(text, "de")) == list(self.recogniser.find(text, "de"))

    @pytest.mark.parametrize("text", CASES)
    def test_offsets_are_code_points(self, text: str) -> None:
        before = "🙂 e\u0301 \r\n\r\n"
        plain = {(f.span.shifted(len(before) - 2), f.kind) for f in self.recogniser.find("\n\n" + text, "de")}
        moved = {(f.span, f.kind) for f in self.recogniser.find(before + text, "de")}
        assert plain == moved

    def test_no_text_breaks_it(self) -> None:
        @settings(max_examples=30, deadline=None)
        @given(text=st.text(max_size=300), language=st.sampled_from(LANGUAGES))
        def holds(text: str, language: str) -> None:
            for finding in self.recogniser.find(text, language):
                assert finding.span.end <= len(text)

        holds()


def _contract(recogniser: Recogniser) -> type[RecogniserContract]:
    return type(f"Test_{recogniser.name}", (RecogniserContract,), {"recogniser": recogniser})


ALL = (*RECOGNISERS, *LAYOUT, *STRICT, ModelRecogniser(Classifier.load(small_model()), Level.STRICT))

for _one in ALL:
    globals()[f"Test_{_one.name}"] = _contract(_one)


def test_each_finds_something_in_the_cases() -> None:
    for recogniser in ALL:
        assert any(recogniser.find(text, language) for text in CASES for language in LANGUAGES), recogniser.name
