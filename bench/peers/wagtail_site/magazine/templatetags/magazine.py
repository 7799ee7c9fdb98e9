from django import template

from wagtail_site.magazine.models import SectionPage

register = template.Library()


@register.simple_tag
def sections():
    return SectionPage.objects.live().order_by("path")
