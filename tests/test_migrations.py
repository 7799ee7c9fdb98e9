from pathlib import Path

from django.core.management import call_command

ROOT = Path(__file__).resolve().parent.parent
MIGRATIONS = [path for app in ("people", "articles", "cms") for path in (ROOT / app).rglob("migrations/0*.py")]


def test_the_migrations_tell_all_of_the_models(db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=3)


def test_a_migration_is_named_for_what_it_does():
    assert [path.name for path in MIGRATIONS if "auto" in path.stem.split("_")] == []
