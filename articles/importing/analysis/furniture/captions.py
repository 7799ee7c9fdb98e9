# ruff: noqa: E501 - a row of a table reads best on one line
"""Captions and picture credits that lost their picture."""

import re

from articles.importing.analysis.words.fragments import FULL_NAME

AGENCY = r"(?:AP|AFP|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Associated Press|Bloomberg|Shutterstock|Alamy|EPA|PA|UPI|Flickr|iStock\w*|Unsplash|Wikimedia(?: Commons)?|Zuma Press|ZUMA\w*|Pool|Anadolu|NurPhoto|SIPA|Corbis|Rex(?: Features)?|Handout|Pixabay|Adobe Stock|Creative Commons|CC BY[\w -]*|Library of Congress)"
SOCIAL = r"(?i:via |screen ?(?:shot|grab)(?:/| via | from |: ?))?(?:Facebook|Twitter|Instagram|YouTube|TikTok|X)(?:/[@\w .'’-]{2,40})?"
CREDIT = r"(?:(?i:photo|photograph|photographs|photos|image|images|picture|illustration|graphic|video|art|screenshot|screengrab|composite|courtesy|credit|source)(?i: credits?| illustration| by| courtesy| of| via| from|:)*[: .…]*.{2,80})"

# fmt: off
SHAPES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"(?i:photo|photograph|image|picture|caption|credit|illustration|photo credit|image credit|photo illustration|featured image|above|pictured|main image|file photo)\s?(?i:credit|by|courtesy(?: of)?|illustration by)?\s?[:/|].{2,400}",
        r"(?i:photo(?:graph)?s?|images?|illustrations?|artwork|picture|screenshot|graphic)(?: illustration)? (?:by|courtesy(?: of)?|via|from) .{2,100}",
        r"(?i:credit)\s?(?:\.\.\.|…)\s?.{2,80}",
        rf"\(?{AGENCY}(?: ?/ ?[\w .'’-]{{2,50}})?(?: (?:Photo|Images?|Pictures|File))?\)?",
        rf"\(?(?:{AGENCY} )?(?:Photo|Images?)\s?/\s?[\w .'’-]{{2,60}}\)?",
        rf"\(?{FULL_NAME}\s?(?:/|\||for|via|,)\s?(?:the )?(?:{AGENCY}|[\w ’'.]{{2,30}} (?:Images|Press|Photo|Wire|Pictures))(?:[ /,|].{{0,40}})?\)?",
        rf".{{4,400}}[.”\"’?!\w]\s*[\[(](?:{CREDIT}|(?:[\w .,'’/-]{{0,50}}[ /])?{AGENCY}(?:[ /][\w .,'’/-]{{0,50}})?|{SOCIAL}|{FULL_NAME}\s?/[^()]{{2,50}}|(?i:file|pool|handout|screenshot)[^()]{{0,40}})[\])]",
        r"[\[(](?i:photos?|image|illustration|picture|credit|screenshot|screengrab)s?\b[^()]{3,160}[\])]",
        rf".{{10,400}}\s(?:\||[/•·]|—|–)\s(?:[\w .'’-]{{2,40}}[/ ])?{AGENCY}(?: ?/ ?[\w .'’-]{{2,40}})?(?: Images| Photo)?",
        r".{10,300}[.”\"’\s](?:Photo(?:graph)?|Image|Picture|Credit|Illustration|PHOTO|CREDIT)(?:\s?(?i:credit|by|courtesy of))?\s?[:…]+\s?.{2,80}",
    )
)  # fmt: skip
# fmt: on


LONGEST = 420


def is_caption(paragraph: str) -> bool:
    """Whether a whole paragraph is the caption or the credit of a picture."""
    text = paragraph.strip()
    return len(text) <= LONGEST and any(shape.fullmatch(text) for shape in SHAPES)
