"""Programmes that run inside a site: each its own process, with the site's settings in its environment (bench/places.py)."""
