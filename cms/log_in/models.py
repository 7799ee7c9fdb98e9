"""Who tried to log in: the memory of the throttle, and what an administrator looks through after an attack."""

from django.db import models


class LogInTry(models.Model):
    """One attempt with a password. It is written before the password is looked at, and goes when it is old."""

    account = models.CharField(max_length=150, help_text="The name that was typed; there may be no such account.")
    address = models.CharField(max_length=45, blank=True, help_text="The network address; empty when a proxy hides it.")
    tried_at = models.DateTimeField()
    succeeded = models.BooleanField(default=False)

    class Meta:
        verbose_name, verbose_name_plural = "log-in", "log-ins"
        ordering = ["-tried_at"]
        indexes = [
            models.Index(fields=["account", "tried_at"], name="log_ins_of_an_account"),
            models.Index(fields=["address", "tried_at"], name="log_ins_from_an_address"),
        ]

    def __str__(self):
        return f"{self.account}, {'succeeded' if self.succeeded else 'failed'}"
