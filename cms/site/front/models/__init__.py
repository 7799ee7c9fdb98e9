"""FrontVersion with its places, the draft of the next one, and the history that editors read."""

from cms.site.front.models.draft import FrontDraft
from cms.site.front.models.event import FrontEvent
from cms.site.front.models.version import FrontPlace, FrontVersion, PlaceKind

__all__ = ["FrontDraft", "FrontEvent", "FrontPlace", "FrontVersion", "PlaceKind"]
