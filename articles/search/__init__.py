"""Readers' search: one index of words on both databases (decision 170). `entries` fills it, `searching` asks it."""
