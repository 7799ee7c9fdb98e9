from pathlib import Path

import pytest
from django.template import engines

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
NAMES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", NAMES)
def test_every_template_compiles(name):
    engines["django"].get_template(name)
