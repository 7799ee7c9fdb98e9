from plumbing.page_cache.sql.reading import reads_of

ARTICLES = 'SELECT "articles_article"."id", "articles_article"."headline" FROM "articles_article"'
PUBLIC = '"articles_article"."status" IN (%s, %s)'


def the_reference(sql, alias=None):
    references = reads_of(sql).references
    return next(each for each in references if alias is None or each.alias == alias)


def test_a_column_that_comes_along_with_its_row_is_only_shown():
    reference = the_reference(ARTICLES)
    assert reference.shows == {"id", "headline"} and reference.decides == set()


def test_a_column_that_orders_decides():
    assert the_reference(f'{ARTICLES} ORDER BY "articles_article"."headline" DESC').decides == {"headline"}


def test_a_column_that_orders_by_its_place_decides():
    assert "headline" in the_reference(f"{ARTICLES} ORDER BY 2 DESC").decides


def test_a_column_that_orders_by_its_label_decides():
    sql = 'SELECT "people_person"."id", "people_person"."bio" AS "words" FROM "people_person" ORDER BY "words"'
    assert "bio" in the_reference(sql).decides


def test_a_column_that_makes_rows_distinct_decides():
    sql = 'SELECT DISTINCT "people_person"."id", "people_person"."bio" FROM "people_person"'
    assert the_reference(sql).decides == {"id", "bio"}


def test_a_column_without_the_number_of_its_row_decides():
    assert the_reference('SELECT "people_person"."bio" FROM "people_person"').decides == {"bio"}


def test_a_column_within_a_function_decides():
    assert the_reference('SELECT MAX("articles_revision"."number") FROM "articles_revision"').decides == {"number"}


def test_a_value_in_the_condition_is_a_key():
    assert the_reference(f'{ARTICLES} WHERE "articles_article"."section_id" = %s').key == ("section_id", (0,))


def test_several_values_are_a_key():
    assert the_reference(f'{ARTICLES} WHERE "articles_article"."id" IN (%s, 7)').key == ("id", (0, "7"))


def test_one_value_or_another_is_a_key():
    condition = '("articles_article"."id" = %s OR "articles_article"."id" = %s)'
    assert the_reference(f"{ARTICLES} WHERE {condition}").key == ("id", (0, 1))


def test_a_value_that_is_one_of_two_ways_in_is_no_key():
    condition = '("articles_article"."section_id" = %s OR "articles_article"."headline" = %s)'
    assert the_reference(f"{ARTICLES} WHERE {condition}").key is None


def test_a_value_that_is_denied_is_no_key():
    assert the_reference(f'{ARTICLES} WHERE NOT ("articles_article"."section_id" = %s)').key is None


def test_a_value_within_a_case_is_no_key():
    sql = f'{ARTICLES} WHERE CASE WHEN 1 = 1 AND "articles_article"."section_id" = %s AND 2 = 2 THEN 1 ELSE 1 END = 1'
    assert the_reference(sql).key is None


def test_a_unique_value_is_the_better_key():
    condition = '"articles_article"."section_id" = %s AND "articles_article"."slug" = %s'
    assert the_reference(f"{ARTICLES} WHERE ({condition})").key == ("slug", (1,))


def test_asking_for_public_rows_is_seen():
    assert the_reference(f"{ARTICLES} WHERE {PUBLIC}").gate == (0, 1)


def test_a_row_joined_by_its_foreign_key_comes_and_goes_with_it():
    join = 'LEFT OUTER JOIN "articles_image" ON ("articles_article"."image_id" = "articles_image"."id")'
    assert the_reference(f"{ARTICLES} {join}", "articles_image").is_implied


def test_a_row_that_has_others_joined_to_it_comes_and_goes_by_itself():
    sql = 'SELECT "s"."id" FROM "articles_section" "s" LEFT OUTER JOIN "articles_article" "a" ON ("s"."id" = "a"."section_id")'
    assert not the_reference(sql, "s").is_implied and not the_reference(sql, "a").is_implied


def test_a_key_that_only_adds_a_row_is_only_shown():
    join = 'LEFT OUTER JOIN "articles_image" ON ("articles_article"."image_id" = "articles_image"."id")'
    assert the_reference(f"{ARTICLES} {join}", "articles_article").decides == set()


