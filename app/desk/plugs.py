"""The panes of the window, by the names under which they are opened."""

from app.desk.document.pane import DocumentPane
from app.desk.inspector.panes import inspector_panes
from app.desk.models_page.pane import ModelsPane
from app.desk.panes import Desk, Panes
from app.desk.review.pane import ReviewPane
from app.desk.settings_page.pane import SettingsPane


def plug(desk: Desk) -> Panes:
    """One of each."""
    centre = {
        "document": DocumentPane(desk), "review": ReviewPane(desk), "models": ModelsPane(desk),
        "settings": SettingsPane(desk),
    }
    return Panes(centre, inspector_panes(desk))
