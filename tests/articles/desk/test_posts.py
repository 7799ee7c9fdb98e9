"""What the editor's cards of posts are told."""

import pytest

from tests.articles.desk.asking import ask
from tests.articles.social.test_fetch_targets import ODD, OF_OUR_NETWORK


@pytest.mark.parametrize("address", [each.replace("\ud800", "�").replace("\udfff", "�") for each in ODD])
def test_an_odd_address_gets_a_sentence(editor_client, address):
    answer = ask(editor_client, "posts", {"addresses": [address]})
    assert answer.status_code == 200
    assert all("error" in card for card in answer.json()["results"].values())


@pytest.mark.parametrize("host", OF_OUR_NETWORK)
def test_a_post_on_a_machine_of_our_own_network_is_not_asked_for(editor_client, host):
    address = f"https://{host}/@jane/109348473847384738"
    card = ask(editor_client, "posts", {"addresses": [address]}).json()["results"][address]
    assert card.get("error") or not card["known"]
