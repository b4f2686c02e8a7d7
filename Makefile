# Three commands. They need Python 3.11+, make and git, and install everything else into .venv.
#   make run    serve on http://localhost:8000 (PORT=8001 make run for another port)
#   make test   everything that CI runs (ARGS="path -k name" goes to pytest)
#   make bench  queries and times of all pages at 2,000 and 200,000 cases (docs/bench.md)
PYTHON ?= python3

.PHONY: run test bench
run:
	@exec $(PYTHON) -m pekso.serve.bootstrap run
test:
	@exec $(PYTHON) -m pekso.serve.bootstrap test $(ARGS)
bench:
	@exec $(PYTHON) -m pekso.serve.bootstrap bench
