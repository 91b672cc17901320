"""Our own recognisers, one family of personal data a file; all of them in one tuple, seen at a glance."""

from app.core.ports import Recogniser
from app.privacy.recognisers.accounts import ACCOUNTS
from app.privacy.recognisers.addresses import ADDRESSES, PLACE_NAMES
from app.privacy.recognisers.ages import AGES
from app.privacy.recognisers.dates import DATES
from app.privacy.recognisers.given_names import GivenNames
from app.privacy.recognisers.introduced import Introduced
from app.privacy.recognisers.national import NATIONAL
from app.privacy.recognisers.numbers import NUMBERS
from app.privacy.recognisers.online import ONLINE
from app.privacy.recognisers.organisations import ORGANISATIONS
from app.privacy.recognisers.origins import ORIGINS
from app.privacy.recognisers.phones import PHONES
from app.privacy.recognisers.professions import PROFESSIONS
from app.privacy.recognisers.secrets import SECRETS
from app.privacy.recognisers.signatures import Signatures
from app.privacy.recognisers.swiss import SWISS
from app.privacy.recognisers.vat import VAT

RECOGNISERS: tuple[Recogniser, ...] = (
    SWISS, NATIONAL, ACCOUNTS, VAT, PHONES, ONLINE, SECRETS, NUMBERS, DATES, AGES, Introduced(), GivenNames(),
    Signatures(), ADDRESSES, PLACE_NAMES, ORGANISATIONS, ORIGINS, PROFESSIONS,
)
"""Each works on clear text without Presidio; `frame` plugs them into its registry."""
