"""`python -m wagtail_site.manage`: Wagtail's own commands."""

import os
import sys

from django.core.management import execute_from_command_line

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wagtail_site.settings")
execute_from_command_line(sys.argv)
