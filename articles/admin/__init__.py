"""The newsroom's side of articles. One file a family; the verbs are those of `workflow`."""

from articles.admin import article, image, people_and_posts, recording, records, taxonomy
from articles.admin.planning import story

__all__ = ["article", "image", "people_and_posts", "recording", "records", "story", "taxonomy"]
