# goft: `make` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := .venv-bench
DEMO := .demo-record
# 1: measure goft compiled, which wants a C compiler; 0: as it runs without one.
COMPILE ?= 1
# What `make bench` measures beside reading, with the number of statements where it has one.
MEASURED := dates retrieval linking search,100000 search,1000000 keeping killing rebuilding \
	retelling,1000000 serving,100000
# Where goft lies compiled, and the tests of what is.
COMPILED := .compiled
HOT := tests/statements tests/text tests/documents tests/languages
# How the tests are spread over the processors.
SPREAD := --numprocesses logical --dist loadfile --no-loadscope-reorder --ignore tests/browser
SOURCES := $(shell find src/goft -name '*.py' -o -name '*.yml') hatch_build.py

.DEFAULT_GOAL := help
.PHONY: help demo test slow check lint types languages pages quality format pictures browser meaning bench fuzz compiled clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(READY) ## Set everything up, show who said what in the example pages, and serve them
	@$(BIN)/goft read --format listing src/goft/examples
	@$(BIN)/goft keep --record $(DEMO) --format listing src/goft/examples
	@cp -R docs/demo/registry docs/demo/dossiers $(DEMO)
	@$(BIN)/goft keep --record $(DEMO) --format listing --captured 2024-07-09 docs/demo/pages
	@if [ -t 1 ]; then $(BIN)/goft serve --record $(DEMO); \
	else echo "goft serve --record $(DEMO) shows them in a browser"; fi

test: $(READY) ## Run the tests but those that take long
	@$(BIN)/pytest $(SPREAD) -m "not slow"

slow: $(READY) ## Run the tests that take long: killing, small disks, and the record on PostgreSQL
	@$(BIN)/pytest $(SPREAD) -m slow

pages: $(READY) ## Run the tests of the pages in a browser (see `make browser`)
	@$(BIN)/pytest tests/browser

check: lint types languages pages slow test ## Run all that CI runs

compiled: $(READY) ## Run the tests of reading against goft compiled (some ten minutes, with a C compiler)
	@rm -rf $(COMPILED)
	@HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 $(BIN)/pip wheel -qq --no-deps --wheel-dir $(COMPILED) .
	@$(BIN)/pip install -qq --no-deps --target $(COMPILED)/goft $(COMPILED)/*.whl
	@PYTHONPATH=$(COMPILED)/goft $(BIN)/pytest $(SPREAD) $(HOT)

lint: $(READY) ## Check style and formatting
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(READY) ## Check types
	@$(BIN)/mypy

languages: $(READY) ## Check the data of the language packs
	@$(BIN)/goft languages lint

quality: $(READY) ## Measure how well goft reads and write it into docs/quality.md
	@$(BIN)/python -m tests.quality.report

format: $(READY) ## Bring the code into form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

pictures: browser ## Draw the pictures of the documentation from real output and real pages
	@$(BIN)/python docs/pictures/draw.py
	@$(BIN)/python docs/pictures/shoot.py

browser: $(READY) ## Install what the tests in a browser need (Debian's Chromium)
	@command -v chromium >/dev/null || { apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null; }
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[browser]'

meaning: $(READY) ## Install what finds statements near in meaning (some 115 MB)
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[meaning]'

bench: $(BENCH)/.ready $(READY) ## Measure all that has a figure to reach (hours; `python -m bench.NAME` is one of them)
	@set -e; for each in reading documents; do echo "# $$each"; $(BENCH)/bin/python -m bench.$$each; done
	@set -e; for each in $(MEASURED); do echo "# $$each"; \
		$(BIN)/python -m bench.$$(echo $$each | tr , ' '); done

fuzz: $(READY) ## Ask the programming interface 10,000 times, rightly and wrongly
	@$(BIN)/python -m bench.fuzzing

clean: ## Remove what the other targets made
	rm -rf $(VENV) $(BENCH) $(DEMO) $(COMPILED) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "goft needs Python 3.11 or newer: make PYTHON=python3.11")'
	@echo "Setting up $(VENV) …"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(BENCH)/.ready: pyproject.toml $(SOURCES)
	@echo "Setting up $(BENCH) …"
	@test -x $(BENCH)/bin/python || $(PYTHON) -m venv $(BENCH)
	@# The pip of Python 3.11 trips over two extras of one library.
	@$(BENCH)/bin/pip install -qq --disable-pip-version-check pip==26.3
	@HATCH_BUILD_HOOK_ENABLE_CUSTOM=$(COMPILE) GOFT_TRAINED=1 $(BENCH)/bin/pip install -qq '.[bench]'
	@touch $@
