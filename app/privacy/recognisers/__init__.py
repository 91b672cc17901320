"""Our own recognisers, one family of personal data a file; all of them in one tuple, seen at a glance."""

from app.core.ports import Recogniser
from app.privacy.recognisers.accounts import ACCOUNTS
from app.privacy.recognisers.addresses import ADDRESSES, PLACE_NAMES
from app.privacy.recognisers.ages import AGES
from app.privacy.recognisers.american import AMERICAN
from app.privacy.recognisers.austrian import AUSTRIAN
from app.privacy.recognisers.british import BRITISH
from app.privacy.recognisers.business import BUSINESS
from app.privacy.recognisers.cards import CARDS
from app.privacy.recognisers.coins import COINS
from app.privacy.recognisers.columns import Columns
from app.privacy.recognisers.coordinates import COORDINATES
from app.privacy.recognisers.dates import DATES
from app.privacy.recognisers.devices import DEVICES
from app.privacy.recognisers.european import EUROPEAN
from app.privacy.recognisers.files import FILES
from app.privacy.recognisers.forms import Forms
from app.privacy.recognisers.french import FRENCH
from app.privacy.recognisers.french_firms import FRENCH_FIRMS
from app.privacy.recognisers.german import GERMAN
from app.privacy.recognisers.german_health import GERMAN_HEALTH
from app.privacy.recognisers.german_papers import GERMAN_PAPERS
from app.privacy.recognisers.given_names import GivenNames
from app.privacy.recognisers.introduced import Introduced
from app.privacy.recognisers.italian import ITALIAN
from app.privacy.recognisers.judgments import Judgments
from app.privacy.recognisers.land import LAND
from app.privacy.recognisers.letterheads import Letterheads
from app.privacy.recognisers.liechtenstein import LIECHTENSTEIN
from app.privacy.recognisers.long_numbers import LONG_NUMBERS
from app.privacy.recognisers.mail_headers import MailHeaders
from app.privacy.recognisers.neighbours import NEIGHBOURS
from app.privacy.recognisers.numbers import NUMBERS
from app.privacy.recognisers.online import ONLINE
from app.privacy.recognisers.organisations import ORGANISATIONS
from app.privacy.recognisers.origins import ORIGINS
from app.privacy.recognisers.phones import PHONES
from app.privacy.recognisers.professions import PROFESSIONS
from app.privacy.recognisers.quoted_mail import QuotedMail
from app.privacy.recognisers.references import REFERENCES
from app.privacy.recognisers.registers import REGISTERS
from app.privacy.recognisers.secrets import SECRETS
from app.privacy.recognisers.signatures import Signatures
from app.privacy.recognisers.swiss import SWISS
from app.privacy.recognisers.swiss_health import SWISS_HEALTH
from app.privacy.recognisers.vat import VAT
from app.privacy.recognisers.vehicles import VEHICLES

RECOGNISERS: tuple[Recogniser, ...] = (
    SWISS, SWISS_HEALTH, LIECHTENSTEIN, GERMAN, GERMAN_HEALTH, GERMAN_PAPERS, AUSTRIAN, FRENCH, FRENCH_FIRMS, ITALIAN,
    BRITISH, AMERICAN, EUROPEAN, NEIGHBOURS, ACCOUNTS, REFERENCES, CARDS, COINS, VAT, REGISTERS, FILES, LAND, VEHICLES,
    DEVICES, COORDINATES, PHONES, ONLINE, SECRETS, NUMBERS, BUSINESS, LONG_NUMBERS, DATES, AGES, Introduced(),
    GivenNames(), ADDRESSES, PLACE_NAMES, ORGANISATIONS, ORIGINS, PROFESSIONS,
)
"""Each works on clear text without Presidio; `frame` plugs them into its registry."""
LAYOUT: tuple[Recogniser, ...] = (
    Columns(), Forms(), Letterheads(), MailHeaders(), QuotedMail(), Signatures(),
)
"""Those that read lines by other lines, a cell by its heading pages above. They get whole texts, never pieces of one,
and their time grows with the text and no faster."""
STRICT: tuple[Recogniser, ...] = (Judgments(),)
"""Those that hide more than names and numbers, at the level Strict alone."""
