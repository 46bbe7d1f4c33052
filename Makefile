# The order of steps, and every command that a person or a test machine runs.
# A line that begins with two hashes says why one would run the target below it.

PYTHON ?= python3
PY := .venv/bin/python
STEP := PYTHONPATH=build $(PY) -m kitbuild
NO_NETWORK = { echo "make: the packages did not arrive. Connect to a package index (or a mirror named in the settings of pip and npm) and run this again."; exit 1; }

.DEFAULT_GOAL := site
.PHONY: site serve test test-all check usb models calibrate lesson templates locale preview coverage bench torture shots help clean

## Build the course in all languages into dist/site, and print its sizes
site: .venv/.core .venv-pyodide/.done node_modules/.core
	@$(STEP) fetch
	@$(STEP) data
	@$(STEP) host
	@$(STEP) packs
	@$(STEP) explore
	@$(STEP) exercises
	@$(STEP) math_font
	@$(STEP) short
	@$(STEP) site
	@$(STEP) licences
	@$(STEP) offline
	@$(STEP) sizes

## Build, then serve the course at http://127.0.0.1:8000
serve: site
	@$(STEP) serve

## Make dist/lampkit-usb.zip: unzip it on a stick, open index.html by a double click
usb: site
	@$(STEP) usb

## Train and export the models again, or one of them: make models MODEL=digits-map
models: .venv/.test
	@$(STEP) fetch
	@$(STEP) data
	@$(STEP) models $(MODEL)

## Run every check of every exercise against its answers and mistakes, and keep the result
calibrate: .venv/.test
	@$(STEP) data
	@$(STEP) calibrate

## Begin a lesson: make lesson NEW=2-1-collect-your-own; see drafts with: make DRAFTS=1
lesson: .venv/.core
	@$(STEP) lesson $(NEW)

## Write the templates of all texts to be translated into out/templates
templates: site
	@$(STEP) templates

## Begin a translation, or bring it up to the course as it is: make locale LOCALE=qu
locale: site
	@$(STEP) locale $(LOCALE)

## Check a translation and build the course in it, finished or not: make preview LOCALE=qu
preview: site
	@$(STEP) preview $(LOCALE)

## Show how much of each language is done, in strings and words
coverage: site
	@$(STEP) coverage

## Print how fast the runtime is beside others on this machine; needs a quiet one
bench: .venv/.test
	@$(STEP) bench $(SECTION)

## Format, lint, types and the fast tests: before each commit
check: .venv/.test node_modules/.test
	@$(STEP) data
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@npx prettier --log-level warn --check kit/host build/kitbuild/host tests
	@npx tsc -p kit/host/tsconfig.page.json
	@npx tsc -p kit/host/tsconfig.worker.json
	@node --test --test-reporter=dot tests/host/
	@$(PY) -m pytest -q -m "not slow"

## Unit, parity, exercises and browser journeys (Chromium and Firefox)
test: .venv/.test node_modules/.test usb
	@node --test --test-reporter=spec tests/host/
	@$(PY) -m pytest

## Everything: what a submission must pass
test-all: check test

## Load Python over 100 bad lines, then damage models for MINUTES (5); SESSIONS=0 leaves out the lines
torture: .venv/.test node_modules/.test site
	@node tests/browser/torture.mjs dist/site $(or $(SEED),1) $(or $(SESSIONS),100)
	@OMP_NUM_THREADS=1 $(PY) -m tests.fuzz.fuzz --minutes $(or $(MINUTES),5) --seed $(or $(SEED),1)

## Pictures of the main pages in out/shots, to be looked at
shots: .venv/.test node_modules/.test usb
	@node tests/browser/shots.mjs out/shots

## Show this list
help:
	@awk '/^## /{why=substr($$0,4)} /^[a-z-]+:/{if(why){split($$1,t,":"); printf "make %-10s %s\n", t[1], why} why=""}' Makefile

## Remove what was built; downloads in .cache and the environments stay
clean:
	rm -rf out dist

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $(PYTHON) is missing or older than 3.11. Install Python 3.11 or newer, or name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "make: Python cannot make an environment here (on Debian: apt-get install python3-venv)."; exit 1; }

.venv/.core: pyproject.toml | .venv/bin/pip
	@echo "Installing the build's Python packages ..."
	@.venv/bin/pip install -q --disable-pip-version-check -e . || $(NO_NETWORK)
	@touch $@

.venv/.test: pyproject.toml | .venv/bin/pip
	@echo "Installing the Python packages for tests and training (PyTorch among them) ..."
	@.venv/bin/pip install -q --disable-pip-version-check -e '.[test,train]' || $(NO_NETWORK)
	@touch .venv/.core $@

# pyodide-build lives alone: it fails with a newer wheel, and its module `build` must not be ours.
.venv-pyodide/.done: Makefile
	@echo "Installing pyodide-build ..."
	@test -x .venv-pyodide/bin/pip || $(PYTHON) -m venv .venv-pyodide
	@.venv-pyodide/bin/pip install -q --disable-pip-version-check pyodide-build==0.25.1 'wheel<0.46' pkginfo || $(NO_NETWORK)
	@touch $@

node_modules/.node:
	@node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || { echo "make: Node is missing or older than 20. Install Node 20 or newer, with npm."; exit 1; }

node_modules/.core: package-lock.json | node_modules/.node
	@echo "Installing the browser packages ..."
	@npm ci --omit=dev --ignore-scripts --silent || $(NO_NETWORK)
	@touch $@

node_modules/.test: package-lock.json | node_modules/.node
	@echo "Installing the browser packages for tests ..."
	@npm ci --ignore-scripts --silent || $(NO_NETWORK)
	@touch node_modules/.core $@
