from django.apps import AppConfig

from cms import checks  # noqa: F401  importing it registers the checks


class CmsConfig(AppConfig):
    name = "cms"
    verbose_name = "Broadside"
