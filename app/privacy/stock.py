"""Presidio's own recognisers: which of them work for us, and what their entity types mean in our kinds."""

import re

import tldextract

from app.core.documents import Reason
from app.privacy.outline import Marks, outline
from app.privacy.phone_numbers import numbers
from app.privacy.presidio import EntityRecognizer, NlpArtifacts, RecognizerResult
from app.privacy.presidio import predefined_recognizers as stock
from app.privacy.spared import NEEDS, Spared, spared

REGIONS = ("CH", "DE", "AT", "IT", "FR", "GB", "US")
"""Whose national phone formats are tried; a number with + is read in any."""

_SUFFIXES = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
"""The suffix list inside the package: nothing is fetched, nothing is written."""


class OfflineEmails(Spared, stock.EmailRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's mail addresses, their domain looked up in the packaged list alone."""

    needs = NEEDS["EmailRecognizer"]

    def validate_result(self, pattern_text: str) -> bool | None:
        """True where the domain has a public suffix; otherwise undecided, since intranets have their own."""
        return True if _SUFFIXES(pattern_text).fqdn else None


class LikelyPhones(stock.PhoneRecognizer):  # type: ignore[misc]  # presidio publishes no types
    """Presidio's phone numbers, looked for only around stretches with enough digits for one."""

    _STRETCH = re.compile(r"[+(]{0,2}\d(?:[ \t\u00a0()./-]{0,3}\d){6,16}")
    _ENOUGH = Marks(digits=7)
    _MARGIN = 12
    _DECIMAL = re.compile(r"(?<![\d.])\d{1,3}\.\d(?!\d)")
    """Two of these are a line of a laboratory's table rather than a number to call."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None  # noqa: ARG002  # Presidio's
    ) -> list[RecognizerResult]:
        """The same results as on the whole text, in a fraction of the time."""
        found: dict[tuple[int, int], RecognizerResult] = {}
        if not outline(text).holds(self._ENOUGH):
            return []
        for stretch in self._STRETCH.finditer(text):
            start = max(0, stretch.start() - self._MARGIN)
            piece = text[start:stretch.end() + self._MARGIN]
            results = [
                self._get_recognizer_result(match, piece, region, nlp_artifacts)
                for region, match in numbers(piece, self.supported_regions, self.leniency)
            ]
            for result in EntityRecognizer.remove_duplicates(results):
                result.start += start
                result.end += start
                if len(self._DECIMAL.findall(text, result.start, result.end)) > 1:
                    continue
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
    "PHONE_NUMBER": "PHONE", "EMAIL_ADDRESS": "EMAIL", "URL": "URL", "IP_ADDRESS": "DEVICE:IP",
    "MAC_ADDRESS": "DEVICE:MAC", "CREDIT_CARD": "CARD", "CRYPTO": "ACCOUNT:CRYPTO", "IBAN_CODE": "ACCOUNT:IBAN",
    "US_BANK_NUMBER": "ACCOUNT:US_BANK", "DE_PLZ": "ADDRESS",
}
"""Entity types that are no official number; every other one becomes `ID:` and its own name."""


def recognisers(language: str) -> list[EntityRecognizer]:
    """Presidio's recognisers for one language of ours; numbers of any country keep their context words."""
    chosen = list(_EVERYWHERE)
    chosen += [name for name in _BY_COUNTRY if language in _LANGUAGES_OF[name[:2]]]
    if language == "en":
        chosen += _ENGLISH
    made: list[EntityRecognizer] = [spared(name)(supported_language=language) for name in chosen]
    made.append(OfflineEmails(supported_language=language))
    made.append(LikelyPhones(supported_language=language, supported_regions=REGIONS))
    return made


def kind_of(entity: str) -> str:
    """Our kind for an entity type of Presidio's."""
    return KINDS.get(entity) or f"ID:{entity}"


_REASONS = {
    "URL": "reason.url", "EMAIL_ADDRESS": "reason.email", "IP_ADDRESS": "reason.ip", "MAC_ADDRESS": "reason.mac",
    "PHONE_NUMBER": "reason.phone_form", "CREDIT_CARD": "reason.card_checked", "IBAN_CODE": "reason.iban_checked",
    "CRYPTO": "reason.crypto", "US_BANK_NUMBER": "reason.account_context", "DE_PLZ": "reason.postcode",
}

_ANY_NUMBER = "reason.official_number_any"


def why(entity: str) -> Reason:
    """The reason for a result of Presidio's own."""
    code = _REASONS.get(entity)
    if code:
        return Reason.of(code)
    country = entity.partition("_")[0]
    return Reason.of("reason.official_number", country=country) if len(country) == 2 else Reason.of(_ANY_NUMBER)
