# Every way to work on Envoyage, one verb each. `make` alone lists them.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test test-fast test-all chromium checker check format-check lint types imports gazetteer-check gate eval bench fmt lock pictures compiled clean

VENV := .venv
BIN  := $(VENV)/bin
PORT ?= 8000
AT_ONCE ?= 2

# Byte code is kept, whatever the machine's habit: tests start hundreds of processes, each of which reads it.
unexport PYTHONDONTWRITEBYTECODE

# The first Python of the right version that answers; PYTHON=… takes another.
PYTHON ?= $(shell for p in python3.11 python3.12 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && echo $$p && break; done)

help: ## list these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.installed ## make the environment in .venv

run: setup ## build the database on first use and serve the site on 127.0.0.1 (PORT=8000)
	@$(BIN)/envoyage run --port $(PORT)

test: setup chromium ## run the tests, browser tests included; the slow ones are left to test-all
	@$(call in_two,not slow)

test-all: export ENVOYAGE_TEST_EXAMPLES := all
test-all: setup chromium ## run all tests, the slow ones too: kill -9 and full disks, PostgreSQL, megabytes, fuzzing
	@$(call in_two,slow or not slow)

test-fast: setup ## run the tests that need neither a browser nor patience
	@$(call in_two,not slow and not browser)

chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || \
		echo "No Chromium found: the browser tests will be skipped. Debian's does: apt-get install chromium"

checker: tools/checker/node_modules/.package-lock.json ## fetch the HTML checker that the page tests use; needs npm, and Java to run

tools/checker/node_modules/.package-lock.json: tools/checker/package-lock.json
	@npm ci --prefix tools/checker --ignore-scripts --no-audit --no-fund --silent

# Two processes share the tests out (tests/conftest.py says how); those that measure come after them, alone.
define in_two
status=0; \
$(BIN)/pytest -n $(AT_ONCE) --dist loadgroup --no-loadscope-reorder -m "not measured and ($(1))" || status=$$?; \
$(BIN)/pytest -m "measured and ($(1))" $$(grep -rl 'mark\.measured' tests --include='test_*.py') || status=$$?; \
exit $$status
endef

check: format-check lint types imports gazetteer-check test-all gate ## what CI runs: format, lint, types, import contracts, gazetteer, all tests, eval gate

format-check: setup
	@printf '\n== format\n'
	@$(BIN)/ruff format --check .

lint: setup
	@printf '\n== lint\n'
	@$(BIN)/ruff check .

types: setup
	@printf '\n== types\n'
	@$(BIN)/mypy

imports: setup
	@printf '\n== import contracts\n'
	@$(BIN)/lint-imports

gazetteer-check: setup
	@printf '\n== gazetteer\n'
	@$(BIN)/python -m tools.build_gazetteer --check

gate: setup
	@printf '\n== eval gate\n'
	@$(BIN)/python -m evals --gate

eval: setup ## score the reader on the gold reports, field by field
	@$(BIN)/python -m evals

bench: setup ## measure the speed of the reader, and of the open book against others
	@$(BIN)/python -m evals --bench
	@$(BIN)/python -m evals --bench-open
	@test ! -d "$${ENVOYAGE_BENCH:-bench}" || $(BIN)/python -m evals --bench-folder # others' tools, see its head

fmt: setup ## format the code and mend what the linter can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: $(BIN)/python ## renew requirements.lock and requirements-server.lock from pyproject.toml
	@$(BIN)/python -m pip install --quiet uv
	@$(call locked,--extra dev --extra postgres --extra bench,requirements.lock)
	@$(call locked,--extra postgres --extra data,requirements-server.lock)

define locked
$(BIN)/uv pip compile pyproject.toml $(1) --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	--quiet --output-file $(2)
endef

compiled: setup ## compile the reader ahead of time into build/compiled: the same readings, faster
	@$(BIN)/python -m tools.compile_reader

pictures: setup ## take the pictures of README and docs anew
	@$(BIN)/python -m tools.take_pictures

clean: ## remove the environment; the database in var/ stays
	rm -rf $(VENV)

# The stamp is newer than the lock while nothing has changed, so a second `make` goes straight to work.
$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what requirements.lock names into $(VENV); the first time takes a minute or two."
	@$(BIN)/python -m pip install --quiet --upgrade pip
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { \
		echo "Envoyage needs Python 3.11 or 3.12, and none was found on the PATH." \
		"Install it (Debian: apt-get install python3.11 python3.11-venv) or name it: make setup PYTHON=/path/to/python3.11"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' || { \
		echo "Envoyage needs Python 3.11 or 3.12, not $$($(PYTHON) --version 2>&1). Name another: make setup PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		echo "$(PYTHON) has no venv module with pip. Debian keeps it apart: apt-get install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
