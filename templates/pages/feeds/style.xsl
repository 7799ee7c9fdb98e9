<?xml version="1.0" encoding="utf-8"?>
{# How a browser shows a feed to people: what it is, and what is new in it. #}
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" exclude-result-prefixes="atom">
  <xsl:output method="html" encoding="utf-8" doctype-system="about:legacy-compat"/>
  <xsl:variable name="channel" select="/rss/channel | /atom:feed"/>
  <xsl:template match="/">
    <html{{ site_language_attributes() }}>
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="$channel/title | $channel/atom:title"/></title>
        <link rel="icon" href="{{ address_of("favicon") }}"/>
        <link rel="stylesheet" href="{{ static("css/site.css") }}"/>
      </head>
      <body class="page">
        <main class="sheet feeds feeds--shown" id="text">
          <header class="listing__head">
            <h1 class="listing__title"><span class="listing__kind">{{ _("Feed") }}</span> <a><xsl:attribute name="href"><xsl:value-of select="$channel/link | $channel/atom:link[@rel='alternate'][1]/@href"/></xsl:attribute><xsl:value-of select="$channel/title | $channel/atom:title"/></a></h1>
            <p class="listing__description"><xsl:value-of select="$channel/description | $channel/atom:subtitle"/></p>
          </header>
          <p class="feeds__hint">{% trans address=address_of("feeds") %}This is a feed. To follow it, copy the address of this page into a feed reader. <a href="{{ address }}">All feeds, and how they work</a>{% endtrans %}</p>
          <ol class="listing__articles"><xsl:apply-templates select="$channel/item | $channel/atom:entry"/></ol>
        </main>
      </body>
    </html>
  </xsl:template>
  <xsl:template match="item | atom:entry">
    <li dir="auto">
      <h2 class="feeds__headline"><a><xsl:attribute name="href"><xsl:value-of select="link | atom:link[@rel='alternate'][1]/@href"/></xsl:attribute><xsl:value-of select="title | atom:title"/></a></h2>
      <p><xsl:value-of select="description | atom:summary"/></p>
      <p class="feeds__date"><xsl:value-of select="pubDate | atom:published"/></p>
    </li>
  </xsl:template>
</xsl:stylesheet>
