"""Public checks of week 9: enough to work with, but not all that counts."""

import numpy as np
from nngrade.suite.checks import close, holds
from nngrade.suite.marks import exercise


def pairs(result):
    """Return the three pairs that split returned, as arrays."""
    holds(len(result) == 3, "split should return three pairs")
    for part in result:
        pair = isinstance(part, (tuple, list)) and len(part) == 2
        holds(pair, "each of the three parts should be a pair (X, y)")
        arrays = all(isinstance(a, np.ndarray) for a in part)
        holds(
            arrays and len(part[0]) == len(part[1]),
            "a part's X and y should be equally long arrays",
        )
    return result


def stops(student, losses, **settings):
    """Return the answer of step to each loss, and the best epoch after the last one."""
    stopper = student.EarlyStopping(**settings)
    return [stopper.step(loss) for loss in losses], stopper.best_epoch


def accuracy(params, X, y):
    """Return the share of digits that the network with these parameters gets right."""
    sizes = [64]
    for layer in params:
        pair = isinstance(layer, (tuple, list)) and len(layer) == 2
        holds(pair, "each layer's parameters should be a pair (W, b)")
        W, b = layer
        arrays = isinstance(W, np.ndarray) and isinstance(b, np.ndarray)
        holds(arrays and W.ndim == 2 and W.shape[1] == sizes[-1], "a W should be (outputs, inputs)")
        holds(b.shape == (len(W),), "a b should be (outputs,), as long as its W has rows")
        finite = bool(np.isfinite(W).all() and np.isfinite(b).all())
        holds(finite, "the parameters are not finite")
        sizes.append(len(W))
    holds(sizes[-1] == 10, "the last layer should have 10 outputs")
    h = X
    for W, b in params[:-1]:
        h = np.maximum(0, h @ W.T + b)
    W, b = params[-1]
    return float(np.mean(np.argmax(h @ W.T + b, axis=1) == y))


@exercise("split")
class TestSplit:
    def test_three_pairs(self, student):
        """split gives three pairs of 6, 2 and 2 rows out of 10"""
        X, y = np.arange(20.0).reshape(10, 2), np.arange(10)
        parts = pairs(student.split(X, y, (0.6, 0.2, 0.2), np.random.default_rng(1)))
        sizes = tuple(len(part[0]) for part in parts)
        holds(sizes == (6, 2, 2), f"the parts have {sizes} rows; 6, 2 and 2 were asked for")

    def test_pairs_stay_together(self, student):
        """each row that split returns has its own y beside it"""
        X, y = np.arange(20.0).reshape(10, 2), np.arange(10)
        for part in pairs(student.split(X, y, (0.6, 0.2, 0.2), np.random.default_rng(2))):
            together = np.array_equal(part[0], X[part[1]])
            holds(together, "a row of X has another row's y beside it")


@exercise("EarlyStopping")
class TestEarlyStopping:
    def test_stops(self, student):
        """two epochs in a row without an improvement end the training"""
        said, _ = stops(student, [1.0, 0.8, 0.9, 0.95], patience=2)
        close(actual=said, desired=[False, False, False, True], what="what step says")

    def test_improvement_starts_again(self, student):
        """an improvement gives full patience again"""
        said, best = stops(student, [1.0, 0.9, 0.95, 0.8, 0.85, 0.7, 0.75], patience=3)
        close(actual=said, desired=[False] * 7, what="what step says")
        close(actual=best, desired=5, what="best_epoch")


@exercise("diagnose_curves")
class TestDiagnoseCurves:
    def test_four_runs(self, both):
        """one run for each answer, and one in which only the training loss falls"""
        falling = [2.0, 1.2, 0.8, 0.5, 0.3, 0.2, 0.15, 0.12, 0.1, 0.1]
        flat = [2.0, 1.95, 1.9, 1.9, 1.85, 1.85, 1.8, 1.8, 1.8, 1.8]
        rising = [2.0, 2.1, 2.4, 3.0, 4.0, 5.5, 8.0, 12.0, 20.0, 40.0]
        dip = [2.1, 1.3, 0.9, 0.7, 0.6, 0.65, 0.8, 0.9, 1.0, 1.1]
        above = [x + 0.1 for x in falling]
        calls = [(falling, above), (falling, dip), (flat, flat), (rising, rising)]
        calls += [(falling, [2.0] * 10)]
        both.diagnose_curves.agree_all(calls)


@exercise("augment")
class TestAugment:
    def test_form(self, student):
        """augment keeps shape and dtype"""
        for dtype in (float, np.uint8):
            images = np.full((6, 5, 5), 3, dtype)
            moved = student.augment(images, np.random.default_rng(3))
            holds(moved.shape == images.shape, f"the shape changes from (6, 5, 5) to {moved.shape}")
            holds(moved.dtype == dtype, f"the dtype changes from {images.dtype} to {moved.dtype}")

    def test_zeros_move_in(self, student):
        """wherever an image moves, each pixel is one of its own, or 0"""
        images = np.full((20, 5, 5), 0.5)
        moved = student.augment(images, np.random.default_rng(4))
        holds(moved.shape == images.shape, "the shape changes")
        values = {float(v) for v in np.unique(moved)}
        holds(values <= {0.0, 0.5}, "a pixel is neither one of the image nor 0")
        holds(0.0 in values, "no image has moved, or no zeros moved in")


@exercise("train_digits")
class TestTrainDigits:
    def test_two_digits(self, student, rng, data):
        """trained on 200 zeros and ones, it tells them apart"""
        digits = data("digits")
        rows = rng.permutation(np.flatnonzero(digits["y"] < 2))[:200]
        X, y = digits["X"][rows] / 16, digits["y"][rows].astype(int)
        right = accuracy(student.train_digits(X, y, 0), X, y)
        holds(right >= 0.9, f"it gets {right:.0%} of the 200 right that it was trained on")

    def test_reads_digits(self, student, rng, data):
        """the network reads at least 93 % of 797 digits that it has not seen"""
        digits, order = data("digits"), rng.permutation(1797)
        X, y = digits["X"][order] / 16, digits["y"][order].astype(int)
        params = student.train_digits(X[:1000], y[:1000], 1)
        seen, unseen = accuracy(params, X[:1000], y[:1000]), accuracy(params, X[1000:], y[1000:])
        said = f"it reads {unseen:.0%} of new digits, and {seen:.0%} of those it was trained on"
        holds(unseen >= 0.92, f"{said}; 93 % of new ones are asked for")
