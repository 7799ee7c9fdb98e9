"""The functions by which templates print what pages tell machines."""

from jinja2 import pass_context

from cms.site.absolute_urls import absolute_from
from cms.site.linked_data import articles, lists, quotations, trails
from cms.site.linked_data.publication import publication
from cms.site.linked_data.script import as_json, script
from cms.site.publication.shown import shown


@pass_context
def data_of_article(context, article):
    """Of the page of an article, loaded as for it."""
    absolute = absolute_from(context)
    return printed(context, articles.of_article(absolute, article))


@pass_context
def data_of_list(context, name, address, rows, **more):
    """Of a page that lists rows; what `more` may be, lists.collection says. `address` is absolute and canonical."""
    absolute = absolute_from(context)
    return printed(context, lists.collection(absolute, name, address, rows, **more))


@pass_context
def data_of_person(context, person, address, rows, trail=None):
    absolute = absolute_from(context)
    return printed(context, lists.profile(absolute, person, address, rows, trail))


@pass_context
def data_of_quote(context, quote, address, trail):
    """Of the page of a quote with its article and speaker."""
    absolute = absolute_from(context)
    return printed(context, quotations.page_of_quote(absolute, quote, address, trail))


@pass_context
def data_of_page(context, name, address):
    """Of a page that is neither an article nor a list: where it stands."""
    absolute = absolute_from(context)
    return printed(context, [trails.breadcrumbs(absolute, address, trails.trail_to(name, address))])


def printed(context, nodes):
    return script([publication(absolute_from(context), shown()), *map(as_json, nodes)])
