"""Public checks of week 7: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import close, holds, number
from nngrade.suite.marks import exercise


def listed(result):
    """Return the pairs (xb, yb) of a list or a generator."""
    holds(result is not None, "batches returned None: is a return or a yield missing?")
    found = list(iter(result))
    good = all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in found)
    holds(good, "batches should give pairs (xb, yb)")
    return [tuple(pair) for pair in found]


def walk(optimizer, w, gradients, rates, *rest):
    """Compare several steps, each with the w and the state that the previous step returned."""
    mine, theirs, wanted, found = {}, {}, w, []
    for g, lr in zip(gradients, rates, strict=True):
        result = optimizer.student(w, g, mine, lr, *rest)
        holds(len(result) == 2, "the result should be a pair: the new w and the new state")
        w, mine = result
        found.append(w)
    for count, (g, lr) in enumerate(zip(gradients, rates, strict=True), 1):
        wanted, theirs = optimizer.reference(wanted, g, theirs, lr, *rest)
        close(actual=found[count - 1], desired=wanted, what=f"w after step {count}")


@exercise("batches")
class TestBatches:
    def test_in_order(self, student, reference):
        """batches of 4 from 10 samples, without shuffling: 4, 4 and 2"""
        X, y = np.arange(30.0).reshape(10, 3), np.arange(10)
        found = listed(student.batches(X, y, 4, None, False))
        close(actual=found, desired=reference.batches(X, y, 4, None, False))

    def test_pairs_stay_together(self, student, rng):
        """a shuffled epoch has each sample once, with its own target"""
        X, y = np.arange(30.0).reshape(10, 3), np.arange(10)
        found = listed(student.batches(X, y, 4, rng))
        holds([len(yb) for _, yb in found] == [4, 4, 2], "the batches should have 4, 4 and 2 rows")
        labels = np.concatenate([yb for _, yb in found])
        holds(sorted(labels.tolist()) == list(range(10)), "each sample should come exactly once")
        rows = np.concatenate([xb for xb, _ in found])
        close(actual=rows, desired=X[labels], what="the rows that came with these targets")

    def test_drop_last(self, student, reference):
        """with drop_last, the short last batch is left out"""
        X, y = np.arange(30.0).reshape(10, 3), np.arange(10)
        found = listed(student.batches(X, y, 4, None, False, True))
        close(actual=found, desired=reference.batches(X, y, 4, None, False, True))


@exercise("n_updates")
class TestUpdates:
    def test_ten_samples(self, both):
        """n_updates for 10 samples in batches of 4"""
        both.n_updates.agree(10, 4, 1, kinds="biuf")
        both.n_updates.agree(10, 4, 3, kinds="biuf")

    def test_drop_last(self, both):
        """n_updates where the short last batch is left out"""
        both.n_updates.agree(10, 4, 3, True, kinds="biuf")


@exercise("sgd")
class TestSgd:
    def test_one_step(self, both):
        """sgd makes one step downhill"""
        w, g = np.array([1.0, 2.0, -3.0]), np.array([0.5, -1.0, 4.0])
        walk(both.sgd, w, [g], [0.5])

    def test_matrix(self, both, rng):
        """sgd moves a matrix of weights, twice"""
        w, *gs = rng.normal(size=(3, 5, 3))
        walk(both.sgd, w, gs, [0.1, 0.3])


@exercise("momentum")
class TestMomentum:
    def test_first_step(self, both):
        """momentum's first step is that of plain gradient descent"""
        w, g = np.array([1.0, 2.0, -3.0]), np.array([0.5, -1.0, 4.0])
        walk(both.momentum, w, [g], [0.5], 0.5)

    def test_three_steps(self, both, rng):
        """momentum gathers speed over three steps"""
        w, *gs = rng.normal(size=(4, 5, 3))
        walk(both.momentum, w, gs, [0.1] * 3, 0.8)


@exercise("rmsprop")
class TestRmsprop:
    def test_first_step(self, both):
        """rmsprop's first step, with an eps that can be seen"""
        w, g = np.array([1.0, 2.0, -3.0]), np.array([3.0, -1.0, 0.5])
        walk(both.rmsprop, w, [g], [0.1], 0.75, 0.5)

    def test_three_steps(self, both, rng):
        """rmsprop over three steps"""
        w, *gs = rng.normal(size=(4, 5, 3))
        walk(both.rmsprop, w, gs, [0.1] * 3, 0.7, 1e-6)


@exercise("adam")
class TestAdam:
    def test_first_step(self, both):
        """adam's first step is about lr long, for large and small gradients"""
        w, g = np.array([1.0, 2.0, -3.0]), np.array([40.0, -1.0, 0.005])
        walk(both.adam, w, [g], [0.1], 0.9, 0.999, 1e-8)

    def test_three_steps(self, both, rng):
        """adam over three steps"""
        w, *gs = rng.normal(size=(4, 5, 3))
        walk(both.adam, w, gs, [0.1] * 3, 0.7, 0.95, 1e-6)


@exercise("decay_step")
class TestDecay:
    def test_l2(self, both, rng):
        """decay_step with the penalty in the gradient"""
        w, g = rng.normal(size=(2, 5, 3))
        both.decay_step.agree(w, g, 0.2, 0.3, False)

    def test_decoupled(self, both, rng):
        """decay_step with the decay separate from the gradient"""
        w, g = rng.normal(size=(2, 5, 3))
        both.decay_step.agree(w, g, 0.2, 0.3, True)


@exercise("step_decay")
class TestSchedules:
    def test_step_decay(self, both):
        """step_decay halves the rate after every 3 steps"""
        both.step_decay.agree_each([(t, 0.4, 3, 0.5) for t in range(8)])

    def test_cosine(self, both):
        """cosine begins at lr0, and is halfway down in the middle"""
        both.cosine.agree_each([(t, 8, 0.4) for t in (0, 2, 4, 8)])

    def test_warmup(self, both):
        """warmup reaches lr0 in 4 steps, and stays there"""
        both.warmup.agree_each([(t, 4, 0.4) for t in range(6)])


@exercise("diagnose_lr")
class TestDiagnose:
    def test_three_courses(self, student):
        """diagnose_lr of losses that explode, hardly fall, or fall"""
        courses = {
            "explodes": [2.0, 3.0, 40.0, 900.0],
            "too_low": [2.0, 1.99, 1.98, 1.97],
            "ok": [2.0, 1.1, 0.7, 0.5],
        }
        for label, losses in courses.items():
            said = student.diagnose_lr(np.array(losses))
            holds(said == label, f"these losses should be {label!r}")

    def test_advice(self, student):
        """advise_lr lowers a rate that explodes and raises one that is too low"""
        close(actual=student.advise_lr(0.5, "explodes"), desired=0.05)
        close(actual=student.advise_lr(0.5, "ok"), desired=0.5)
        raised = number(student.advise_lr(0.5, "too_low"))
        holds(raised > 0.5, "a learning rate that is too low should be raised")
