from cms.site.article.share_links import share_links


def test_share_links_carry_the_address_and_the_headline():
    links = {link.label: link.address for link in share_links("https://site.example/a/", "Who & why?")}
    assert links["X"] == "https://x.com/intent/post?text=Who%20%26%20why%3F&url=https%3A%2F%2Fsite.example%2Fa%2F"
    assert links["Email"].startswith("mailto:?subject=Who%20%26%20why%3F&body=https%3A%2F%2F")
