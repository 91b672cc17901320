"""Telephone numbers by the numbering plans of the world, quicker: most numbers can be told at once to be none."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from phonenumbers import Leniency, PhoneMetadata, PhoneNumberMatch, PhoneNumberMatcher
from phonenumbers.phonenumberutil import COUNTRY_CODE_TO_REGION_CODE

_PLAIN = re.compile(r"[0-9 ()./\u00a0-]+")
_TYPES = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
    "voicemail",
)
"""A number is valid where it is one of a type."""
_NO_DIGIT = re.compile(r"[^0-9]+")


class Matcher(PhoneNumberMatcher):
    """phonenumbers' own matcher, which is spared what no number of the region looks like; it finds the same."""

    def __init__(self, text: str, region: str, leniency: int = Leniency.VALID, known: "_Known | None" = None) -> None:
        super().__init__(text, region, leniency=leniency)
        self._known: _Known = {} if known is None else known

    def _parse_and_verify(self, candidate: str, offset: int) -> PhoneNumberMatch | None:
        if _PLAIN.fullmatch(candidate) and not _plan(self.preferred_region).may_have(_NO_DIGIT.sub("", candidate)):
            return None
        at = candidate, offset
        if at not in self._known:
            found: PhoneNumberMatch | None = super()._parse_and_verify(candidate, offset)
            if found is None and not candidate.startswith("+"):
                return None
            self._known[at] = found
        return self._known[at]


_Known = dict[tuple[str, int], PhoneNumberMatch | None]
"""Candidates with their places that need not be looked at again in another region of the same text: what is a number
already, since any shorter one in it would be dropped, and what begins with +, which says its country itself."""


def numbers(text: str, regions: Sequence[str], leniency: int) -> Iterator[tuple[str, PhoneNumberMatch]]:
    """What is a number in each of these regions, in their order."""
    known: _Known = {}
    for region in _regions_for(text, regions, leniency):
        for match in Matcher(text, region, leniency, known):
            yield region, match


class _Tries(PhoneNumberMatcher):
    """Every stretch that a matcher takes for a candidate where none is a number; the region does not matter."""

    def __init__(self, text: str, leniency: int) -> None:
        super().__init__(text, None, leniency=leniency)
        self.tried: list[str] = []

    def _parse_and_verify(self, candidate: str, offset: int) -> None:  # noqa: ARG002  # the matcher's
        self.tried.append(candidate)


def _regions_for(text: str, regions: Sequence[str], leniency: int) -> list[str]:
    """The regions in which a number may stand in this text; in the others a matcher finds none."""
    tries = _Tries(text, leniency)
    tries.has_next()
    plain = [_NO_DIGIT.sub("", candidate) for candidate in tries.tried if _PLAIN.fullmatch(candidate)]
    if len(plain) < len(tries.tried):
        return list(regions)
    return [region for region in regions if any(map(_plan(region).may_have, plain))]


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
        patterns = {
            desc.national_number_pattern for one in shared for name in _TYPES
            if (desc := getattr(one, name)) is not None and desc.national_number_pattern
        }
        self._numbers = re.compile("|".join(f"(?:{pattern})" for pattern in sorted(patterns)))

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
