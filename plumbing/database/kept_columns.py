"""Rows of which only what has changed is written: a long text that stays the same is neither sent nor stored again."""

from plumbing.database.plain_writes import WrittenPlainly


class KeepsColumns(WrittenPlainly):
    """Notes how its columns were by `keep_columns()`. Any other save than `save_changes()` makes it forget that."""

    kept = {}

    class Meta:
        abstract = True

    @property
    def columns(self) -> dict[str, object]:
        """The values of its columns, by their attributes."""
        return {field.attname: getattr(self, field.attname) for field in self._meta.concrete_fields}

    def keep_columns(self) -> None:
        """Note that the row is kept as it is here, and is locked: nobody else changes it."""
        self.kept = self.columns

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.kept = {}

    def save_changes(self) -> set[str]:
        """Write the columns that are others than they were; all, where that is not known. Returns their attributes."""
        now, before = self.columns, self.kept
        if not before:
            self.save()
            return {*now}
        changed = {name for name, value in now.items() if before[name] != value}
        self.save(update_fields=changed)
        return changed
