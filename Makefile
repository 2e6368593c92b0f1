# Start here:
#   make demo         check one submission, then grade a class of forty (under 30 seconds after set-up)
#   make test         run lint, types and the tests but the slow ones (about six minutes)
#
# Before each commit:
#   make quick        lint, types, import rules, golden record of two weeks (a minute)
#   make lint         ruff only
#   make types        mypy only
#   make generated    update the stubs, the report schema and the diagnosis table
#   make figures      update the figures of the handouts
#   make simulations  update the handouts' pages with simulations
#   make screenshots  update the README's pictures of the terminal and the site
#   make site         build the course's web site into build/site
#
# Before a change lands (.ci/run does `make test slow lowest`):
#   make slow         run the slow tests: proofs of the weeks, releases, devices, browsers (seven minutes)
#   make record       compare the results of all known submissions with the golden record (15 minutes)
#   make lowest       check the miniature course with the lowest versions that pyproject.toml declares
#   make verify       prove that the suites catch every known mistake (15 minutes); the tests try a third
#   make mutants      the same, and that they catch every small change of the references (some minutes)
#
# Measure speed:
#   make bench            nngrade check
#   make bench-class      a class, including 5,000 submissions and the gradebooks (some minutes)
#   make bench-weeks      a class in each week, and the slowest right submission (half an hour)
#   make bench-torch      a week in PyTorch: check, a class, memory (some minutes)
#   make bench-nbgrader   the same class with nbgrader autograde (some minutes)
#
# Rarely, because they take long:
#   make mutation     random small changes of the grader: 95 % of them must fail a test (some minutes)
#   make names        judge what students are told, on submissions by other authors
#   make seeds        right answers pass with 200 secret seeds (an hour or more)
#   make training     how reliably right solutions train well enough for the checks (some minutes)
#   make pairs        two mistakes of week 4 at once: both get named, for each pair (half an hour)
#   make kernel       sandbox and control groups on another kernel, in QEMU (15 minutes)
#
#   make clean        delete the environment and everything that these targets build

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := build/demo
# If every core has its own process, threads within NumPy only slow each other down.
ONE_THREAD := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1

.DEFAULT_GOAL := help
.PHONY: help demo quick test slow record lowest lint types verify mutants mutation names seeds training pairs bench bench-class bench-weeks bench-torch bench-nbgrader kernel generated figures simulations site screenshots clean

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

$(READY): pyproject.toml constraints.txt
	@echo "Setting up $(VENV) (a minute or two, once)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

demo: $(READY)
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/nngrade start week3 $(DEMO)/week3
	@echo
	@echo "--- A common mistake --------------------------------------------------------"
	@cp tests/submissions/mistakes/perceptron.py $(DEMO)/week3/
	$(BIN)/nngrade check week3 -s $(DEMO)/week3 -e perceptron_predict || [ $$? = 1 ]
	@echo
	@echo "--- A right submission ------------------------------------------------------"
	@cp reference/week3/perceptron.py $(DEMO)/week3/
	$(BIN)/nngrade check week3 -s $(DEMO)/week3
	@echo
	@echo "--- A class of forty: right, wrong, unfinished, hostile ---------------------"
	@$(BIN)/python tests/cohort.py $(DEMO)/class/submitted
	cd $(DEMO)/class && $(CURDIR)/$(BIN)/nngrade grade week3
	@echo "Next: cd $(DEMO)/class && $(CURDIR)/$(BIN)/nngrade explain week3 student0001"

# Tests that run in parallel: the weeks, and the files whose tests share fixtures; the longest files come first.
WEEKS := tests/test_weeks.py
TOGETHER := grade torch verify gradebook nbgrader simulations wheel tutorial docs \
            bundle checks ci cli compare compatibility counterexample course data device diagnose doors export figures formats intake \
            kernel layers looks markers mistakes mlx names notebook pages questions release report scaffold site states suites \
            teacher text untrusted wire words
FILES := $(TOGETHER:%=tests/test_%.py)

test: CHOSEN := not slow
slow: CHOSEN := slow
test: lint types
# The remaining tests run alone, because they measure times and look for leftover processes.
test slow: $(READY)
	$(ONE_THREAD) $(BIN)/python -m pytest -m "$(CHOSEN)" -n auto --dist worksteal $(WEEKS)
	$(ONE_THREAD) $(BIN)/python -m pytest -m "$(CHOSEN)" -n auto --dist loadfile --no-loadscope-reorder $(FILES)
	$(BIN)/python -m pytest -m "$(CHOSEN)" $(patsubst %,--ignore=%,$(WEEKS) $(FILES))

quick: lint types $(READY)
	$(BIN)/python -m pytest -q tests/test_layers.py
	$(BIN)/python tests/golden/record.py week2 week4 wire

record: $(READY)
	$(BIN)/python tests/golden/record.py

lowest: $(READY)
	$(BIN)/python tests/lowest.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check grader tests/*.py tests/bench tests/golden tests/kernel

types: $(READY)
	$(BIN)/mypy

verify: $(READY)
	$(BIN)/nngrade author verify

mutants: $(READY)
	$(BIN)/nngrade author verify --mutants

mutation: $(READY)
	@$(BIN)/python -c "import cosmic_ray" 2>/dev/null || \
	    $(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e ".[mutation]"
	$(BIN)/python tests/mutation.py

names: $(READY)
	$(BIN)/python tests/names.py

seeds: $(READY)
	$(ONE_THREAD) $(BIN)/python tests/seeds.py

training: $(READY)
	$(BIN)/python tests/training.py

pairs: $(READY)
	$(BIN)/python tests/pairs.py

bench: $(READY)
	$(BIN)/python tests/bench/bench.py

bench-class: $(READY)
	$(BIN)/python tests/bench/cohort_bench.py --large

bench-weeks: $(READY)
	$(BIN)/python tests/bench/cohort_bench.py --weeks

bench-torch: $(READY)
	$(BIN)/python tests/bench/torch_bench.py

bench-nbgrader: $(READY)
	$(BIN)/python tests/bench/nbgrader_bench.py

kernel: $(READY)
	tests/kernel/run

# Generated files are committed; a test checks that they are up to date.
generated: $(READY)
	$(BIN)/nngrade author template
	$(BIN)/nngrade author schema > docs/report.schema.json
	$(BIN)/nngrade author diagnoses > docs/diagnosis.md

# The same kernels on every machine: long training rounds differently with others.
figures: $(READY)
	OPENBLAS_CORETYPE=Haswell $(BIN)/python reference/figures.py

simulations: $(READY)
	$(BIN)/python reference/simulations/build.py

site: $(READY)
	$(BIN)/nngrade author site build/site

screenshots: $(READY)
	$(BIN)/python docs/screenshots.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
