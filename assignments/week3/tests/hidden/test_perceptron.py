"""Hidden checks of week 3.

Numbers are multiples of 1/8 and learning rates powers of 1/2 wherever a score decides something, so
that scores are exact in every order of summation.
"""

import numpy as np
from nngrade.suite.checks import close, field, holds, number, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
OR = np.array([0, 1, 1, 1])
NAND = np.array([1, 1, 1, 0])
XOR = np.array([0, 1, 1, 0])
# No epoch without a mistake.
CONTRADICTION = np.ones((2, 1)), np.array([0, 1])


def eighths(rng, *shape):
    """Return random multiples of 1/8 between -3 and 3."""
    return rng.integers(-24, 25, size=shape) / 8


def bias_for(score, w, x):
    """Return the bias that gives x this score."""
    return float(score - w @ x)


def sample(rng, d, score, y, lr=0.25):
    """Return arguments of perceptron_update with d features, the given score, and no weight or feature of 0."""
    w, x = (rng.choice([-1, 1], size=d) * rng.integers(4, 25, size=d) / 8 for _ in range(2))
    return w, bias_for(score, w, x), x, y, lr


def separable(rng, n, d, unit=0.125):
    """Return n samples with d features, well apart on two sides of a plane, in mixed order."""
    w = rng.normal(size=d)
    b = rng.uniform(-0.5, 0.5) * np.linalg.norm(w)
    most = int(3 / unit)
    X = rng.integers(-most, most + 1, size=(40 * n, d)) * unit
    distance = (X @ w + b) / np.linalg.norm(w)
    X = np.vstack([X[distance > 0.4][: n // 2], X[distance < -0.4][: n - n // 2]])
    X = X[rng.permutation(n)]
    return X, (X @ w + b > 0).astype(int)


def mistakes_of(result):
    """Return the counts in a result of perceptron_fit, from any kind of sequence."""
    return [float(m) for m in np.ravel(field(result, "mistakes"))]


def same_path(fit, calls):
    """Compare the results of perceptron_fit, with whole numbers of any type."""
    for args, result in zip(calls, fit.student.map(calls), strict=True):
        found = {**result, "mistakes": mistakes_of(result)}
        found["converged"] = bool(field(result, "converged"))
        close(actual=found, desired=fit.reference(*args), kinds="biuf")


def learned(reference, result, X, y):
    """Raise unless the result's w and b classify X as y, and converged is True."""
    w, b = np.asarray(field(result, "w"), float), number(field(result, "b"), "b")
    holds(w.shape == X.shape[1:], f"w has shape {w.shape}; {X.shape[1:]} was expected")
    wrong = np.count_nonzero(reference.perceptron_predict(X, w, b) != y)
    holds(bool(wrong == 0), "w and b do not classify the samples as labelled, though a plane can")
    holds(bool(field(result, "converged")), "converged is False, though a plane separates the data")


def answers(result):
    """Return the answers of a gate (w, b) at the four corners."""
    holds(len(result) == 2, "the result is not a pair (w, b)")
    w = np.asarray(result[0], float)
    holds(w.shape == (2,), f"w has shape {w.shape}; (2,) was expected")
    return (CORNERS @ w + number(result[1], "b") > 0).astype(int)


def network(result):
    """Return the answers of a network [(W1, b1), (W2, b2)] at the four corners."""
    holds(len(result) == 2, f"the result has {len(result)} entries; two layers were expected")
    h = CORNERS
    for layer, shape in zip(result, ((2, 2), (1, 2)), strict=True):
        holds(isinstance(layer, (tuple, list)) and len(layer) == 2, "a layer is not a pair (W, b)")
        W, b = np.asarray(layer[0], float), np.asarray(layer[1], float)
        asked = f"a W has shape {W.shape}; {shape} was expected"
        holds(W.size == 2 * shape[0] and (W.shape == shape or shape[0] == 1), asked)
        holds(b.size == shape[0], f"a b has {b.size} entries; {shape[0]} were expected")
        h = (h @ W.reshape(shape).T + b.ravel() > 0).astype(float)
    return h[:, 0].astype(int)


@exercise("perceptron_predict")
class TestPredict:
    @weight(2)
    def test_batches(self, both, rng):
        """perceptron_predict answers batches of various numbers of rows and features"""
        calls = [
            (eighths(rng, n, d), eighths(rng, d), float(eighths(rng)))
            for n, d in ((5, 3), (4, 7), (64, 5))
        ]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    def test_bias_decides(self, both, rng):
        """perceptron_predict adds the bias to the score"""
        X, w = eighths(rng, 9, 3), eighths(rng, 3)
        calls = [(X, w, b) for b in (-40.0, -0.875, 0.875, 40.0)]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @edge
    def test_on_the_boundary(self, both, rng):
        """perceptron_predict answers 0 for points that lie exactly on the boundary"""
        X, w = eighths(rng, 6, 3), rng.integers(8, 25, size=3) / 8
        calls = [(X, w, bias_for(0, w, x)) for x in X]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @edge
    def test_one_row_or_feature(self, both, rng):
        """perceptron_predict handles one row, and one feature"""
        calls = [
            (eighths(rng, n, d), rng.integers(4, 25, size=d) / 8, 0.125)
            for n, d in ((1, 3), (6, 1), (1, 1))
        ]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @edge
    def test_square(self, both, rng):
        """perceptron_predict answers a batch with as many rows as features"""
        X = np.array([[2.0, -1.0, 0.5], [-3.0, 1.0, 1.0], [1.0, 2.0, -0.5]])
        calls = [
            (X, np.array([1.0, -1.0, 2.0]), -0.125),
            (eighths(rng, 5, 5), eighths(rng, 5), 0.25),
        ]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @edge
    def test_bias_alone(self, both, rng):
        """perceptron_predict depends on the bias alone where all weights or all features are 0"""
        X, w = eighths(rng, 4, 3), eighths(rng, 3)
        X[1] = 0
        calls = [(X, np.zeros(3), b) for b in (0.5, -0.5)]
        calls += [(np.zeros((2, 3)), w, b) for b in (0.5, -0.5)]
        calls += [(X, w, b) for b in (0.5, -0.5)]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    def test_one_batch_after_another(self, both, rng):
        """perceptron_predict computes a new answer for a new batch with the same weights"""
        X = np.vstack([np.array([[2.0, 1.5], [-0.5, -2.0]]), eighths(rng, 2, 2)])
        w = np.array([0.5, 0.625])
        calls = [(sign * X, w, 0.25) for sign in (1, -1, 1)]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """perceptron_predict takes integer, float32 and transposed inputs"""
        whole, w = rng.integers(-3, 4, size=(8, 3)), np.array([0.625, -0.875, 0.375])
        flipped = eighths(rng, 3, 8).T
        mixed = np.array([[0.75, 0.5], [-0.5, 0.75], [0.5, -0.75], [0.5, 0.5]])
        large = np.array([[200, 1], [-200, 1], [40_000, 1], [3_000_000_000, 1]])
        calls = [
            (whole, w, 0.375),
            (whole, np.array([1, -2, 1]), 1),
            (eighths(rng, 8, 3).astype(np.float32), w.astype(np.float32), -0.25),
            (flipped, w, 0.25),
            (mixed, np.array([1, -1]), 0),
            (large, np.array([1, -1]), 0),
        ]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @stability
    def test_tiny_scores(self, both, rng):
        """perceptron_predict answers 1 for every score above 0, however small"""
        X, w = eighths(rng, 9, 3), eighths(rng, 3)
        calls = [(X * 2.0**-34, w, 0.0), (X, w * 2.0**-34, 2.0**-37)]
        X, w = np.array([[1.0, 0.5], [-1.0, -0.5], [1.0, -2.0], [2.0, 1.0]]), np.ones(2)
        calls += [(X * tiny, w, 0.0) for tiny in (2.0**-44, 2.0**-60)]
        both.perceptron_predict.agree_all(calls, kinds="biuf")

    @stability
    def test_large_numbers_that_cancel(self, both, rng):
        """perceptron_predict is right where w . x and b are large and nearly cancel"""
        X = rng.integers(-4, 5, size=(9, 2)) + np.array([2.0**27, -(2.0**27)])
        w = np.array([3.0, 1.0])
        both.perceptron_predict.agree(X, w, -(2.0**28), kinds="biuf")


@exercise("perceptron_update")
class TestUpdate:
    @weight(2)
    def test_should_be_one(self, both, rng):
        """perceptron_update moves w and b up for a sample wrongly predicted 0"""
        calls = [sample(rng, d, -2.5, 1) for d in (3, 7)]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @weight(2)
    def test_should_be_zero(self, both, rng):
        """perceptron_update moves w and b down for a sample wrongly predicted 1"""
        calls = [sample(rng, d, 2.5, 0) for d in (3, 7)]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    def test_right_already(self, both, rng):
        """perceptron_update changes nothing for samples of either class that are right"""
        calls = [sample(rng, 5, s, y) for s, y in ((1.75, 1), (-1.75, 0), (0.25, 1), (-0.25, 0))]
        calls += [sample(rng, 4, s, y) for s, y in ((2.0**-6, 1), (-(2.0**-6), 0))]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    def test_one_prediction(self, both, rng):
        """perceptron_update uses one prediction, made with the old w and b, for both"""
        calls = [sample(rng, 3, s, y, 0.5) for s, y in ((-0.125, 1), (0.125, 0))]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    def test_learning_rate(self, both, rng):
        """perceptron_update scales its step by lr"""
        rates = (3.0, 0.0625, 1.5, 2.75)
        calls = [sample(rng, 3, s, y, lr) for lr in rates for s, y in ((-1.5, 1), (2.0, 0))]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @edge
    def test_on_the_boundary(self, both, rng):
        """perceptron_update counts a score of exactly 0 as the prediction 0"""
        calls = [sample(rng, 3, 0.0, y) for y in (0, 1)]
        calls += [(np.zeros(3), 0.0, eighths(rng, 3), y, 0.5) for y in (0, 1)]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @edge
    def test_bias_in_the_prediction(self, both, rng):
        """perceptron_update includes the bias in its prediction"""
        w, x = rng.integers(8, 17, size=3) / 8, rng.integers(8, 17, size=3) / 8
        calls = [
            (s * w, bias_for(t, s * w, x), x, y, 0.25)
            for s, t, y in ((1, -1.0, 1), (1, -1.0, 0), (-1, 1.0, 0), (-1, 1.0, 1))
        ]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @edge
    def test_one_feature(self, both, rng):
        """perceptron_update works with a single feature"""
        calls = [sample(rng, 1, s, y) for s, y in ((-1.0, 1), (1.0, 0), (1.0, 1))]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """perceptron_update takes integers without rounding, and float32"""
        w, x = rng.integers(1, 5, size=3), rng.integers(1, 5, size=3)
        calls = [(w, int(-1 - w @ x), x, 1, 0.25), (w, int(1 - w @ x), x, 0, 0.25)]
        calls += [
            (np.array([1, 2]), -0.5, np.array([0.75, 0.5]), 0, 0.25),
            (np.array([0.75, 0.75]), -1.0, np.array([1, 1]), 0, 0.25),
        ]
        both.perceptron_update.agree_all(calls, kinds="iuf")
        wrong = sample(rng, 3, 1.5, 0)
        single = (wrong[0].astype(np.float32), wrong[1], wrong[2].astype(np.float32), 0, 0.25)
        both.perceptron_update.agree(*single, rtol=1e-5)

    @edge
    def test_zeros(self, both, rng):
        """perceptron_update learns from a sample of zeros, and from weights of zeros"""
        w, x, zeros = eighths(rng, 3), rng.integers(4, 25, size=3) / 8, np.zeros(3)
        calls = [(w, b, zeros, y, 0.25) for b in (-1.0, 1.0) for y in (0, 1)]
        calls += [(zeros, b, x, y, 0.25) for b in (-0.5, 0.5) for y in (0, 1)]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @stability
    def test_tiny_scores(self, both, rng):
        """perceptron_update takes every score above 0 for the prediction 1, however small"""
        w, x = (rng.integers(4, 25, size=3) / 8 for _ in range(2))
        calls = [(w * tiny, 0.0, x, y, 0.5) for tiny in (2.0**-44, 2.0**-60) for y in (0, 1)]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @stability
    def test_all_digits(self, both, rng):
        """perceptron_update keeps every digit of the weights, and large weights"""
        w, x = rng.normal(size=(2, 4))
        calls = [(w, bias_for(s, w, x), x, y, 0.3) for s, y in ((-1.0, 1), (1.0, 0), (1.0, 1))]
        w, x = np.array([640.0, -2000.0, 90.0, 12.0]), eighths(rng, 4)
        calls += [(w, bias_for(s, w, x), x, y, 0.5) for s, y in ((-2.5, 1), (2.5, 0), (2.5, 1))]
        both.perceptron_update.agree_all(calls, kinds="iuf")

    @contract
    def test_kinds(self, student, rng):
        """perceptron_update returns the bias as a number"""
        for s, y in ((-1.5, 1), (1.5, 1)):
            _, b = student.perceptron_update(*sample(rng, 3, s, y))
            holds(np.shape(b) == (), "b is not a plain number")


@exercise("perceptron_fit")
class TestFit:
    @weight(3)
    def test_separates(self, student, reference, rng):
        """perceptron_fit separates what a plane can separate"""
        for n, d in ((12, 3), (9, 2)):
            X, y = separable(rng, n, d)
            learned(reference, student.perceptron_fit(X, y, 0.5, 60), X, y)

    @weight(2)
    def test_list_of_mistakes(self, student, rng):
        """perceptron_fit: mistakes ends with the first epoch that has none"""
        X, y = separable(rng, 10, 3)
        counts = mistakes_of(student.perceptron_fit(X, y, 0.5, 60))
        holds(
            bool(counts) and counts[-1] == 0,
            "mistakes does not end with the 0 of an epoch without mistakes",
        )
        early = all(0 < m <= len(X) and m == int(m) for m in counts[:-1])
        holds(early, "an entry of mistakes before the last is not between 1 and the number of rows")

    @weight(2)
    def test_not_separable(self, student):
        """perceptron_fit stops after max_epochs where no plane separates the samples; converged is False"""
        result = student.perceptron_fit(CORNERS, XOR, 0.5, 7)
        counts = mistakes_of(result)
        holds(not bool(field(result, "converged")), "converged is not False, and no plane separates")
        holds(len(counts) == 7, f"mistakes has {len(counts)} entries, not one for each epoch")
        holds(min(counts) > 0, "an epoch counts no mistakes, though no plane separates the data")

    def test_path(self, both, rng):
        """perceptron_fit takes exactly the steps of the rule, in the order of the rows"""
        calls = [(*separable(rng, n, d), lr, 60) for n, d, lr in ((11, 3, 0.5), (8, 2, 1.0))]
        calls.append((CORNERS, XOR, 0.5, 6))
        same_path(both.perceptron_fit, calls)

    @weight(0.5)
    def test_learning_rate(self, both):
        """perceptron_fit uses lr"""
        calls = [(CORNERS, y, lr) for y, lr in ((OR, 0.25), (NAND, 2.0))]
        same_path(both.perceptron_fit, calls)

    @weight(0.5)
    def test_order_within_an_epoch(self, both, rng):
        """perceptron_fit changes w and b after each sample, not once per epoch"""
        X, y = separable(rng, 12, 4)
        same_path(both.perceptron_fit, [(X, y, 0.5, 1)])

    def test_one_step_for_each_row(self, both):
        """perceptron_fit makes one step for each row of an epoch, equal rows included"""
        # After the first row, one step is not enough for the second.
        X, y = np.array([[4.0], [1.0], [1.0]]), np.array([1, 0, 0])
        same_path(both.perceptron_fit, [(X[:2], y[:2], 0.5), (X, y, 0.5)])

    def test_one_mistake_among_many(self, both):
        """perceptron_fit goes on while a single row of many is wrong, here the last"""
        X, y = np.full((200, 1), -2.0), np.zeros(200, int)
        X[-1], y[-1] = 2.0, 1
        same_path(both.perceptron_fit, [(X, y, 0.5, 4)])

    def test_many_epochs(self, student):
        """perceptron_fit runs more than 100 epochs where max_epochs allows them"""
        counts = mistakes_of(student.perceptron_fit(*CONTRADICTION, 0.5, 150))
        holds(len(counts) == 150, f"mistakes has {len(counts)} entries, not max_epochs = 150")

    @stability
    def test_tiny_steps(self, both, rng):
        """perceptron_fit takes the same path with a tiny lr"""
        calls = [(CORNERS, OR, 2.0**-44), (*separable(rng, 9, 2), 2.0**-60, 60)]
        same_path(both.perceptron_fit, calls)

    @stability
    def test_all_digits(self, both, rng):
        """perceptron_fit keeps every digit of the weights, and large weights"""
        X, y = rng.normal(size=(12, 3)), rng.integers(2, size=12)
        y[0] = 1
        same_path(both.perceptron_fit, [(X, y, 0.5, 2), (np.array([[512.0, -256.0]]), y[:1])])

    def test_many_rows(self, student, reference, rng):
        """perceptron_fit learns from many rows with several features"""
        X, y = separable(rng, 64, 5)
        learned(reference, student.perceptron_fit(X, y, 1.0, 60), X, y)

    @edge
    def test_nothing_to_learn(self, both, rng):
        """perceptron_fit ends after one epoch where all labels are 0"""
        X = eighths(rng, 5, 3)
        calls = [(X, np.zeros(5, int), 0.5, epochs) for epochs in (50, 1)]
        same_path(both.perceptron_fit, calls)

    @edge
    def test_last_epoch_allowed(self, student, rng):
        """perceptron_fit sets converged correctly where max_epochs is just enough, and where it is one too few"""
        X, y = np.array([[float(rng.integers(8, 25)) / 8]]), np.array([1])
        enough = student.perceptron_fit(X, y, 0.5, 2)
        holds(
            bool(field(enough, "converged")), "converged is False, though the last epoch was right"
        )
        short = student.perceptron_fit(X, y, 0.5, 1)
        holds(not bool(field(short, "converged")), "converged is not False after an epoch with mistakes")

    @edge
    def test_one_row_or_feature(self, both, student, reference, rng):
        """perceptron_fit works with one row, and with one feature"""
        same_path(both.perceptron_fit, [(eighths(rng, 1, 3), np.array([1]), 0.5)])
        X, y = separable(rng, 7, 1)
        learned(reference, student.perceptron_fit(X, y, 0.5, 60), X, y)

    @edge
    def test_whole_numbers(self, both, student, reference, rng):
        """perceptron_fit takes integer inputs and still learns fractions"""
        X, y = separable(rng, 9, 3, unit=1)
        X = X.astype(int)
        learned(reference, student.perceptron_fit(X, y, 0.25, 60), X, y)
        same_path(both.perceptron_fit, [(np.array([[2, 3]]), np.array([1]), 0.25)])

    @edge
    def test_defaults(self, both, student):
        """perceptron_fit has the defaults lr = 1 and max_epochs = 100"""
        same_path(both.perceptron_fit, [(np.array([[1.5, -0.5]]), np.array([1]))])
        counts = mistakes_of(student.perceptron_fit(*CONTRADICTION))
        holds(len(counts) == 100, f"without max_epochs there are {len(counts)} epochs, not 100")

    @contract
    def test_kinds(self, student):
        """perceptron_fit: mistakes is a list of whole numbers, converged True or False"""
        result = student.perceptron_fit(CORNERS, OR)
        counts = field(result, "mistakes")
        holds(isinstance(counts, (list, tuple)), "mistakes is not a list")
        whole = all(isinstance(m, (int, np.integer)) for m in counts)
        holds(whole, "an entry of mistakes is not a whole number")
        holds(
            isinstance(field(result, "converged"), (bool, np.bool_)),
            "converged is neither True nor False",
        )

    @contract
    def test_kinds_of_weights(self, student):
        """perceptron_fit: w is an array of floats and b a number, whether or not a step was made"""
        for X, y in ((CORNERS, OR), (CORNERS.astype(int), np.zeros(4, int))):
            result = student.perceptron_fit(X, y)
            w = field(result, "w")
            holds(isinstance(w, np.ndarray) and w.dtype.kind == "f", "w is not an array of floats")
            holds(np.shape(field(result, "b")) == (), "b is not a plain number")


@exercise("gate")
class TestGate:
    @weight(2)
    def test_nand(self, student, reference):
        """gate gives weights that compute NAND"""
        close(actual=answers(student.gate("NAND")), desired=answers(reference.gate("NAND")))

    @edge
    def test_unknown(self, student):
        """gate raises ValueError for a gate that it does not know"""
        for name in ("XOR", "NEITHER", "NOR", "NOT", "XNOR"):
            raises(student.gate, name, error="ValueError")

    @edge
    def test_nearly_known(self, student):
        """gate raises ValueError for a name that only resembles one of the three"""
        for name in ("and", "And", "nand", " AND ", "", "A", "ANDY", "ORANGE", "NAN", "NAND2"):
            raises(student.gate, name, error="ValueError")

    def test_again(self, student, reference):
        """gate gives the right weights in every call, in whatever order"""
        for name in ("NAND", "AND", "OR", "NAND") * 3:
            close(actual=answers(student.gate(name)), desired=answers(reference.gate(name)))

    @contract
    def test_kinds(self, student):
        """gate returns an array w (2,) and a number b"""
        for name in ("AND", "OR", "NAND"):
            w, b = student.gate(name)
            holds(isinstance(w, np.ndarray) and w.shape == (2,), "w is not an array of shape (2,)")
            holds(np.shape(b) == (), "b is not a plain number")


@exercise("signed_distance")
class TestGeometry:
    @weight(2)
    def test_distances(self, both, rng):
        """signed_distance is right for various numbers of rows and features"""
        calls = [
            (rng.normal(size=(n, d)), 2 * rng.normal(size=d), float(rng.normal()))
            for n, d in ((5, 3), (4, 7), (64, 2), (4, 4))
        ]
        both.signed_distance.agree_all(calls)

    def test_both_sides(self, student):
        """signed_distance is positive on one side of the boundary and negative on the other"""
        w, b = np.array([1.5, -0.5, 2.0]), 0.75
        foot = -b * w / (w @ w)
        steps = np.array([-2.0, -0.5, 0.5, 2.0])
        X = foot + steps[:, np.newaxis] * w / np.linalg.norm(w)
        close(actual=np.asarray(student.signed_distance(X, w, b)), desired=steps)

    def test_scale(self, student, reference, rng):
        """signed_distance stays the same when w and b are scaled together"""
        X, w, b = rng.normal(size=(6, 3)), np.array([0.5, -1.0, 2.0]), 0.625
        for factor in (0.001, 50.0):
            close(
                actual=student.signed_distance(X, factor * w, factor * b),
                desired=reference.signed_distance(X, w, b),
            )

    @edge
    def test_one_row_or_feature(self, both, rng):
        """signed_distance handles one row, and one feature with a weight of either sign"""
        calls = [
            (rng.normal(size=(n, d)), s * rng.uniform(1.5, 3, size=d), 0.75)
            for n, d, s in ((1, 4, 1), (6, 1, 1), (5, 1, -1), (1, 1, -1))
        ]
        both.signed_distance.agree_all(calls)

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """signed_distance and boundary_x2 take integers and float32"""
        X = rng.integers(-4, 5, size=(6, 2))
        both.signed_distance.agree(X, np.array([2, -3]), 1)
        both.boundary_x2.agree(np.array([2, -3]), 1, np.arange(-3, 4))
        mixed = [
            (X, np.array([1.5, -2.75]), 0.0),
            (X, np.array([1.0, -2.0]), 0.75),
            (X / 4 + 0.125, np.array([2, -3]), 1),
        ]
        both.signed_distance.agree_all(mixed)
        lines = [(w, b, x[:, 0]) for x, w, b in mixed]
        both.boundary_x2.agree_all(lines)
        single = rng.normal(size=(6, 2)).astype(np.float32), np.array([2.5, 0.5], np.float32)
        both.signed_distance.agree(*single, 0.5, rtol=1e-5)

    @stability
    def test_small_weights(self, both, rng):
        """signed_distance does not lose precision where the weights are small or large"""
        X, w, b = rng.normal(size=(5, 3)), np.array([1.0, -2.0, 0.5]), 0.75
        calls = [(X, s * w, s * b) for s in (1e-7, 1e7, 1e-12)]
        both.signed_distance.agree_all(calls)

    @stability
    def test_far_points(self, both, rng):
        """signed_distance is right far from the boundary"""
        X, w = rng.normal(size=(6, 3)), np.array([1.0, -2.0, 0.5])
        calls = [(s * X, w, 0.75) for s in (1e3, 1e6)]
        both.signed_distance.agree_all(calls)

    @stability
    def test_steep(self, both, rng):
        """boundary_x2 is right for steep boundaries and for small weights"""
        x1 = rng.uniform(0.5, 2, size=5)
        calls = [(np.array([1.5, w2]), 0.5, x1) for w2 in (2.0**-14, -(2.0**-34), 2.0**-50)]
        calls += [(s * np.array([1.5, -0.625]), s * 0.25, x1) for s in (2.0**-14, 2.0**-50)]
        both.boundary_x2.agree_all(calls)

    @edge
    def test_whole_results(self, both):
        """signed_distance and boundary_x2 return floats where all results are whole"""
        X, w = np.array([[2, 1], [0, 0], [3, -1]]), np.array([3, 4])
        both.signed_distance.agree(X, w, -5)
        calls = [
            (np.array([2.0, -1.0]), 3.0, np.array([-1.0, 0.0, 2.5])),
            (np.array([1.0, -1.0]), 0.0, np.array([-2.0, 1.0])),
            (np.array([4, 2]), 6, np.array([-1, 0, 2])),
        ]
        both.boundary_x2.agree_all(calls)

    def test_boundary(self, both, rng):
        """boundary_x2 is right for slopes and biases of either sign"""
        signs = [(s, t) for s in (-1, 1) for t in (-1, 1)]
        calls = [
            (
                np.array([s, t]) * rng.uniform(0.5, 3, size=2),
                float(rng.normal()),
                rng.normal(size=5),
            )
            for s, t in signs
        ]
        both.boundary_x2.agree_all(calls)

    def test_lies_on_the_boundary(self, student, rng):
        """boundary_x2 gives points whose score is 0"""
        w, b, x1 = np.array([-1.75, 0.625]), 1.5, rng.normal(size=7)
        x2 = np.asarray(student.boundary_x2(w, b, x1))
        holds(x2.shape == x1.shape, f"the result has shape {x2.shape}; {x1.shape} was expected")
        score = w[0] * x1 + w[1] * x2 + b
        holds(bool(np.all(np.abs(score) < 1e-9)), "the points do not lie on the boundary")

    @edge
    def test_horizontal(self, both, rng):
        """boundary_x2 handles a horizontal boundary, one through the origin, and a single x1"""
        calls = [
            (np.array([0.0, -2.0]), 1.5, rng.normal(size=4)),
            (np.array([1.5, 2.0]), 0.0, rng.normal(size=4)),
            (np.array([1.5, -0.5]), 0.25, rng.normal(size=1)),
        ]
        both.boundary_x2.agree_all(calls)

    @edge
    def test_vertical(self, student):
        """boundary_x2 raises ValueError for every boundary without a slope"""
        vertical = [(np.array([-3.0, 0.0]), 1.0), (np.array([1, 0]), 0)]
        for w, b in (*vertical, (np.zeros(2), 1.0), (np.zeros(2), 0.0)):
            raises(student.boundary_x2, w, b, np.array([0.5, 1.0, 2.0]), error="ValueError")


@exercise("xor_linear_limit")
class TestLimit:
    def test_weights(self, student, reference):
        """xor_linear_limit: w is that of the best linear model"""
        close(
            actual=np.asarray(field(student.xor_linear_limit(), "w"), float),
            desired=reference.xor_linear_limit()["w"],
            rtol=1e-6,
            floor=1.0,
            what="w",
        )

    def test_bias(self, student, reference):
        """xor_linear_limit: b is that of the best linear model"""
        close(
            actual=number(field(student.xor_linear_limit(), "b"), "b"),
            desired=reference.xor_linear_limit()["b"],
            rtol=1e-6,
            floor=1.0,
            what="b",
        )

    def test_mse(self, student, reference):
        """xor_linear_limit: mse is the smallest mean squared error"""
        close(
            actual=number(field(student.xor_linear_limit(), "mse"), "mse"),
            desired=reference.xor_linear_limit()["mse"],
            rtol=1e-6,
            floor=1.0,
            what="mse",
        )

    def test_accuracy(self, student, reference):
        """xor_linear_limit: best_acc is the best accuracy that any perceptron reaches"""
        close(
            actual=number(field(student.xor_linear_limit(), "best_acc"), "best_acc"),
            desired=reference.xor_linear_limit()["best_acc"],
            rtol=1e-6,
            floor=1.0,
            what="best_acc",
        )

    @contract
    def test_kinds(self, student):
        """xor_linear_limit: w is an array (2,), the other entries are numbers"""
        result = student.xor_linear_limit()
        w = field(result, "w")
        holds(isinstance(w, np.ndarray) and w.shape == (2,), "w is not an array of shape (2,)")
        shapes = [np.shape(field(result, key)) for key in ("b", "mse", "best_acc")]
        holds(shapes == [()] * 3, "b, mse or best_acc is not a plain number")


@exercise("xor_by_hand")
class TestByHand:
    @weight(2)
    def test_all_four(self, student, reference):
        """xor_by_hand answers all four points as XOR does"""
        close(actual=network(student.xor_by_hand()), desired=network(reference.xor_by_hand()))

    def test_equal_inputs(self, student, reference):
        """xor_by_hand answers 0 where the two inputs are equal"""
        close(
            actual=network(student.xor_by_hand())[[0, 3]],
            desired=network(reference.xor_by_hand())[[0, 3]],
        )

    def test_different_inputs(self, student, reference):
        """xor_by_hand answers 1 where the two inputs differ"""
        close(
            actual=network(student.xor_by_hand())[[1, 2]],
            desired=network(reference.xor_by_hand())[[1, 2]],
        )

    @contract
    def test_arrays(self, student):
        """xor_by_hand returns pairs (W, b) of arrays of finite numbers"""
        parts = [part for layer in student.xor_by_hand() for part in layer]
        arrays = all(isinstance(part, np.ndarray) and part.dtype.kind in "iuf" for part in parts)
        holds(len(parts) == 4 and arrays, "a part of a layer is not an array of numbers")
        holds(all(bool(np.isfinite(part).all()) for part in parts), "a weight is not finite")
