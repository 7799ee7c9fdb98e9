from cms.site.pictures import checks


def ids(check):
    return [fault.id for fault in check(None)]


def test_a_share_picture_without_an_address_is_a_fault(settings):
    settings.SHARE_PICTURE = "share.png"
    assert ids(checks.share_picture_has_an_address) == ["broadside.E040"]
    settings.SHARE_PICTURE = "/static/images/share.png"
    assert ids(checks.share_picture_has_an_address) == []


def test_a_name_that_cannot_be_drawn_wants_a_share_picture(settings):
    assert ids(checks.share_picture_can_be_drawn) == []
    settings.SITE_NAME = "渡し船"
    assert ids(checks.share_picture_can_be_drawn) == ["broadside.W040"]
    settings.SHARE_PICTURE = "/static/images/share.png"
    assert ids(checks.share_picture_can_be_drawn) == []
