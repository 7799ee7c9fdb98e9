"""The column that says which smaller files of a row's picture there are, and has them drawn when the picture is new or its focus moves."""

from collections.abc import Sequence
from functools import partial

from django.apps import apps
from django.db import models, transaction
from django.db.models.fields.files import FieldFile
from django.db.models.signals import post_delete, post_save, pre_save

from people.pictures import background, rendering
from people.pictures.rendered import Rendered, current, files
from people.pictures.shapes import Focus, Shape


class RenditionsField(models.CharField):
    """Holds a Rendered as text (rendered.read), "" as long as nothing has been drawn.

    source   the name of the model's ImageField
    focus    the names of two columns with the focus, as shares of width and height; () is the middle
    shapes   what is drawn

    The first files are drawn after the commit that brought the picture, before whoever asked for it is answered; the rest in
    the background. What is missing after an accident is drawn by `manage.py make_renditions`. With the row all
    files go, and those of a picture that another one, or none, takes the place of.
    """

    def __init__(self, *args, source: str, shapes: Sequence[Shape], focus: Sequence[str] = (), **kwargs):
        self.source, self.shapes, self.focus = source, tuple(shapes), tuple(focus)
        super().__init__(*args, **{"max_length": 80, "default": "", "blank": True, "editable": False} | kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        # Shapes are no part of the table: migrations need not know them.
        return name, path, args, kwargs | {"source": self.source, "shapes": (), "focus": self.focus}

    def contribute_to_class(self, cls, name, **kwargs):
        super().contribute_to_class(cls, name, **kwargs)
        if not cls._meta.abstract:
            pre_save.connect(self._about_to_save, sender=cls)
            post_save.connect(self._saved, sender=cls)
            post_delete.connect(self._deleted, sender=cls)

    def _about_to_save(self, instance, raw=False, update_fields=None, **kwargs):
        """A picture that gives way to another, or to none, goes after the commit, and all that was drawn of it."""
        file = getattr(instance, self.source)
        is_left_alone = update_fields is not None and self.source not in update_fields
        if raw or instance.pk is None or is_left_alone or self.current(instance) is not None:
            return
        rows = type(instance)._base_manager.using(kwargs["using"]).filter(pk=instance.pk)
        former = rows.values_list(self.source, flat=True).first()
        if former and former != file.name:
            transaction.on_commit(partial(_remove, file.storage, former), kwargs["using"], robust=True)

    def _saved(self, instance, raw=False, **kwargs):
        if not raw and self.is_due(instance):
            using = kwargs["using"]
            transaction.on_commit(partial(background.begin, type(instance), instance.pk, self.name, using), using)

    def _deleted(self, instance, **kwargs):
        file = getattr(instance, self.source)
        if file:
            transaction.on_commit(partial(_remove, file.storage, file.name), kwargs["using"], robust=True)

    def focus_of(self, row) -> Focus:
        return Focus.at(*(getattr(row, name) for name in self.focus)) if self.focus else Focus()

    def current(self, row) -> Rendered | None:
        """What has been drawn of the picture that the row has now; None if nothing has."""
        return current(getattr(row, self.attname), getattr(row, self.source).name or "", self.focus_of(row))

    def address(self, file: FieldFile, shape: Shape, least: int) -> str:
        """The file of a shape with at least so many pixels across, as every browser reads it; the original while nothing is drawn."""
        drawn = current(getattr(file.instance, self.attname), file.name, self.focus_of(file.instance))
        if drawn and drawn.endings and shape in self.shapes:
            return files(drawn, shape, drawn.endings[0], least)[-1][0]
        return file.url

    def is_due(self, row) -> bool:
        """Whether something is still to be drawn."""
        rendered = self.current(row)
        return bool(getattr(row, self.source).name) and not (rendered and rendered.is_complete)

    def draw(self, row) -> Rendered:
        """Draw the next format that is missing and note it in the row, unless its picture is another one by now.

        Returns what there is then. Raises OSError, and READING_ERRORS (people/pictures) for a damaged original.
        """
        name, before, rendered = getattr(row, self.source).name, getattr(row, self.attname), self.current(row)
        if rendered is None:
            made = rendering.render_first(name, self.focus_of(row), self.shapes)
        else:
            made = rendering.render_rest(name, rendered, self.shapes)
        unchanged = {"pk": row.pk, self.source: name, self.attname: before}
        if type(row)._base_manager.filter(**unchanged).update(**{self.attname: str(made)}):
            setattr(row, self.attname, str(made))
        return made

    def draw_all(self, row) -> bool:
        """Draw every format that is missing. Returns False for a row that has another picture meanwhile, or is gone. Raises as `draw`."""
        while self.is_due(row):
            before = getattr(row, self.attname)
            self.draw(row)
            if getattr(row, self.attname) == before:
                return False
        return True


def _remove(storage, name):
    rendering.remove(name)
    storage.delete(name)


def fields() -> list[RenditionsField]:
    """Those of all models."""
    of_all = (field for model in apps.get_models() for field in model._meta.local_fields)
    return [field for field in of_all if isinstance(field, RenditionsField)]


def field_of(file: FieldFile) -> RenditionsField | None:
    """The column that says what has been drawn of a file, if its model has one."""
    of_row = (field for field in type(file.instance)._meta.fields if isinstance(field, RenditionsField))
    return next((field for field in of_row if field.source == file.field.name), None)
