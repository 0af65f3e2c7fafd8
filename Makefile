# Two commands do everything: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora

.PHONY: demo test check bundle scores train clean

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or later is needed; name one with PYTHON=...") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV)
	@echo "Installing (a minute or two) ..."
	@$(BIN)/pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

demo: $(VENV)/installed  ## build the graph of the sample articles
	@rm -rf exports/demo-store
	@$(BIN)/kg build tests/articles --store exports/demo-store
	@$(BIN)/kg export exports/demo.ttl --store exports/demo-store
	@$(BIN)/kg view exports/demo.html --store exports/demo-store

test: $(VENV)/installed  ## all tests
	@$(BIN)/python -m pytest

check: $(VENV)/installed  ## lint and types
	@$(BIN)/ruff check --output-format concise .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

bundle:  ## check that the page's drawing library can be built anew, byte by byte
	@kg/view/sigma/build.sh --check

scores: $(VENV)/installed  ## measure on the development sets
	@$(BIN)/python -m benchmarks --corpora $(CORPORA)

train:  ## train the language model anew; see training/README.md
	$(PYTHON) -m training.train --corpora $(CORPORA) --run training/runs/new

clean:
	rm -rf $(VENV) exports/demo-store exports/demo.ttl exports/demo.html
