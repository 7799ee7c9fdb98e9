# Everything that a contributor or an operator does more than once. `make help` lists it.
# It needs Python 3.11 or later and make, nothing else. With UV=1 and uv on PATH, packages install faster.

PYTHON ?= python3
SERVER ?= gunicorn
HOST ?= 127.0.0.1
PORT ?= 8000
ARGS ?=

bin := .venv/bin
ifeq ($(UV),1)
  install = VIRTUAL_ENV=.venv uv pip install --require-hashes -r
else
  install = $(bin)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
endif
serving := $(if $(filter granian,$(SERVER)),requirements-fast.txt,requirements.txt)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test lint format lock

help: ## list what make can do here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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
