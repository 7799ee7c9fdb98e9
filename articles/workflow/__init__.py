"""The newsroom's verbs. Each is one transaction, leaves an Event, and says in words why it refuses."""

from articles.indexing import MissingReference
from articles.workflow.addresses import readable_slug, rename
from articles.workflow.checking import NotReadyError, check, complete
from articles.workflow.corrections import correct
from articles.workflow.handing_over import hand_over, left_by
from articles.workflow.publishing import publish
from articles.workflow.recording import WorkflowError
from articles.workflow.releasing import Released, release_due
from articles.workflow.review import approve, return_to_draft, submit
from articles.workflow.saving import Saved, restore, save
from articles.workflow.scheduling import GoingOut, going_out, include_changes, reschedule, schedule, unschedule
from articles.workflow.withdrawing import delete, withdraw

__all__ = [
    "GoingOut",
    "MissingReference",
    "NotReadyError",
    "Released",
    "Saved",
    "WorkflowError",
    "approve",
    "check",
    "complete",
    "correct",
    "delete",
    "going_out",
    "hand_over",
    "include_changes",
    "left_by",
    "publish",
    "readable_slug",
    "release_due",
    "rename",
    "reschedule",
    "restore",
    "return_to_draft",
    "save",
    "schedule",
    "submit",
    "unschedule",
    "withdraw",
]
