"""A Wagtail site with the same magazine as ours, for the bench. It runs in its own environment (`make bench-peers`)."""
