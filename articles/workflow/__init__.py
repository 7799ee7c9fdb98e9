"""The newsroom's verbs. Each is one transaction, leaves an Event, and says in words why it refuses."""

from articles.indexing import MissingReference
from articles.workflow.addresses import readable_slug, rename
from articles.workflow.annotating import answer_note, note_words, resolve_note
from articles.workflow.binning import DAYS_IN_BIN, SEEN, delete, empty_bin, move_to_bin, restore_from_bin
from articles.workflow.checking import NotReadyError, check, complete
from articles.workflow.corrections import correct
from articles.workflow.handing_over import hand_over, left_by
from articles.workflow.planning import begin_writing, plan, save_story, take, tie, untie
from articles.workflow.publishing import publish
from articles.workflow.recording import IN_BIN, WorkflowError
from articles.workflow.refiling import check_refiling, refile, undo_refiling
from articles.workflow.releasing import Released, release_due
from articles.workflow.review import approve, authors_of, is_for, open_note, return_to_draft, settle_note, submit
from articles.workflow.saving import Saved, restore, save
from articles.workflow.scheduling import GoingOut, going_out, include_changes, reschedule, schedule, unschedule
from articles.workflow.suggesting import (
    Accepted,
    Placed,
    accept_pieces,
    note_accepted,
    placed_pieces,
    refuse_pieces,
    suggest,
    take_back_suggestion,
    try_pieces,
    who_has_the_floor,
)
from articles.workflow.withdrawing import withdraw

__all__ = [
    "DAYS_IN_BIN",
    "IN_BIN",
    "Accepted",
    "GoingOut",
    "MissingReference",
    "NotReadyError",
    "SEEN",
    "Placed",
    "Released",
    "Saved",
    "WorkflowError",
    "accept_pieces",
    "answer_note",
    "approve",
    "authors_of",
    "begin_writing",
    "check",
    "check_refiling",
    "complete",
    "correct",
    "delete",
    "empty_bin",
    "going_out",
    "hand_over",
    "include_changes",
    "is_for",
    "left_by",
    "move_to_bin",
    "note_accepted",
    "note_words",
    "open_note",
    "placed_pieces",
    "plan",
    "publish",
    "readable_slug",
    "refile",
    "refuse_pieces",
    "release_due",
    "rename",
    "reschedule",
    "resolve_note",
    "restore",
    "restore_from_bin",
    "return_to_draft",
    "save",
    "save_story",
    "schedule",
    "settle_note",
    "submit",
    "suggest",
    "take",
    "take_back_suggestion",
    "tie",
    "try_pieces",
    "undo_refiling",
    "unschedule",
    "untie",
    "who_has_the_floor",
    "withdraw",
]
