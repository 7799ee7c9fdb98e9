"""How PostgreSQL plans what is asked: by the statement that asks, whoever the reader is."""

import pytest
from django.db import connection, transaction
from django.db.models import CharField, Func, Value

from cms.site.registry import PAGES
from people.models import Person
from plumbing.database.prepared import prepared
from tests.factories import make_person
from tests.plumbing.page_cache.walking import settle_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]

FOR_ALL_VALUES, FOR_EACH_VALUE = ("force_generic_plan", "off"), ("auto", "on")


def setting(name):
    return Func(Value(name), function="current_setting", output_field=CharField())


def people_and_settings(name):
    return Person.objects.filter(name=name).annotate(
        mode=setting("plan_cache_mode"), bitmaps=setting("enable_bitmapscan")
    )


by_index = prepared(people_and_settings)
by_value = prepared(planned_by_value=True)(people_and_settings)


@pytest.fixture(autouse=True)
def person():
    return make_person("Jane Roe")


@pytest.fixture
def settings_sent(monkeypatch):
    """The statements other than Django's that are sent to set how to plan."""
    sent = []
    execute = type(connection.connection).execute

    def noting(raw, sql, *said, **more):
        sent.append(sql)
        return execute(raw, sql, *said, **more)

    monkeypatch.setattr(type(connection.connection), "execute", noting)
    return sent


def planned(rows):
    (person,) = rows
    return person.mode, person.bitmaps


def test_a_question_is_planned_once_for_all_values_and_without_bitmaps():
    assert planned(by_index("Jane Roe")) == FOR_ALL_VALUES


def test_a_question_planned_by_value_may_use_bitmaps_as_a_gin_index_needs():
    assert planned(by_value("Jane Roe")) == FOR_EACH_VALUE


def test_a_queryset_that_is_no_question_is_planned_by_value_also_after_one_that_is():
    by_index("Jane Roe")
    assert planned(people_and_settings("Jane Roe")) == FOR_EACH_VALUE


def test_statements_that_are_planned_alike_cost_no_further_round_trip(settings_sent):
    by_index("Jane Roe")
    settings_sent.clear()
    by_index("Jane Roe"), by_index("Jo Doe")
    assert settings_sent == []


def cost_of_a_page():
    with connection.cursor() as cursor:
        cursor.execute("SHOW random_page_cost")
        return cursor.fetchone()[0]


def test_a_page_anywhere_costs_hardly_more_than_the_next_one():
    assert cost_of_a_page() == "1.1"


def forget_connections():
    connection.close()
    connection.close_pool()


@pytest.fixture
def server_knows_its_disks():
    name = connection.ops.quote_name(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name} SET random_page_cost = 2.5")
    forget_connections()
    yield
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {name} RESET random_page_cost")
    forget_connections()


@pytest.mark.usefixtures("server_knows_its_disks")
def test_what_a_server_has_been_told_of_its_disks_stays():
    assert cost_of_a_page() == "2.5"


def test_within_a_transaction_nothing_is_set_since_a_rollback_would_undo_it(settings_sent):
    with transaction.atomic():
        by_index("Jane Roe")
    assert settings_sent == []
    assert planned(by_index("Jane Roe")) == FOR_ALL_VALUES


def test_no_page_of_readers_costs_a_further_round_trip(reader, settings_sent):
    settle_in()
    paths = {page.name: [path for path in page.examples() if reader.get(path).status_code == 200] for page in PAGES}
    assert [name for name, found in paths.items() if not found] == []
    reader.get("/")
    costs = {}
    for name, found in paths.items():
        settings_sent.clear()
        reader.get(found[0])
        costs[name] = len(settings_sent)
    # A search is planned by value, and so is what is not to be seen yet or no longer, which tallies are told of: the setting goes off
    # before it and on again after it.
    assert {name for name, cost in costs.items() if cost} <= {"search", "archive", "all-tags", "site-map-pages"}
