"""Faults of configuration, each with what to do about it."""
