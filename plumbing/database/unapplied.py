"""Which migrations a database still lacks."""

from django.db.migrations.executor import MigrationExecutor


def unapplied_migrations(connection) -> list[str]:
    """The names of the migrations that are to be applied, such as "people.0003_aliases", in their order. Raises DatabaseError."""
    executor = MigrationExecutor(connection)
    return [str(migration) for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
