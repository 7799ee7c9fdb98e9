"""{% stylesheets %} and {% scripts %}: the tags that link what `cms.assets` lists."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html_join

from cms import assets

register = template.Library()


@register.simple_tag
def stylesheets():
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(path),) for path in assets.STYLES))


@register.simple_tag
def scripts():
    return format_html_join("\n", '<script type="module" src="{}"></script>', ((static(path),) for path in assets.SCRIPTS))
