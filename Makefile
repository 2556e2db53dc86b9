# `make demo` shows the program at work; `make test` runs every check. Both set up what they need by themselves.
.DEFAULT_GOAL := help
.PHONY: help demo test fast soak bench locks docs clean setup tidy
export UV_SYSTEM_CERTS := 1
unexport PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 14

demo: ## write a brief of the example article to out/brief.html
	@sh tools/venv.sh run
	@mkdir -p out
	@.venv/bin/warikan brief examples/host-nation-support.txt -o out/brief.html

setup: ## bring .venv to what the checks need
	@sh tools/venv.sh dev

test: setup ## run every check that fits five minutes
	@sh tools/checks.sh

fast: setup ## run the tests alone
	@.venv/bin/python -m pytest -q -n 2 -m "not slow"

soak: setup ## run the long checks: a hundred kills, thousands of examples a law, ten minutes of fuzzing
	@WARIKAN_SOAK=1 .venv/bin/python -m pytest -q -m "slow or hypothesis"
	@sh tools/fuzz.sh

bench: setup ## time the start of the program, the reading of articles, exact evaluations and a small dossier
	@.venv/bin/python benchmarks/start.py
	@.venv/bin/python benchmarks/reading.py
	@.venv/bin/python benchmarks/evaluations.py
	@.venv/bin/python benchmarks/dossier.py 5000

tidy: setup ## put the sources into their standard form
	@.venv/bin/ruff check --quiet --fix . ; .venv/bin/ruff format --quiet .

locks: setup ## write the requirement locks anew
	@sh tools/locks.sh

docs: setup ## write the generated pages and transcripts anew
	@.venv/bin/python tools/docs.py

clean: ## remove what these commands made
	@rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* htmlcov
	@find src tests tools benchmarks -name __pycache__ -prune -exec rm -rf {} +
