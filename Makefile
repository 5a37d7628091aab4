# Every target sets up what it needs: a fresh clone needs only Python 3.11 or newer and make.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NEWER := import sys; sys.exit(sys.version_info < (3, 11))

# The first Python on the PATH that is new enough; choose another with `make PYTHON=/path/to/python3.12 test`.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$each -c '$(NEWER)' 2>/dev/null && { echo $$each; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help demo test lint schemas eval compare bench bench-tables bench-batch clean

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 13

demo: $(READY)  ## set up, then extract a sample pack and print what it says
	@$(BIN)/councildocs extract -f summary sample_docs/scrutiny-pack.pdf

test: $(READY)  ## set up, then run every test (ARGS="-k minutes" for some)
	$(BIN)/python -m pytest $(ARGS)

lint: $(READY)  ## style, types, import contracts, and whether schemas/ is up to date
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/councildocs schema --check schemas/

schemas: $(READY)  ## write schemas/ again from the models
	$(BIN)/councildocs schema --write schemas/

eval: $(READY)  ## score the labelled papers against the floors (ARGS=--raise-floors to raise them)
	$(BIN)/python -m evaluation.evaluate $(ARGS)

compare: $(READY)  ## what the working tree reads that the last commit did not (ARGS="--base REV --only NAME")
	$(BIN)/python -m evaluation.compare $(ARGS)

bench: $(READY)  ## speed and memory against other readers (ARGS=--quick for a sample)
	$(BIN)/python -m tests.benchmarks.bench $(ARGS)

bench-tables: $(READY)  ## table finding against other tools (camelot too, where it is installed)
	$(BIN)/python -m tests.benchmarks.bench_tables $(ARGS)

bench-batch: $(READY)  ## convert an archive of 2,000 papers, bad ones among them (ARGS="--papers 200" for fewer)
	$(BIN)/python -m tests.benchmarks.bench_batch $(ARGS)

clean:  ## remove the virtual environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "councildocs needs Python 3.11 or newer on the PATH (or: make PYTHON=/path/to/python3 …)" >&2; exit 1; }
	@$(PYTHON) -c '$(NEWER)' || { echo "$(PYTHON) is missing, or older than the Python 3.11 that councildocs needs" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make virtual environments: install its venv package (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@echo "setting up $(VENV) with $(PYTHON) (once; takes a minute)" >&2
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@
