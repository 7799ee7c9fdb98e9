"""The words of a finished page: what people see, hear or are told before they click."""

import re

from tests.words.in_templates import Visible

WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")
# Attributes that our scripts show, and what search engines and other sites print.
MORE = {"content", "label", "copied", "failed", "headline", "data-copy", "data-copied"}
NOT_WORDS = {"viewport", "theme-color", "color-scheme", "robots", "referrer", "twitter:card", "og:type", "og:locale"}


class OfPage(Visible):
    def handle_starttag(self, tag, attributes):
        super().handle_starttag(tag, attributes)
        known = dict(attributes)
        name = known.get("name") or known.get("property") or ""
        if name not in NOT_WORDS and not name.startswith(("article:", "og:url", "og:image")):
            self.found += [known[each] for each in MORE & known.keys() if known[each]]


def texts_of(html):
    page = OfPage()
    page.feed(html)
    page.close()
    return page.found


def words_of(text):
    return {word.lower().replace("’", "'") for word in WORD.findall(re.sub(r"%\(\w+\)s|\{\w+\}|<[^>]*>", " ", text))}
