"""{% stylesheets %} and {% scripts %}: the tags that link what `cms.assets` lists."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html_join

from cms import assets

register = template.Library()


@register.simple_tag
def stylesheets():
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(path),) for path in assets.STYLES))


@register.simple_tag
def stylesheets_unhashed():
    """The same without the manifest of hashed names: for the page that is shown when nothing can be relied on."""
    addresses = ((settings.STATIC_URL + path,) for path in assets.STYLES)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', addresses)


@register.simple_tag
def scripts():
    return format_html_join(
        "\n", '<script type="module" src="{}"></script>', ((static(path),) for path in assets.SCRIPTS)
    )
