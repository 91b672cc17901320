"""Presidio's recognisers of patterns, spared texts in which none of their patterns can match."""

from typing import Any

from app.privacy.outline import Marks, outline
from app.privacy.presidio import EntityRecognizer, NlpArtifacts, RecognizerResult
from app.privacy.presidio import predefined_recognizers as stock

_COLONS = 6

NEEDS: dict[str, tuple[Marks, ...]] = {
    "CreditCardRecognizer": (Marks(digits=13),),
    "CryptoRecognizer": (Marks(unbroken=26),),
    "IpRecognizer": (Marks(dotted=4), Marks(piece="::"), Marks(piece=":", unbroken=2 * _COLONS)),
    "MacAddressRecognizer": (Marks(unbroken=14),),
    "IbanRecognizer": (Marks(run=2, mixed=True),),
    "DeTaxIdRecognizer": (Marks(run=11),),
    "DeTaxNumberRecognizer": (Marks(digits=9),),
    "DePassportRecognizer": (Marks(mixed=True, unbroken=9),),
    "DeIdCardRecognizer": (Marks(mixed=True, unbroken=9),),
    "DeSocialSecurityRecognizer": (Marks(run=8),),
    "DeHealthInsuranceRecognizer": (Marks(run=9),),
    "DeKfzRecognizer": (Marks(run=1),),
    "DeHandelsregisterRecognizer": (Marks(run=1, piece="hra"), Marks(run=1, piece="hrb")),
    "DePlzRecognizer": (Marks(run=5),),
    "DeLanrRecognizer": (Marks(run=9),),
    "DeBsnrRecognizer": (Marks(run=9),),
    "DeVatIdRecognizer": (Marks(digits=9, piece="de"),),
    "DeFuehrerscheinRecognizer": (Marks(run=8),),
    "ItDriverLicenseRecognizer": (Marks(mixed=True, unbroken=10),),
    "ItFiscalCodeRecognizer": (Marks(unbroken=16),),
    "ItVatCodeRecognizer": (Marks(digits=11),),
    "ItIdentityCardRecognizer": (Marks(run=5),),
    "ItPassportRecognizer": (Marks(run=7),),
    "UsBankRecognizer": (Marks(run=8),),
    "UsLicenseRecognizer": (Marks(mixed=True), Marks(run=6), Marks(piece="]]")),
    "UsItinRecognizer": (Marks(digits=9),),
    "UsPassportRecognizer": (Marks(run=8),),
    "UsSsnRecognizer": (Marks(digits=9),),
    "UsMbiRecognizer": (Marks(mixed=True, unbroken=11),),
    "NhsRecognizer": (Marks(digits=10),),
    "UkNinoRecognizer": (Marks(digits=6),),
    "UkDrivingLicenceRecognizer": (Marks(run=6),),
    "UkPassportRecognizer": (Marks(run=7),),
    "MedicalLicenseRecognizer": (Marks(run=7),),
    "EsNifRecognizer": (Marks(run=7),),
    "EsNieRecognizer": (Marks(run=7),),
    "InAadhaarRecognizer": (Marks(digits=12),),
    "InPanRecognizer": (Marks(run=4, unbroken=10),),
    "SgFinRecognizer": (Marks(run=7),),
    "AuTfnRecognizer": (Marks(digits=9),),
    "AuMedicareRecognizer": (Marks(digits=10),),
    "EmailRecognizer": (Marks(piece="@"),),
}
"""Of each recogniser the marks of its patterns; a text that holds none of them is not read.

No table can be read off a pattern for good: `tests/unit/privacy/test_spared.py` holds each against matches made from
the patterns of the version in use.
"""


class Spared(EntityRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """To be put before one of Presidio's classes; `needs` says which texts it may find something in."""

    needs: tuple[Marks, ...] = ()

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """The same results."""
        seen = outline(text)
        if not any(map(seen.holds, self.needs)):
            return []
        found: list[RecognizerResult] = super().analyze(text, entities, nlp_artifacts)
        return found


def spared(name: str) -> Any:
    """Presidio's class of this name, under its own name, spared."""
    return type(name, (Spared, getattr(stock, name)), {"needs": NEEDS[name]})
