from django.template import engines


def test_an_address_is_made_whole_and_a_whole_one_is_kept():
    template = engines["jinja2"].from_string("{{ absolute('/a/') }} {{ absolute('https://b.example/') }}")
    assert template.render({"site_address": "https://a.example"}) == "https://a.example/a/ https://b.example/"
