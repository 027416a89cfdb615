# make play opens the game, make test checks everything. Both set themselves up in .venv.

PYTHON ?= $(firstword $(foreach name,python3 python3.14 python3.13 python3.12 python3.11 python,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
TRANSLATIONS := $(shell find assets levels -name '*.po')

# A .venv whose Python is gone, or that came along when the folder was moved, is made anew.
$(shell test -x $(BIN)/python && test "$$(cat $(VENV)/.made 2>&1)" = '$(CURDIR)' || \
	rm -f $(VENV)/.made $(VENV)/.player $(VENV)/.developer $(VENV)/.translations)

.PHONY: play test check style types contracts tests setup bench translations pictures clean
.NOTPARALLEL:

play: $(VENV)/.player $(VENV)/.translations
	@$(BIN)/siapa $(ARGS)

test: check

# Each of them says what is wrong, also when one before it failed.
check: setup
	@$(MAKE) --no-print-directory --keep-going style types contracts tests

style: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

tests: setup
	$(BIN)/pytest $(ARGS)

setup: $(VENV)/.developer $(VENV)/.translations

bench: setup
	$(BIN)/python -m tests.bench $(ARGS)

translations: setup
	$(BIN)/python -m game.language.extract
	$(BIN)/python -m game.authoring.extraction
	$(BIN)/python -m game.language.compile

pictures: setup
	$(BIN)/python -m tests.pictures $(ARGS)

# All that was made here, .venv too: the next make starts afresh.
clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find assets levels -name '*.mo' -delete
	find game tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	$(if $(PYTHON),,$(error Siapa Butuh Siapa needs Python 3.11 or newer. Say where it is: make PYTHON=/path/to/python3))
	@echo "Setting up $(VENV), this once …"
	@$(PYTHON) -m venv --clear $(VENV)
	@echo '$(CURDIR)' >$@

# The build tools go in first: without isolation, pip needs no network to build the game itself,
# and what builds it is pinned as well.
$(VENV)/.player: pyproject.toml constraints.txt $(VENV)/.made
	@$(INSTALL) babel hatchling
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.developer: pyproject.toml constraints.txt $(VENV)/.made
	@echo "Installing what the tests need …"
	@$(INSTALL) babel hatchling
	@$(INSTALL) --no-build-isolation --editable '.[dev]'
	@touch $@ $(VENV)/.player

$(VENV)/.translations: $(TRANSLATIONS) $(VENV)/.made
	@$(BIN)/python -m game.language.compile
	@touch $@
