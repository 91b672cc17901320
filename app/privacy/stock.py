"""Presidio's own recognisers: which of them work for us, and what their entity types mean in our kinds."""

import re

import tldextract
from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer import predefined_recognizers as stock
from presidio_analyzer.nlp_engine import NlpArtifacts
from presidio_analyzer.predefined_recognizers import EmailRecognizer, PhoneRecognizer, SpacyRecognizer

from app.core.documents import Reason

REGIONS = ("CH", "DE", "AT", "IT", "FR", "GB", "US")
"""Whose national phone formats are tried; a number with + is read in any."""

_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
"""The suffix list inside the package: nothing is fetched, nothing is written."""


class OfflineEmails(EmailRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's mail addresses, their domain looked up in the packaged list alone."""

    def validate_result(self, pattern_text: str) -> bool | None:
        """True where the domain has a public suffix; otherwise undecided, since intranets have their own."""
        return True if _SUFFIXES(pattern_text).fqdn else None


class LikelyPhones(PhoneRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's phone numbers, looked for only around stretches with enough digits for one."""

    _STRETCH = re.compile(r"[+(]{0,2}\d(?:[ \t\u00a0()./-]{0,3}\d){6,16}")
    _MARGIN = 12

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """The same results as on the whole text, in a tenth of the time where few numbers stand."""
        found: dict[tuple[int, int], RecognizerResult] = {}
        for stretch in self._STRETCH.finditer(text):
            start = max(0, stretch.start() - self._MARGIN)
            for result in super().analyze(text[start:stretch.end() + self._MARGIN], entities, nlp_artifacts):
                result.start += start
                result.end += start
                found.setdefault((result.start, result.end), result)
        return list(found.values())


_EVERYWHERE = ("CreditCardRecognizer", "CryptoRecognizer", "IpRecognizer", "MacAddressRecognizer", "IbanRecognizer")
_BY_COUNTRY = (
    "DeTaxIdRecognizer", "DeTaxNumberRecognizer", "DePassportRecognizer", "DeIdCardRecognizer",
    "DeSocialSecurityRecognizer", "DeHealthInsuranceRecognizer", "DeKfzRecognizer", "DeHandelsregisterRecognizer",
    "DePlzRecognizer", "DeLanrRecognizer", "DeBsnrRecognizer", "DeVatIdRecognizer", "DeFuehrerscheinRecognizer",
    "ItDriverLicenseRecognizer", "ItFiscalCodeRecognizer", "ItVatCodeRecognizer", "ItIdentityCardRecognizer",
    "ItPassportRecognizer",
)
_ENGLISH = (
    "UsBankRecognizer", "UsLicenseRecognizer", "UsItinRecognizer", "UsPassportRecognizer", "UsSsnRecognizer",
    "UsMbiRecognizer", "NhsRecognizer", "UkNinoRecognizer", "UkDrivingLicenceRecognizer", "UkPassportRecognizer",
    "MedicalLicenseRecognizer", "EsNifRecognizer", "EsNieRecognizer", "InAadhaarRecognizer", "InPanRecognizer",
    "SgFinRecognizer", "AuTfnRecognizer", "AuMedicareRecognizer",
)
_LANGUAGES_OF = {"De": ("de",), "It": ("it",)}

KINDS = {
    "PERSON": "PERSON", "ORGANIZATION": "ORGANIZATION", "LOCATION": "LOCATION", "DATE_TIME": "DATE", "AGE": "AGE",
    "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL", "URL": "URL", "IP_ADDRESS": "DEVICE:IP",
    "MAC_ADDRESS": "DEVICE:MAC", "CREDIT_CARD": "CARD", "CRYPTO": "ACCOUNT:CRYPTO", "IBAN_CODE": "ACCOUNT:IBAN",
    "US_BANK_NUMBER": "ACCOUNT:US_BANK", "DE_PLZ": "ADDRESS", "NRP": "LOCATION:ORIGIN",
}
"""Entity types that are no official number; every other one becomes `ID:` and its own name.

Nationality, religion and political group (NRP) narrow down who somebody is (GDPR art. 9), so they are hidden,
but as something of their own that the person can keep by kind.
"""


def recognisers(language: str) -> list[EntityRecognizer]:
    """Presidio's recognisers for one language of ours; numbers of any country keep their context words."""
    chosen = list(_EVERYWHERE)
    chosen += [name for name in _BY_COUNTRY if language in _LANGUAGES_OF[name[:2]]]
    if language == "en":
        chosen += _ENGLISH
    made: list[EntityRecognizer] = [getattr(stock, name)(supported_language=language) for name in chosen]
    made.append(OfflineEmails(supported_language=language))
    made.append(LikelyPhones(supported_language=language, supported_regions=REGIONS))
    return made


def names(language: str) -> EntityRecognizer:
    """What turns the entities of a names model into results."""
    return SpacyRecognizer(
        supported_language=language,
        supported_entities=["PERSON", "ORGANIZATION", "LOCATION", "DATE_TIME", "NRP"],
    )


def kind_of(entity: str) -> str:
    """Our kind for an entity type of Presidio's."""
    return KINDS.get(entity) or f"ID:{entity}"


_REASONS = {
    "URL": "reason.url", "EMAIL_ADDRESS": "reason.email", "IP_ADDRESS": "reason.ip", "MAC_ADDRESS": "reason.mac",
    "PHONE_NUMBER": "reason.phone_form", "CREDIT_CARD": "reason.card_checked", "IBAN_CODE": "reason.iban_checked",
    "CRYPTO": "reason.crypto", "US_BANK_NUMBER": "reason.account_context", "DE_PLZ": "reason.postcode",
}

_ANY_NUMBER = "reason.official_number_any"


def why(entity: str, language: str, by_model: bool) -> Reason:
    """The reason for a result of Presidio's own."""
    if by_model:
        kind = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "location", "DATE_TIME": "date"}
        return Reason.of(f"reason.model_{kind.get(entity, 'origin')}_{language}")
    code = _REASONS.get(entity)
    if code:
        return Reason.of(code)
    country = entity.partition("_")[0]
    return Reason.of("reason.official_number", country=country) if len(country) == 2 else Reason.of(_ANY_NUMBER)
