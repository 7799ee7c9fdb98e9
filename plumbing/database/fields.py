"""Columns that keep themselves right: worked out from others, or holding a link or the address of a page."""

from functools import cache

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator
from django.db import models

from plumbing.database import previous
from plumbing.database.prepared import prepared
from plumbing.text.folding import search_fold
from plumbing.text.slugs import slug_for

ROOM_FOR_A_NUMBER = 10  # behind a slug that others have too


class WebAddressField(models.URLField):
    """An address on the web: http or https alone, and https where an editor left the scheme out."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https"} | kwargs)


class DerivedCharField(models.CharField):
    """Holds `make(*values of sources)`; with `keep_typed`, only while nobody has typed something else into it.

    Worked out in save() and bulk_create(); an update() of a source, or a save(update_fields=…) that does not name this
    column, leaves it behind.
    """

    def __init__(self, *args, sources, make, keep_typed=False, **kwargs):
        self.sources, self.make, self.keep_typed = tuple(sources), make, keep_typed
        kwargs.setdefault("blank", True)
        kwargs.setdefault("editable", keep_typed)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs |= {"sources": self.sources, "make": self.make, "keep_typed": self.keep_typed}
        kwargs |= {"blank": self.blank, "editable": self.editable}
        return name, path, args, kwargs

    def pre_save(self, model_instance, add):
        typed = getattr(model_instance, self.attname)
        if not (typed and self.keep_typed):
            made = self.make(*(getattr(model_instance, source) for source in self.sources))
            setattr(model_instance, self.attname, made[: self.max_length])
        return super().pre_save(model_instance, add)


class SearchField(models.TextField):
    """Holds the words of the columns `sources` as searches find them (folding.search_fold). Kept as DerivedCharField is."""

    def __init__(self, *args, sources, **kwargs):
        self.sources = tuple(sources)
        super().__init__(*args, **{"blank": True, "editable": False, "default": ""} | kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"sources": self.sources, "default": ""}

    def pre_save(self, model_instance, add):
        words = search_fold("\n".join(str(getattr(model_instance, source) or "") for source in self.sources))
        setattr(model_instance, self.attname, words)
        return words


class AddressField(models.SlugField):
    """The slug of a row's page. Left empty, it is made from the column `made_from`; one that is left stays kept (previous.py).

    A form may be given whatever an editor types: it becomes a slug, unless it is the one that the row has. Saving a slug that
    once led to another row raises AddressTakenError. An update() keeps nothing.
    """

    def __init__(self, *args, made_from, **kwargs):
        self.made_from = made_from
        super().__init__(*args, **{"unique": True, "allow_unicode": True} | kwargs)
        # Django's pattern knows no vowel signs; `clean` makes a slug of whatever comes.
        self.validators = [each for each in self.validators if not isinstance(each, RegexValidator)]

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"made_from": self.made_from}

    def formfield(self, **kwargs):
        return super(models.SlugField, self).formfield(**{"required": False} | kwargs)  # of any text: `clean` reads it

    def clean(self, value, model_instance):
        if value != self._stored(model_instance):
            value = slug_for(value, self.max_length)
            if not value:
                raise ValidationError("An address needs letters or digits.")
            if other := previous.holder(model_instance, value):
                raise ValidationError(
                    f"“{value}” once was the address of “{other}” and still leads there. Choose another."
                )
        return super().clean(value, model_instance)

    def pre_save(self, model_instance, add):
        slug, stored = getattr(model_instance, self.attname), None if add else self._stored(model_instance)
        if not slug:
            slug = stored or self.made_for(model_instance)
            setattr(model_instance, self.attname, slug)
        elif slug != stored and (other := previous.holder(model_instance, slug)):
            raise previous.AddressTakenError(f"“{slug}” once was the address of “{other}” and still leads there.")
        if stored and slug != stored and previous.kept_by(type(model_instance)):
            previous.keep(model_instance, stored)
        return slug

    def made_for(self, row):
        """A slug that is free, from the words of the row."""
        stem = slug_for(str(getattr(row, self.made_from)), self.max_length - ROOM_FOR_A_NUMBER)
        return previous.free_slug_of(type(row), stem or row._meta.model_name)

    def _stored(self, row):
        found = stored(type(row), self.attname)(row.pk) if row.pk else ()
        return found[0] if found else None


@cache
def stored(model, column):
    """Asks for a column of the row with a key."""
    return prepared(lambda pk: model._base_manager.filter(pk=pk).order_by().values_list(column, flat=True))
