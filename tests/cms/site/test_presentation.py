from cms.site.presentation import as_a_whole


def test_words_that_stand_alone_lose_the_comma_before_she_said():
    assert as_a_whole("Nobody asked,") == "Nobody asked"
    assert as_a_whole("Nobody asked …") == "Nobody asked …"
