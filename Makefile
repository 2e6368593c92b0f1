# make demo    the main jobs: one submission checked, a class of forty graded
# make quick   lint, types, layers, and the golden record of two weeks (a minute), before each commit
# make test    all tests, lint and types
# make record  the whole golden record: what every known submission gets (a quarter of an hour)
# make lowest  the miniature course on the lowest versions that pyproject.toml declares
# make bench   the speed figures of check
# make bench-class  those of a class, 5,000 submissions and the gradebooks included (some minutes)
# make bench-weeks  those of a class in each week, and its slowest right submission (half an hour)
# make verify  proof that the suites catch every known mistake
# make mutants the same, and every small change of the references (a few minutes)
# make seeds   right answers under 200 secret seeds (an hour or more)
# make training  how surely a right solution trains as well as the checks ask (some minutes)
# make pairs   two mistakes of week 4 at once, each pair: both are named (half an hour)
# make bench-nbgrader  the same class by nbgrader autograde (some minutes)
# make kernel  the sandbox and control groups on another kernel, in QEMU (a quarter of an hour)
# make figures the handouts' figures, drawn with the references
# make clean   remove what these made

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := build/demo
# Where each core has a process of its own, threads of NumPy's within would only be in each other's way.
ONE_THREAD := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1

.PHONY: demo quick test record lowest lint types verify mutants seeds training pairs bench bench-class bench-weeks bench-nbgrader kernel generated figures clean

$(READY): pyproject.toml constraints.txt
	@echo "Setting up $(VENV) (a minute or two, once)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e ".[dev]"
	@touch $@

demo: $(READY)
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	$(BIN)/nngrade start week3 $(DEMO)/week3
	@echo
	@echo "--- A submission with the mistakes that students make -----------------------"
	cp tests/submissions/mistakes/perceptron.py $(DEMO)/week3/
	-$(BIN)/nngrade check week3 --submission $(DEMO)/week3
	@echo
	@echo "--- A right one -------------------------------------------------------------"
	cp reference/week3/perceptron.py $(DEMO)/week3/
	$(BIN)/nngrade check week3 --submission $(DEMO)/week3
	@echo
	@echo "--- A class of forty: right, wrong, unfinished, hostile ---------------------"
	$(BIN)/python tests/cohort.py $(DEMO)/class/submitted
	cd $(DEMO)/class && $(CURDIR)/$(BIN)/nngrade grade week3
	cd $(DEMO)/class && $(CURDIR)/$(BIN)/nngrade explain week3 student0001

# Tests that may share the cores: the weeks' proofs, and files whose tests share what they set up.
WEEKS := tests/test_weeks.py
TOGETHER := bundle checks ci cli compare course diagnose docs figures formats golden gradebook intake kernel layers markers nbgrader notebook release scaffold \
            suites tutorial verify wheel wire
FILES := $(TOGETHER:%=tests/test_%.py)

# The rest measures times and looks for what is left behind.
test: lint types $(READY)
	$(ONE_THREAD) $(BIN)/python -m pytest -n auto --dist worksteal $(WEEKS)
	$(ONE_THREAD) $(BIN)/python -m pytest -n auto --dist loadfile $(FILES)
	$(BIN)/python -m pytest $(patsubst %,--ignore=%,$(WEEKS) $(FILES))

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

bench-nbgrader: $(READY)
	$(BIN)/python tests/bench/nbgrader_bench.py

kernel: $(READY)
	tests/kernel/run

# What is made from something else, and committed; a test shows that making it again changes nothing.
generated: $(READY)
	$(BIN)/nngrade author template
	$(BIN)/nngrade author schema > docs/report.schema.json
	$(BIN)/nngrade author diagnoses > docs/diagnosis.md

figures: $(READY)
	$(BIN)/python reference/figures.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
