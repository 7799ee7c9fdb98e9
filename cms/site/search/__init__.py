"""Readers' search: the page, and the suggestions of its box. articles/search finds what they show."""
