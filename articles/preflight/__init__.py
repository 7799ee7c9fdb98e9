"""What is looked at before readers get a text: a list of checks, and the issues that they find (decision 111)."""

from articles.preflight.candidate import Candidate
from articles.preflight.checks import CHECKS, Check, blocking_issues, issues_of
from articles.preflight.issue import Issue, Level, Transition

__all__ = ["CHECKS", "Candidate", "Check", "Issue", "Level", "Transition", "blocking_issues", "issues_of"]
