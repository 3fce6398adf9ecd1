# make check: the articles' figures, checked.  make test: the tests.  Both set everything up.
PYTHON ?= python3
VENV ?= .venv
CONSTRAINTS ?= constraints.txt
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet $(addprefix --constraint ,$(CONSTRAINTS))
PYTEST := python -m pytest --numprocesses auto

.PHONY: check test test-newest test-lowest test-python test-wheel
.PHONY: lint format docs reference record constraints clean

check: $(VENV)/ready
	$(BIN)/capacity check

test: $(VENV)/ready-test
	$(BIN)/$(PYTEST)

# the newest releases there are, whatever constraints.txt says
test-newest:
	rm -rf build/newest
	$(MAKE) test VENV=build/newest CONSTRAINTS=

# the lowest releases that pyproject.toml allows
test-lowest:
	$(PYTHON) -m venv --clear build/lowest
	build/lowest/bin/python -m pip install --quiet uv
	build/lowest/bin/uv pip install --quiet --python build/lowest/bin/python \
	  --resolution lowest-direct --requirements pyproject.toml --all-extras --group test --editable .
	build/lowest/bin/$(PYTEST)

# another interpreter: make test-python PYTHON=python3.13
test-python:
	rm -rf build/python
	$(MAKE) test VENV=build/python

# the built wheel, away from its source
test-wheel: $(VENV)/ready-test
	rm -rf build/wheel build/elsewhere && mkdir -p build/elsewhere
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build/wheel .
	$(PYTHON) -m venv --clear build/venv
	build/venv/bin/python -m pip install --quiet --constraint constraints.txt build/wheel/*.whl
	cd build && venv/bin/capacity check --brief A3-2
	cd build && venv/bin/capacity report -o out 2>&1 | grep -F "pip install '.[report]'"
	build/venv/bin/python -m pip install --quiet --constraint constraints.txt \
	  "$$(echo build/wheel/*.whl)[report,uncertainty]" pytest hypothesis
	cp -r tests conftest.py docs README.md build/elsewhere
	cd build/elsewhere && ../venv/bin/python -m pytest tests/published tests/claims tests/cli

lint: $(VENV)/ready-lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

docs: $(VENV)/ready-docs
	$(BIN)/python -m sphinx -W --keep-going docs build/docs

reference: $(VENV)/ready
	$(BIN)/python docs/cli_reference.py > docs/cli.md
	for kind in $$($(BIN)/python -c 'from capacity.catalog.schema import KINDS; print(*KINDS)'); do \
	  $(BIN)/capacity specs schema $$kind > docs/schema/$$kind.json || exit 1; done

record: $(VENV)/ready-test
	$(BIN)/python -m tests.published.record

# with the oldest Python supported: every newer one takes its releases, too
constraints:
	$(PYTHON) -c 'import sys; assert sys.version_info[:2] == (3, 11), "use PYTHON=python3.11"'
	rm -rf build/constraints
	$(MAKE) build/constraints/ready-lint build/constraints/ready-docs VENV=build/constraints CONSTRAINTS=
	build/constraints/bin/python -m pip freeze --all --exclude-editable --exclude setuptools > constraints.txt

format: $(VENV)/ready-lint
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf .venv build dist

$(VENV)/pip:
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --upgrade 'pip>=25.1' 'hatchling>=1.26'
	touch $@

$(VENV)/ready: $(VENV)/pip pyproject.toml $(CONSTRAINTS)
	$(INSTALL) --no-build-isolation --editable .
	$(BIN)/python -m compileall -q capacity
	touch $@

$(VENV)/ready-test: $(VENV)/ready
	$(INSTALL) --group test
	touch $@

$(VENV)/ready-lint: $(VENV)/ready-test
	$(INSTALL) --group lint
	touch $@

$(VENV)/ready-docs: $(VENV)/ready
	$(INSTALL) --group docs
	touch $@
