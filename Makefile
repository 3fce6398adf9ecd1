# make check: the articles' figures, checked.  make test: the tests.  Both set everything up.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: check test test-wheel lint format docs reference record clean

check: .venv/ready
	$(BIN)/capacity check

test: .venv/ready-test
	$(BIN)/python -m pytest

test-wheel: .venv/ready-test
	rm -rf build/wheel && $(BIN)/python -m build --wheel --outdir build/wheel
	$(PYTHON) -m venv --clear build/venv
	build/venv/bin/python -m pip install --quiet build/wheel/*.whl
	cd build && venv/bin/capacity check --brief A3-2
	cd build && venv/bin/capacity report -o out 2>&1 | grep -F "pip install 'munition-capacity[report]'"
	build/venv/bin/python -m pip install --quiet "$$(echo build/wheel/*.whl)[report,uncertainty]" pytest hypothesis
	rm -rf build/elsewhere && mkdir -p build/elsewhere && cp -r tests conftest.py docs README.md build/elsewhere
	cd build/elsewhere && ../venv/bin/python -m pytest tests/published tests/claims tests/cli

lint: .venv/ready-lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

docs: .venv/ready-docs
	$(BIN)/python -m sphinx -W --keep-going docs build/docs

reference: .venv/ready
	$(BIN)/python docs/cli_reference.py > docs/cli.md
	for kind in munition packaging container stowage article sources; do \
	  $(BIN)/capacity specs schema $$kind > docs/schema/$$kind.json || exit 1; done

record: .venv/ready-test
	$(BIN)/python -m tests.published.record

format: .venv/ready-lint
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf .venv build dist

.venv/pip:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	touch $@

.venv/ready: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	$(BIN)/python -m compileall -q capacity
	touch $@

.venv/ready-test: .venv/ready
	$(BIN)/python -m pip install --quiet --group test
	touch $@

.venv/ready-lint: .venv/ready-test
	$(BIN)/python -m pip install --quiet --group lint
	touch $@

.venv/ready-docs: .venv/ready
	$(BIN)/python -m pip install --quiet --group docs
	touch $@
