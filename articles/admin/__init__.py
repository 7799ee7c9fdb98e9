"""The newsroom's side of articles. One file a family; the verbs are those of `workflow`."""

from articles.admin import article, image, records, taxonomy

__all__ = ["article", "image", "records", "taxonomy"]
