"""XML documents with a style sheet, and without what XML does not know."""

from xml.sax.saxutils import XMLGenerator

from django.utils.xmlutils import SimplerXMLGenerator

from cms.site.feeds.elsewhere import readable


class Writer(SimplerXMLGenerator):
    """Django's raises for control characters, which it looks for in each text; `XMLFeed` drops them from the whole document."""

    def characters(self, content):
        XMLGenerator.characters(self, content)


class XMLFeed:
    """To be put before a generator of Django's: how a document is written. `around` gives the names and
    attributes of the elements around the items, from the outside."""

    def write(self, outfile, encoding):
        handler = Writer(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        for sheet in self.feed["stylesheets"]:
            handler.processingInstruction("xml-stylesheet", str(sheet))
        for name, attributes in self.around():
            handler.startElement(name, attributes)
        self.add_root_elements(handler)
        self.write_items(handler)
        for name, _ in reversed(self.around()):
            handler.endElement(name)

    def writeString(self, encoding):
        return readable(super().writeString(encoding))

    def latest_post_date(self):
        return self.feed["channel"].updated
