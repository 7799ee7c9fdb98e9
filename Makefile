# Everything that a contributor or an operator does more than once. `make help` lists it.
# It needs Python 3.11 or later and make, nothing else. With UV=1 and uv on PATH, packages install faster.

PYTHON ?= python3
ARGS ?=
FIRE_SECONDS ?= 60
SEED ?= 1

bin := .venv/bin
manage := $(bin)/python manage.py
UPGRADE ?= --upgrade
# No header and no addresses: the files must not tell from which registry they came.
pin := $(bin)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-header
compile := $(pin) pyproject.toml
is_empty := from articles.models import Article; raise SystemExit(Article.objects.exists())
ifeq ($(UV),1)
  install = VIRTUAL_ENV=.venv uv pip install --require-hashes -r
else
  install = $(bin)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
endif
peers := .cache/bench
# The last one that runs on Node 20.
LIGHTHOUSE := lighthouse@12.8.2
next := .cache/next
NEXT_TESTS := tests/plumbing tests/people tests/articles tests/promos tests/cms tests/journeys
serving := $(if $(filter granian,$(SERVER)),requirements-fast.txt,requirements.txt)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test test-long test-next fire bench bench-peers bench-pages lint format messages lock

help: ## list what make can do here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/$(serving).installed ## make .venv from the locked requirements, if they have changed

setup-dev: .venv/requirements-dev.txt.installed ## the same, with what tests and checks need

$(bin)/python:
	@echo "setup: making .venv"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Broadside needs Python 3.11 or later; {sys.executable} is {sys.version.split()[0]}. Try make PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv

.venv/%.installed: % | $(bin)/python
	@echo "setup: installing $*"
	@$(install) $*
	@touch $@

run: setup ## serve a demonstration site on this machine; PORT=9000 and SERVER=granian change how
	@mkdir -p var
	@echo "run: preparing the database"
	@$(manage) migrate --verbosity 0
	@echo "run: collecting static files"
	@$(manage) collectstatic --no-input --verbosity 0
	@if $(manage) shell --no-imports -c '$(is_empty)'; then echo "run: writing the sample articles"; RENDITIONS_IN_BACKGROUND=false $(manage) seed_demo; \
	nice $(manage) make_renditions > var/make_renditions.log 2>&1 & \
	else echo "run: the articles are there; for a new password: $(manage) seed_demo --reset-password"; fi
	@$(bin)/python -m cms.serve

test: setup-dev ## run every test, on SQLite, on PostgreSQL and in a browser; ARGS="-k name" chooses
	@$(bin)/python -m tests $(ARGS)

test-long: setup-dev ## the same for a night: properties with many examples, every hostile value, long walks; SEED=7 begins elsewhere
	@EVERYTHING_ON_BOTH=1 HYPOTHESIS_PROFILE=long HOSTILE_SHARE=1 STALE_EXAMPLES=300 STALE_STEPS=500 STALE_SEED=$(SEED) SAVE_RUNS=200 SAVE_SEED=$(SEED) RELEASE_WALKS=200 PROMO_WORLDS=50 \
	$(bin)/python -m tests $(ARGS)

test-next: $(next)/.installed ## run the tests of database, page cache and admin on the newest Django 6, on both databases
	@$(next)/bin/python -m tests $(NEXT_TESTS) $(ARGS)

$(next)/.installed: requirements-dev.txt
	@echo "test-next: installing the newest Django"
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --ignore-requires-python --upgrade --no-deps "django>=6,<7"
	@printf '%s\nimport python312\n' "$(CURDIR)/tests/next_django" > "$$($(@D)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/python312.pth"
	@$(@D)/bin/python -m django --version
	@touch $@

bench: setup-dev ## measure speed against the limit and the peers; ARGS="cached growth" chooses, ARGS=--short is rough
	@$(bin)/python -m bench $(ARGS)

bench-peers: $(peers)/wagtail/.installed ## install what the bench compares with, in .cache/bench

$(peers)/%/.installed: bench/peers/%.txt
	@echo "bench-peers: installing $*"
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

bench-pages: setup-dev $(peers)/lighthouse/.installed ## Lighthouse over pages of a throwaway demonstration site; needs node and npm; ARGS="home --runs 3"
	@$(bin)/python -m bench.lighthouse $(ARGS)

$(peers)/lighthouse/.installed: Makefile
	@echo "bench-pages: installing $(LIGHTHOUSE)"
	@rm -rf $(@D) && mkdir -p $(@D)
	@npm install --prefix $(@D) --silent --no-audit --no-fund --ignore-scripts $(LIGHTHOUSE)
	@touch $@

fire: setup-dev ## readers and editors at a server for FIRE_SECONDS=60, and through accidents, on both databases: is any answer stale or lost?
	@FIRE_SECONDS=$(FIRE_SECONDS) $(bin)/python -m tests -rP -k "begun_after_a_saves_return or whatever_befalls"

lint: setup-dev ## check code, scripts and format
	@$(bin)/ruff check .
	@$(bin)/ruff format --check .
	@$(bin)/oxlint --quiet --deny-warnings static/js

format: setup-dev ## put the code into the house's format
	@$(bin)/ruff check --fix-only .
	@$(bin)/ruff format .

messages: setup ## bring the catalogues in locale/ up to date with the words of the sources; ARGS="--add de" begins a language
	@$(manage) messages $(ARGS)

lock: $(bin)/python ## choose and pin the newest packages that pyproject.toml allows (UPGRADE= keeps the present ones)
	@$(bin)/python -m pip install --quiet --disable-pip-version-check uv
	@$(compile) --all-extras -o requirements-dev.txt $(UPGRADE)
	@$(compile) -c requirements-dev.txt --extra fast -o requirements-fast.txt $(UPGRADE)
	@$(compile) -c requirements-dev.txt -o requirements.txt $(UPGRADE)
	@$(pin) bench/peers/wagtail.in -c requirements-dev.txt -o bench/peers/wagtail.txt $(UPGRADE)
