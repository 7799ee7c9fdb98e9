"""`python -m bench.inside PROGRAMME [WORDS]`: sets Django up, then calls the programme's main with the words."""

import gc
import importlib
import os
import sys

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    django.setup()
    name, *arguments = sys.argv[1:]
    main = importlib.import_module(f"bench.inside.{name}").main
    # As in a server's worker (cms/gunicorn.py).
    gc.collect()
    gc.freeze()
    main(*arguments)
