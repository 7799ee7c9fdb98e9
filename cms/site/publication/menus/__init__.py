"""The entries of the menu at the head, and of the foot, of every page."""
