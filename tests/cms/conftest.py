from django.conf import settings

# SQLite has no server whose connections could be lost.
collect_ignore = [] if settings.DATABASES["default"]["ENGINE"].endswith("postgresql") else ["test_pool.py"]
