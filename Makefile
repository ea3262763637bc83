# Everything one does here, each a verb. The environment is .venv; requirements.lock says which versions it holds.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint requirements.lock

.DEFAULT_GOAL := help
.PHONY: help run setup test check lint fix browser film picture index lock clean

help: ## list the verbs
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' Makefile | expand -t 10

run: .venv/serving ## serve the film on http://127.0.0.1:8000/ (pip is enough; another port: make run PORT=8001)
	@$(BIN)/chapter-player serve --port $(PORT)

setup: .venv/everything ## make .venv with all that tests and film need

test: setup lint ## prove everything, browser tests too
	$(BIN)/pytest

check: setup lint ## prove everything but the browser tests, in a minute
	$(BIN)/pytest -m "not browser"

lint: setup
	$(BIN)/ruff check && $(BIN)/ruff format --check
	$(BIN)/mypy && $(BIN)/lint-imports

fix: setup ## mend what ruff can mend
	$(BIN)/ruff check --fix && $(BIN)/ruff format

browser: setup ## run the browser tests alone
	$(BIN)/pytest -m browser

film: setup ## make the film, its captions and its pictures anew
	$(BIN)/python -m videos.studio

picture: setup ## take the picture of the README anew
	$(BIN)/python docs/picture.py

index: .venv/serving ## build the search index now
	$(BIN)/chapter-player index

lock: ## let requirements.lock name the newest versions
	$(PYTHON) -m venv --clear .venv/lock && .venv/lock/bin/pip install --quiet '.[film,test,browser]'
	sed -i '/^#/!d' requirements.lock && .venv/lock/bin/pip freeze --all --exclude pip --exclude chapter-player >> requirements.lock

clean: ## remove the environment and what was built
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/serving: setup.cfg pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv && $(PIP) --editable . && touch $@

.venv/everything: .venv/serving .ci/packages
	.ci/packages && $(PIP) --editable '.[film,test,browser]' && touch $@
