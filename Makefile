# Sets up what it needs in .venv; needs Python 3.11–3.13 with venv (Debian: apt-get install python3-venv).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint fix docs bench serving faults fuzz clean

demo: .venv/.run  ## check the shipped example documents
	$(BIN)/lawcheck scan corpus/examples --on 2026-11-01 --exit-zero

test: .venv/.dev  ## run the tests
	$(BIN)/pytest -q -n auto -p no:benchmark

lint: .venv/.dev  ## style, types, import contracts, corpus, rule examples, generated docs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/lawcheck corpus check
	$(BIN)/lawcheck rules test
	$(BIN)/lawcheck rules manual docs/rules --check
	$(BIN)/cog --check README.md

fix: .venv/.dev  ## let the tools mend what they can
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: .venv/.dev  ## write the manual of the rules, the generated parts of the README, the catalogues of texts
	$(BIN)/lawcheck rules manual docs/rules
	$(BIN)/cog -r README.md
	PYTHONPATH=. $(BIN)/python tests/texts.py

bench: .venv/.dev  ## time the line, the readers (DOCUMENTS=folder), a national corpus (SIZES=50000); never asserted
	$(BIN)/pytest tests/bench -q -p no:randomly --benchmark-only
	$(BIN)/python tests/bench/readers.py $(DOCUMENTS)
	$(BIN)/python tests/bench/citing.py $(TEXTS)
	$(BIN)/python tests/bench/recognising.py $(or $(DOCUMENTS),corpus/examples)
	$(BIN)/python tests/bench/scale.py $(SIZES)
	PYTHONPATH=. $(BIN)/python tests/bench/pages.py $(FINDINGS)

serving: .venv/.dev  ## let twenty simulated reviewers work for SECONDS on SQLite and on PostgreSQL
	PYTHONPATH=. $(BIN)/python -W ignore tests/bench/serving.py $(or $(SECONDS),60)

faults: .venv/.dev  ## plant faults in the lawful documents of DOCUMENTS and count those the rules see
	PYTHONPATH=. $(BIN)/python tests/bench/faults.py $(DOCUMENTS)

fuzz: .venv/.dev  ## damage files of each format for SECONDS each (guided where atheris is installed)
	$(BIN)/python tests/fuzz/readers.py $(or $(SECONDS),60) $(FORMATS)

clean:
	rm -rf .venv build dist

.venv/bin/pip:
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	  || { echo "lawcheck needs Python 3.11 to 3.13: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv .venv || { echo "venv is missing: apt-get install python3-venv"; exit 1; }

.venv/.run: .venv/bin/pip pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[ocr,web]'
	touch $@

.venv/.dev: .venv/bin/pip pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,ocr,postgresql,web]'
	touch $@ .venv/.run
