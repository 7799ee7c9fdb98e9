import pytest

from plumbing.static_files import modules
from plumbing.static_files.modules import BundlingError, bundle

SOURCES = {
    "desk/start": 'import { greeting } from "desk/words"\nimport { shout } from "library"\nconsole.log(shout(greeting))',
    "desk/words": '// What is said.\nexport const greeting = "Good morning"\nexport const unused = "Good night"',
    "library": "export const shout = (words) => words.toUpperCase()",
}


def test_modules_become_one_that_imports_nothing():
    text = bundle("desk/start", SOURCES)
    assert "Good morning" in text and "toUpperCase" in text
    assert "import" not in text and "Good night" not in text and "sourceMappingURL" not in text


def test_the_same_modules_become_the_same_bundle():
    assert bundle("desk/start", SOURCES) == bundle("desk/start", SOURCES)


def test_a_module_that_is_missing_is_named():
    with pytest.raises(BundlingError, match="desk/words"):
        bundle("desk/start", {name: text for name, text in SOURCES.items() if name != "desk/words"})


def test_a_missing_bundler_is_named(monkeypatch):
    monkeypatch.setattr(modules, "BUNDLER", "no_such_bundler")
    with pytest.raises(BundlingError, match="no_such_bundler"):
        bundle("desk/start", SOURCES)
