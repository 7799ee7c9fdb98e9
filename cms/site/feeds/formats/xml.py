"""XML documents with a style sheet, and without what XML does not know."""

from io import StringIO
from xml.sax.saxutils import XMLGenerator

from django.utils.xmlutils import SimplerXMLGenerator

from cms.site.feeds.elsewhere import readable
from plumbing.kept import Kept

# What is written of entries, by the format: of each feed a publication changes but one.
written = Kept(600)


class Writer(SimplerXMLGenerator):
    """Django's raises for control characters, which it looks for in each text; `XMLFeed` drops them."""

    def characters(self, content):
        XMLGenerator.characters(self, content)

    def markup(self, content):
        """Add what is XML already."""
        self.ignorableWhitespace(content)


class XMLFeed:
    """To be put before a generator of Django's: how a document is written. `around` gives the names and
    attributes of the elements around the items, from the outside; `element` is the name of an item's."""

    element: str

    def write(self, outfile, encoding):
        handler = Writer(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for sheet in self.feed["stylesheets"]:
            handler.processingInstruction("xml-stylesheet", str(sheet))
        for name, attributes in self.around():
            handler.startElement(name, attributes)
        handler.markup(self.part(self.add_root_elements))
        for item in self.items:
            handler.markup(written.of((type(self), item["entry"]), lambda item=item: self.part(self.write_item, item)))
        for name, _ in reversed(self.around()):
            handler.endElement(name)

    def part(self, write, *facts):
        """What a method writes, without what XML does not know."""
        text = StringIO()
        write(Writer(text, short_empty_elements=True), *facts)
        return readable(text.getvalue())

    def write_item(self, handler, item):
        handler.startElement(self.element, self.item_attributes(item))
        self.add_item_elements(handler, item)
        handler.endElement(self.element)

    def latest_post_date(self):
        return self.feed["channel"].updated
