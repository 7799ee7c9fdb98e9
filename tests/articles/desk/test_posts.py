"""What the editor's cards of posts are told."""

from tests.articles.desk.asking import ask
from tests.articles.social.test_fetch_targets import ODD, OF_OUR_NETWORK


def test_an_odd_address_gets_a_sentence(editor_client):
    odd = [each.replace("\ud800", "�").replace("\udfff", "�") for each in ODD]
    answers = {each: ask(editor_client, "posts", {"addresses": [each]}) for each in odd}
    assert [each for each, answer in answers.items() if answer.status_code != 200] == []
    results = {each: answer.json()["results"].values() for each, answer in answers.items()}
    assert [each for each, cards in results.items() if not all("error" in card for card in cards)] == []


def test_a_post_on_a_machine_of_our_own_network_is_not_asked_for(editor_client):
    addresses = [f"https://{host}/@jane/109348473847384738" for host in OF_OUR_NETWORK]
    cards = {each: ask(editor_client, "posts", {"addresses": [each]}).json()["results"][each] for each in addresses}
    assert [each for each, card in cards.items() if not card.get("error") and card["known"]] == []
