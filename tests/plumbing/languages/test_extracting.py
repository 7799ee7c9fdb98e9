import pytest

from plumbing.languages.extracting import catalogue_of

SOURCES = {
    "python": """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
label = pgettext_lazy("of a newspaper", "Section")
def told(number):
    return _("Share"), ngettext("%(number)s word", "%(number)s words", number) % {"number": number}
""",
    "django": """
{% load i18n %}
  <p title='{% translate "Share" %}'>
 {% if a %}{% translate "Section" context "of a newspaper" %}{% endif %}
   {% blocktranslate count number=words trimmed %}
     {{ number }} word
   {% plural %}{{ number }} words{% endblocktranslate %} “unmarked: it's”
""",
    "jinja2": """
<p title="{{ _("Share") }}">{{ pgettext("of a newspaper", "Section") }}</p>
{% trans number=words %}
  {{ number }} word
{% pluralize %}{{ number }} words{% endtrans %}
""",
    "javascript": """
const label = `${sign} ${open ? `(${gettext("Share")})` : ""}`, name = pgettext("of a newspaper", "Section")
const told = interpolate(ngettext("%(number)s word", "%(number)s words", n), { number: n }, true)
""",
}
EXPECTED = {
    (None, "Share"),
    ("of a newspaper", "Section"),
    (None, ("%(number)s word", "%(number)s words")),
}


@pytest.mark.parametrize("kind", SOURCES)
def test_marked_words_are_found_in_sources_of_each_kind(kind, tmp_path):
    path = tmp_path / "source"
    path.write_text(SOURCES[kind])
    assert {(message.context, message.id) for message in catalogue_of([(path, kind)]) if message.id} == EXPECTED
