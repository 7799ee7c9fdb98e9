"""Columns that keep themselves right: one worked out from others, and one that holds a link."""

from django.core.validators import URLValidator
from django.db import models


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
