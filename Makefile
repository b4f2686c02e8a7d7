# Two commands. They need Python 3.11+, make and git, and install everything else into .venv.
#   make run    serve on http://localhost:8000 (PORT=8001 make run for another port)
#   make test   everything that CI runs (ARGS="path -k name" goes to pytest)
PYTHON ?= python3

.PHONY: run test
run:
	@exec $(PYTHON) -m pekso.serve.bootstrap run
test:
	@exec $(PYTHON) -m pekso.serve.bootstrap test $(ARGS)
