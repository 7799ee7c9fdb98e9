from cms.site.article.drop_cap import with_drop_cap

LONG = "The harbour was quiet that morning, and nobody had asked the ferrymen. " * 4


def test_a_long_first_paragraph_opens_the_text():
    assert with_drop_cap(f"<p>{LONG}</p><p>{LONG}</p>") == f'<p class="opens">{LONG}</p><p>{LONG}</p>'


def test_a_short_first_paragraph_stays_as_it_is():
    assert with_drop_cap(f"<p>Yes.</p><p>{LONG}</p>") == f"<p>Yes.</p><p>{LONG}</p>"


def test_a_text_that_begins_with_a_heading_stays_as_it_is():
    assert with_drop_cap(f"<h2>One</h2><p>{LONG}</p>") == f"<h2>One</h2><p>{LONG}</p>"


def test_the_first_letter_of_a_link_carries_no_line():
    opened = with_drop_cap(f'<p><a href="/people/jane-roe/">Jane Roe</a> said: {LONG}</p>')
    assert opened.startswith(
        '<p class="opens"><a href="/people/jane-roe/" class="opens__link">J<span>ane Roe</span></a> said'
    )


def test_a_link_further_on_keeps_its_line_whole():
    assert "opens__link" not in with_drop_cap(f'<p>Then <a href="/">Jane Roe</a> said: {LONG}</p>')
