"""Every kind of page that readers get and that is kept, once. Their order is that in which routes are tried."""

from cms.site import home, page, section, series, tag
from cms.site.article import page as article
from cms.site.article import quote
from cms.site.feeds import overview as feeds_overview
from cms.site.feeds import pages as feeds
from cms.site.lists import registry as lists
from cms.site.markdown import llms
from cms.site.markdown import page as markdown
from cms.site.person import page as person
from cms.site.root_files import humans
from cms.site.site_maps import pages as site_maps

PAGES = [
    home.PAGE,
    article.PAGE,
    quote.PAGE,
    markdown.PAGE,
    section.PAGE,
    tag.PAGE,
    series.PAGE,
    person.PAGE,
    # Before the parts of a person's page, none of which is called “feed”.
    *feeds.PAGES,
    *feeds_overview.PAGES,
    person.PART,
    *site_maps.PAGES,
    *lists.PAGES,
    humans.PAGE,
    llms.PAGE,
    page.PAGE,
]
# Their addresses are at the root, where everything else comes first.
LAST = [page.PAGE]
