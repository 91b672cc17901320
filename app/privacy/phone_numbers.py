"""Telephone numbers by the numbering plans of the world, quicker: most numbers can be told at once to be none."""

import re
from functools import cache
from typing import Any

from phonenumbers import PhoneMetadata, PhoneNumberMatch, PhoneNumberMatcher
from phonenumbers.phonenumberutil import COUNTRY_CODE_TO_REGION_CODE

_PLAIN = re.compile(r"[0-9 ()./\u00a0-]+")
_NO_DIGIT = re.compile(r"[^0-9]+")


class Matcher(PhoneNumberMatcher):
    """phonenumbers' own matcher, which is spared what no number of the region looks like; it finds the same."""

    def _parse_and_verify(self, candidate: str, offset: int) -> PhoneNumberMatch | None:
        if _PLAIN.fullmatch(candidate) and not _plan(self.preferred_region).may_have(_NO_DIGIT.sub("", candidate)):
            return None
        found: PhoneNumberMatch | None = super()._parse_and_verify(candidate, offset)
        return found


class _Plan:
    """What numbers look like in a region and in those that share its country code."""

    def __init__(self, region: str) -> None:
        own: Any = PhoneMetadata.metadata_for_region(region)
        shared: list[Any] = [
            PhoneMetadata.metadata_for_region(one) for one in COUNTRY_CODE_TO_REGION_CODE[own.country_code]
        ]
        self._rewrites = own.national_prefix_transform_rule is not None
        self._abroad = re.compile(own.international_prefix)
        self._code = str(own.country_code)
        self._prefix = re.compile(own.national_prefix_for_parsing or r"\Z")
        self._numbers = re.compile("|".join(f"(?:{one.general_desc.national_number_pattern})" for one in shared))

    def may_have(self, digits: str) -> bool:
        """Whether digits as dialled there, with or without a prefix or the country's own code, may be a number."""
        if self._rewrites or self._abroad.match(digits):
            return True
        forms = [digits]
        if digits.startswith(self._code):
            forms.append(digits[len(self._code):])
        forms += [form[match.end():] for form in forms if (match := self._prefix.match(form))]
        return any(self._numbers.fullmatch(form) for form in forms)


@cache
def _plan(region: str) -> _Plan:
    return _Plan(region)
