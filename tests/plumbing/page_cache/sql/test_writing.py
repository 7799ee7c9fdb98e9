from plumbing.page_cache.sql.writing import write_of


def test_an_insert_tells_where_each_value_comes_from():
    write = write_of('INSERT INTO "articles_tag" ("name", "slug") VALUES (%s, NULL), (%s, %s)')
    assert write.columns == ("name", "slug") and write.rows == ((0, "NULL"), (1, 2))


def test_an_insert_of_computed_values_says_so():
    write = write_of('INSERT INTO "articles_tag" ("name", "slug") VALUES (LOWER(%s), %s)')
    assert write.rows == ((None, 1),)


def test_an_insert_that_may_change_other_rows_is_not_understood():
    write = write_of('INSERT INTO "articles_tag" ("name") VALUES (%s) ON CONFLICT ("name") DO UPDATE SET "name" = %s')
    assert write.table.name == "articles_tag" and write.columns is None


def test_an_insert_of_arrays_is_understood():
    sql = 'INSERT INTO "articles_tag" ("name", "slug") SELECT * FROM UNNEST((%s)::varchar[], (%s)::varchar[])'
    assert write_of(sql).rows == "unnest"


def test_an_update_tells_its_columns_and_its_condition():
    write = write_of('UPDATE "articles_tag" SET "name" = %s, "slug" = LOWER(%s) WHERE "articles_tag"."id" = %s')
    assert write.columns == ("name", "slug")
    assert write.where == 'WHERE "articles_tag"."id" = %s' and write.where_from == 2


def test_a_where_within_a_value_is_not_the_condition():
    write = write_of('UPDATE "articles_tag" SET "name" = (SELECT "x" FROM "y" WHERE "z" = %s) WHERE "id" = %s')
    assert write.where == 'WHERE "id" = %s' and write.where_from == 1


def test_an_update_of_the_number_of_a_row_is_not_understood():
    assert write_of('UPDATE "articles_tag" SET "id" = %s').columns is None


def test_a_delete_tells_its_condition():
    assert write_of('DELETE FROM "articles_tag" WHERE "id" IN (%s, %s)').where == 'WHERE "id" IN (%s, %s)'


def test_a_write_that_returns_rows_is_not_understood():
    assert write_of('DELETE FROM "articles_tag" RETURNING "id"').columns is None


def test_a_change_of_tables_may_concern_anything():
    assert write_of('ALTER TABLE "articles_tag" ADD COLUMN "x" integer').table is None


def test_a_table_that_no_model_has_may_concern_anything():
    write = write_of("UPDATE some_view SET x = 1")
    assert write.table is None and write.verb


def test_djangos_record_of_migrations_concerns_nobody():
    assert not write_of('INSERT INTO "django_migrations" ("app") VALUES (%s)').verb
