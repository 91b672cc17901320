"""All services of a running program, as the desk and the terminal get them."""

from dataclasses import dataclass

from app.services.advising import Advising
from app.services.ask import Ask
from app.services.audit import Audit
from app.services.cases import Cases
from app.services.comparing import Comparing
from app.services.explain import Explaining
from app.services.intake import Intake
from app.services.models import ModelShelf
from app.services.review import Reviewing
from app.services.styles import Styles
from app.services.vaults import Vaults
from app.services.versions import Switching


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; wired in `start.py`."""

    vaults: Vaults
    cases: Cases
    intake: Intake
    review: Reviewing
    ask: Ask
    explain: Explaining
    styles: Styles
    models: ModelShelf
    audit: Audit
    versions: Switching
    advising: Advising
    comparing: Comparing
