"""What schema.org calls the kinds of articles (https://schema.org/NewsArticle)."""

from articles.models import Kind

TYPES = {
    Kind.ANALYSIS: "AnalysisNewsArticle",
    Kind.REVIEW: "ReviewNewsArticle",
    Kind.SATIRE: "SatiricalArticle",
    Kind.INTERVIEW: "NewsArticle",
    Kind.SPONSORED: "AdvertiserContentArticle",
}


def type_of(kind: str) -> str:
    return TYPES.get(kind, "OpinionNewsArticle")
