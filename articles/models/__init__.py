from articles.images.models import Image, ImageUse
from articles.media.models import MediaFile, MediaUse
from articles.models.article import Article, PreviousSlug, Status
from articles.models.byline import Byline, Role
from articles.models.card import Card
from articles.models.correction import Correction
from articles.models.document_use import DocumentUse
from articles.models.draft import Draft, Presence, PreviewLink
from articles.models.event import Event
from articles.models.kind import Kind
from articles.models.notes.suggestion import SuggestedPiece, Suggestion
from articles.models.notes.word_note import WordNote
from articles.models.planning.calendar_link import CalendarLink
from articles.models.planning.story import Stage, Story
from articles.models.planning.story_event import StoryEvent
from articles.models.post_events import note_in_articles
from articles.models.quote import Quote, QuoteAnchor, QuoteForm
from articles.models.readership import MostRead, MostReadUpdate, Period, ReadingCount
from articles.models.related import RelatedArticle
from articles.models.release import Release
from articles.models.revision import Revision
from articles.models.search_entry import SearchEntry, SearchSpelling, SearchWord
from articles.models.search_row import SearchRow
from articles.models.section import PreviousSectionSlug, Section
from articles.models.series import PreviousSeriesSlug, Series
from articles.models.tag import PreviousTagName, Tag, Tagging, TagMerge
from articles.models.tally import Tallied, Tally
from articles.models.uses import Mention, PostUse

__all__ = [
    "Article",
    "Byline",
    "CalendarLink",
    "Card",
    "Correction",
    "DocumentUse",
    "Draft",
    "Event",
    "Image",
    "ImageUse",
    "Kind",
    "MediaFile",
    "MediaUse",
    "Mention",
    "MostRead",
    "MostReadUpdate",
    "Period",
    "PostUse",
    "Presence",
    "PreviewLink",
    "PreviousSectionSlug",
    "PreviousSeriesSlug",
    "PreviousSlug",
    "PreviousTagName",
    "Quote",
    "QuoteAnchor",
    "QuoteForm",
    "ReadingCount",
    "RelatedArticle",
    "Release",
    "Revision",
    "Role",
    "SearchEntry",
    "SearchRow",
    "SearchSpelling",
    "SearchWord",
    "Section",
    "Series",
    "Stage",
    "Status",
    "Story",
    "StoryEvent",
    "SuggestedPiece",
    "Suggestion",
    "Tag",
    "Tagging",
    "TagMerge",
    "Tallied",
    "Tally",
    "WordNote",
    "note_in_articles",
]
