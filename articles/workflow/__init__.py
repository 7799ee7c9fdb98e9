"""The newsroom's verbs. Each is one transaction, leaves an Event, and says in words why it refuses."""

from articles.indexing import MissingReference
from articles.workflow.addresses import rename
from articles.workflow.corrections import correct
from articles.workflow.publishing import publish, withdraw
from articles.workflow.recording import WorkflowError
from articles.workflow.releasing import Released, release_due
from articles.workflow.review import approve, return_to_draft, submit
from articles.workflow.saving import Saved, restore, save
from articles.workflow.scheduling import schedule

__all__ = [
    "MissingReference",
    "Released",
    "Saved",
    "WorkflowError",
    "approve",
    "correct",
    "publish",
    "release_due",
    "rename",
    "restore",
    "return_to_draft",
    "save",
    "schedule",
    "submit",
    "withdraw",
]