def test_a_key_decides_where_the_added_row_is_asked_about():
    join = 'LEFT OUTER JOIN "articles_image" ON ("articles_article"."image_id" = "articles_image"."id")'
    sql = f'{ARTICLES} {join} WHERE "articles_image"."alt" = %s'
    assert the_reference(sql, "articles_article").decides == {"image_id"}


def test_what_is_computed_for_each_row_is_keyed_by_the_row():
    handles = '(SELECT MAX(U0."handle") FROM "people_socialhandle" U0 WHERE U0."person_id" = ("people_person"."id"))'
    reference = the_reference(f'SELECT "people_person"."id", {handles} AS "most" FROM "people_person"', "U0")
    assert reference.key[0] == "person_id" and reference.key[1][0].position == 0


def test_what_also_orders_the_rows_is_not_keyed_by_them():
    handles = '(SELECT MAX(U0."handle") FROM "people_socialhandle" U0 WHERE U0."person_id" = ("people_person"."id"))'
    sql = f'SELECT "people_person"."id", {handles} AS "most" FROM "people_person" ORDER BY 2'
    assert the_reference(sql, "U0").key is None


def test_rows_that_pass_through_an_outer_select_are_still_rows():
    sql = f'SELECT * FROM ({ARTICLES}) "qualify" WHERE 1 = %s'
    assert the_reference(sql).shows == {"id", "headline"}


def test_a_label_that_the_outer_select_asks_about_decides():
    inner = 'SELECT "people_person"."id" AS "col1", "people_person"."bio" AS "col2" FROM "people_person"'
    assert the_reference(f'SELECT * FROM ({inner}) "qualify" ORDER BY "col2"').decides == {"bio"}


def test_counting_rows_by_their_numbers_does_not_ask_which_numbers():
    assert the_reference('SELECT COUNT("people_person"."id") FROM "people_person"').decides == set()


def test_a_comparison_with_a_moment_is_noted():
    reads = reads_of(f'{ARTICLES} WHERE "articles_article"."published_at" <= %s')
    assert [(each.table, each.column, each.is_strict) for each in reads.moments] == [
        ("articles_article", "published_at", False)
    ]


def test_a_union_is_not_understood_but_its_tables_are_known():
    reads = reads_of('SELECT "id" FROM "people_person" UNION SELECT "id" FROM "articles_tag"')
    assert reads.references is None and reads.tables == {"people_person", "articles_tag"} and not reads.names_unknown


def test_a_common_table_expression_is_no_unknown_table():
    reads = reads_of("WITH found AS MATERIALIZED (SELECT id FROM people_person) SELECT id FROM found")
    assert reads.tables == {"people_person"} and not reads.names_unknown


def test_a_column_without_its_table_is_not_understood():
    assert reads_of('SELECT "people_person"."id" FROM "people_person" WHERE "bio" = %s').references is None


def test_all_columns_of_a_table_are_not_understood():
    assert reads_of('SELECT * FROM "people_person"').references is None


def test_a_table_that_no_model_has_is_noticed():
    assert reads_of('SELECT "words" FROM "people_person", "elsewhere"').names_unknown


def test_a_table_named_like_a_label_is_noticed():
    assert reads_of("SELECT people_person.id AS foo FROM people_person, foo UNION SELECT 1").names_unknown


def test_an_answer_of_chance_is_noticed():
    assert reads_of(f"{ARTICLES} ORDER BY RANDOM()").is_volatile


def test_a_comment_makes_everything_uncertain():
    assert reads_of(f"{ARTICLES} -- WHERE").names_unknown


JOINED = (
    'SELECT "articles_article"."id"{}, "articles_image"."alt" FROM "articles_article" '
    'LEFT OUTER JOIN "articles_image" ON ("articles_article"."image_id" = "articles_image"."id"{})'
)
KEY = ', "articles_article"."image_id" AS "picture"'


def test_a_foreign_key_that_is_asked_for_tells_which_row_is_shown():
    reference = the_reference(JOINED.format(KEY, ""), "articles_image")
    assert (reference.row_at, reference.shows, reference.decides) == (1, {"alt"}, set())


def test_without_the_foreign_key_any_joined_row_may_be_shown():
    assert "alt" in the_reference(JOINED.format("", ""), "articles_image").decides


def test_a_foreign_key_does_not_tell_the_row_of_a_join_with_more_to_ask():
    condition = ' AND "articles_image"."width" > 9'
    assert "alt" in the_reference(JOINED.format(KEY, condition), "articles_image").decides
