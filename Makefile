# Everything runs in .venv; `make` makes it.
VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
SOURCES := summarize tests benchmarks findings

.PHONY: briefing browser test check format lint types imports spelling gate quick quality clean help

help: ## Say what there is
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /: /'

$(VENV)/core: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip  # an old one takes minutes to choose versions
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	$(BIN)/python -m pip install --quiet --editable '.[serving]' \
	  || echo "The servers of models cannot be installed: their tests are skipped"
	touch $@ $(VENV)/core

briefing: $(VENV)/core ## Brief the sample articles in seeds/; the result stays in outputs/briefing/
	@$(BIN)/summarize run configs/briefing.toml >&2
	@cat outputs/briefing/index.md outputs/briefing/*/[0-9]*.md

browser: ## Chromium for the tests of pages, where apt-get can install it
	@which chromium chromium-browser google-chrome >/dev/null 2>&1 \
	  || (apt-get update && apt-get install --yes --no-install-recommends chromium) >/dev/null 2>&1 \
	  || echo "Chromium is not there and apt-get cannot install it: tests in a browser are skipped"

test: $(VENV)/dev browser ## Install all extras and run every test
	$(BIN)/python -m pytest -n 2

quick: $(VENV)/dev ## The tests that take seconds
	$(BIN)/python -m pytest -n 2 -m 'not models and not slow'

check: format lint types imports spelling gate test ## What CI runs

format: $(VENV)/dev ## Is everything formatted?
	$(BIN)/ruff format --check .

lint: $(VENV)/dev ## Ruff
	$(BIN)/ruff check .

types: $(VENV)/dev ## mypy, strict
	$(BIN)/mypy

imports: $(VENV)/dev ## Do imports point downwards?
	$(BIN)/lint-imports

spelling: $(VENV)/dev ## codespell
	$(BIN)/codespell $(SOURCES) docs configs README.md CHANGELOG.md CONTRIBUTING.md

gate: $(VENV)/dev ## Both error rates of the check on its sealed fixture, compared with their floors
	$(BIN)/python -m benchmarks.gate

quality: $(VENV)/dev ## Measure quality on the development data and compare with the floors
	$(BIN)/python -m benchmarks.quality

clean: ## Remove what was made
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
