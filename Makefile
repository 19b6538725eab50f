# The work on this project: `make run` opens the dashboard, `make test` runs every test.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?= data
TIMES ?= 1
# A value of the user's as one word of the shell: with blanks, dollars and quotation marks as it is.
quoted = '$(subst ','\'',$(value $(1)))'

.DEFAULT_GOAL := help
.PHONY: help run test check format lint types unit browser shots bench spark schema lock clean

help: ## these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

$(VENV)/run-ready: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/test-ready: $(VENV)/run-ready tests/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@

run: $(VENV)/run-ready ## open the dashboard (CORPUS=folder for another corpus, REPLICAS=2 for many readers)
	$(BIN)/$(if $(REPLICAS),python -m lib.serve.replicas $(REPLICAS),streamlit run) serve.py $(OPTIONS) -- --corpus $(call quoted,CORPUS)

test: $(VENV)/test-ready browser ## run every test, those in a real browser included
	$(BIN)/python -m pytest -n auto --ignore tests/browser
	$(BIN)/python -m pytest -n auto --dist loadfile --reruns 1 tests/browser

unit: $(VENV)/test-ready ## run the tests that need no browser
	$(BIN)/python -m pytest -n auto --ignore tests/browser

browser: $(VENV)/test-ready ## find or install the browser that the tests drive
	$(BIN)/python -m tests.browser.chromium

check: lint types test ## the form of the code, lint, types and tests

format: $(VENV)/test-ready ## write the code in its form
	$(BIN)/ruff format --quiet .

lint: $(VENV)/test-ready ## look for faults without running the code
	$(BIN)/ruff format --quiet --check .
	$(BIN)/ruff check --quiet .

types: $(VENV)/test-ready ## check types
	$(BIN)/ty check --quiet

shots: $(VENV)/test-ready browser ## photograph every page, wide and narrow, light and dark
	$(BIN)/python -m tests.browser.shots shots

bench: $(VENV)/test-ready browser ## measure how long readers wait (TIMES="1 100" PARTS=pages CORPORA=folder)
	$(BIN)/python -m bench $(PARTS) --times $(TIMES) $(if $(CORPORA),--corpora $(call quoted,CORPORA))

spark: $(VENV)/test-ready ## compare Spark with pandas in local mode (needs Java 17)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-spark.txt
	ENGINES=spark $(BIN)/python -m pytest -q tests/engine

schema: $(VENV)/run-ready ## write the JSON Schema of an article
	$(BIN)/python -m lib schema > data/article.schema.json

lock: ## write the versions that a deployment installs
	$(PYTHON) -m venv --clear $(VENV)-lock
	$(VENV)-lock/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	echo '# The versions that the tests ran with; make lock renews them.' > requirements.lock
	$(VENV)-lock/bin/python -m pip freeze >> requirements.lock
	rm -rf $(VENV)-lock

clean: ## remove what these targets made
	rm -rf $(VENV) shots .pytest_cache .ruff_cache .hypothesis
