# One list of commands, the same here and in CI. Everything is installed on first use.
PY = .venv/bin/python
export PYTHON

.PHONY: help setup run test test-all check look bench bench-privacy bench-engines bench-evidence fuzz ship docs lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 15

setup: ## the environment, the check tools and the test models
	@sh tools/start.sh setup

run: ## install what is missing and open the desk (without a display: the sample case in the terminal)
	@sh tools/start.sh run

test: ## install what is missing and run the tests
	@sh tools/start.sh test
	$(PY) -m pytest -m "not slow"

test-all: ## the slow tests too: soak, faults, packages
	@sh tools/start.sh test
	$(PY) -m pytest

check: setup ## ruff, mypy, the floors, the length of files, generated pages
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PY) tools/check_lengths.py
	$(PY) tools/settings_page.py --check

look: setup ## every screen, light and dark, as pictures under out/look
	$(PY) tools/look.py

bench: setup ## the figures: window, tokens a second, words a second
	$(PY) tools/bench.py

bench-privacy: setup ## what the finder leaves in clear, on our sets and on BENCH=folder
	$(PY) tools/bench_privacy.py $(if $(BENCH),--bench "$(BENCH)") $(ARGS)

bench-engines: setup ## the engine against bare llama.cpp and others, stops, memory; the adviser against BENCH=folder
	$(PY) tools/bench_engines.py $(ARGS)
	$(if $(BENCH),$(PY) tools/bench_advice.py --bench "$(BENCH)")

bench-evidence: setup ## what the checks of an answer's sentences catch, and what they flag for nothing
	$(PY) tools/bench_evidence.py $(ARGS)

fuzz: setup ## damaged files against the reader, a million damaged headers of models
	$(PY) -m pytest -m slow tests/fuzz

ship: setup ## the packaged program under dist/
	$(PY) tools/ship.py

docs: setup ## pages that are drawn from the program
	$(PY) tools/settings_page.py

lock: setup ## compile requirements/*.in into locks
	PATH="$(CURDIR)/.venv/bin:$$PATH" sh tools/lock.sh

clean: ## what was built in this folder; models and the built engine stay
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
