"""Hidden checks of week 4: values, gradients, edges, stability."""

import numpy as np
from nngrade.errors import Raised
from nngrade.suite.checks import between, close, holds, number, quiet, raises
from nngrade.suite.marks import edge, exercise, stability, weight

SHAPES = [(5,), (64,), (5, 3), (7, 2), (2, 3, 4)]


def pairs(rng, shapes=SHAPES):
    """Return predictions and targets that are nowhere equal."""
    found = []
    for shape in shapes:
        pred = rng.normal(size=shape)
        off = rng.choice([-1, 1], size=shape) * rng.uniform(0.1, 2, size=shape)
        found.append((pred, pred + off))
    return found


def bits(rng, n):
    """Return targets that contain both 0 and 1."""
    return rng.permutation(np.arange(n) % 3 > 0).astype(int)


def binary(rng, sizes=(5, 7, 64)):
    """Return probabilities well inside (0, 1), and targets."""
    return [(rng.uniform(0.02, 0.98, size=n), bits(rng, n)) for n in sizes]


def logits(rng, sizes=(5, 7, 64)):
    """Return ordinary logits of both signs, and targets."""
    return [(3 * rng.normal(size=n), bits(rng, n)) for n in sizes]


def classes(rng, shapes=((5, 4), (7, 3), (64, 10), (4, 2))):
    """Return logits (N, C) and class numbers."""
    return [(2 * rng.normal(size=s), rng.integers(0, s[1], size=s[0])) for s in shapes]


def margins(rng, sizes=(5, 7, 64)):
    """Return scores whose margins lie on both sides of 0 and of 1, never near 1, and targets."""
    found = []
    for n in sizes:
        y = rng.permutation(np.where(np.arange(n) % 2, 1, -1))
        margin = rng.permutation(np.resize([1.9, 0.5, -1.2, 2.7, 0.2], n)) + rng.uniform(0, 0.2, n)
        found.append((y * margin, y))
    return found


def with_float_targets(function, x, y):
    """Call the function with float targets, so that the contract check sees whether it changes them.

    Neither the answer nor a refusal is judged, because whole targets may serve as indices.
    """
    try:
        function(x, y.astype(float))
    except Raised as e:
        if e.kind != "raised":
            raise


@exercise("mse")
class TestMse:
    def test_values(self, both, rng):
        """mse of vectors, matrices and more dimensions"""
        both.mse.agree_all(pairs(rng))

    def test_gradient(self, both, rng):
        """mse_grad of vectors, matrices and more dimensions"""
        both.mse_grad.agree_all(pairs(rng))

    @edge
    def test_one_element(self, both, rng):
        """mse and its gradient for a single element"""
        for shape in ((1,), (1, 1), (1, 3)):
            (pair,) = pairs(rng, [shape])
            both.mse.agree(*pair)
            both.mse_grad.agree(*pair)

    @edge
    def test_whole_numbers(self, both, rng):
        """mse and its gradient for integer predictions, with whole and with fractional targets"""
        pred, y = rng.integers(0, 9, size=(5, 3)), rng.integers(0, 9, size=(5, 3))
        both.mse.agree(pred, y)
        both.mse_grad.agree(pred, y)
        small = np.array([3, 200, 7], np.uint8), np.array([5, 10, 250], np.uint8)
        both.mse.agree(*small)
        both.mse_grad.agree(*small)
        mixed = np.array([3, 0, -7]), np.array([2.5, 0.75, -7.25])
        both.mse.agree(*mixed)
        both.mse_grad.agree(*mixed)

    @edge
    def test_single_precision(self, both, rng):
        """mse and its gradient for float32 predictions"""
        (pair,) = pairs(rng, [(7, 2)])
        single = [x.astype(np.float32) for x in pair]
        both.mse.agree(*single, rtol=1e-5)
        both.mse_grad.agree(*single, rtol=1e-5)

    @edge
    def test_shapes_that_differ(self, student, rng):
        """mse and mse_grad refuse shapes that differ, such as (5,) and (5, 1)"""
        for a, b in (((5,), (5, 1)), ((5, 3), (3,)), ((4,), (1,)), ((5, 3), (5, 1))):
            raises(student.mse, rng.normal(size=a), rng.normal(size=b), error="ValueError")
            raises(student.mse_grad, rng.normal(size=a), rng.normal(size=b), error="ValueError")

    @stability
    def test_magnitudes(self, both, rng):
        """mse and its gradient for very large and very small errors, and for large numbers close together"""
        for scale in (1e100, 1e-5):
            pred, y = scale * rng.normal(size=5), scale * rng.normal(size=5)
            both.mse.agree(pred, y, floor=1e-300)
            both.mse_grad.agree(pred, y, floor=1e-300)
        close_by = 1e8 + rng.normal(size=5), 1e8 + rng.normal(size=5)
        both.mse.agree(*close_by)


@exercise("mae")
class TestMae:
    def test_values(self, both, rng):
        """mae of vectors, matrices and more dimensions"""
        both.mae.agree_all(pairs(rng))

    def test_gradient(self, both, rng):
        """mae_grad of vectors, matrices and more dimensions"""
        both.mae_grad.agree_all(pairs(rng), kinds="iuf")

    @edge
    def test_one_element(self, both, rng):
        """mae and its gradient for a single element"""
        (pair,) = pairs(rng, [(1,)])
        both.mae.agree(*pair)
        both.mae_grad.agree(*pair, kinds="iuf")

    @edge
    def test_whole_numbers(self, both):
        """mae and its gradient for integer predictions, with whole and with fractional targets"""
        for dtype in (int, np.uint8):
            pred, y = np.array([3, 200, 7, 1], dtype), np.array([5, 10, 250, 0], dtype)
            both.mae.agree(pred, y)
            both.mae_grad.agree(pred, y)
        mixed = np.array([3, 70000, -7]), np.array([2.5, 0.75, -7.25])
        both.mae.agree(*mixed)
        both.mae_grad.agree(*mixed)

    @edge
    def test_kink(self, both, student):
        """mae_grad where a prediction is exactly right (any slope from -1/n to 1/n), or nearly"""
        gradient = student.mae_grad(np.array([1.0, 2.0, 3.0, 0.0]), np.array([1.0, 0.0, 5.0, 0.0]))
        bounds = np.array([0.25, 0.25, -0.25, 0.25])
        low = np.array([-0.25, 0.25, -0.25, -0.25])
        between(actual=gradient, low=low, high=bounds)
        y = np.array([1.0, -2.0, 3.0, -4.0])
        nearly = y + np.array([1e-6, 1e-6, -1e-6, -1e-6]), y
        both.mae.agree(*nearly)
        both.mae_grad.agree(*nearly, kinds="iuf")

    @edge
    @weight(0.5)
    def test_quiet(self, student):
        """mae_grad where a prediction is exactly right, without a warning from NumPy"""
        quiet(student.mae_grad, np.array([1.0, 2.0, 0.0]), np.array([1.0, 0.0, 0.0]))


@exercise("one_hot")
class TestOneHot:
    def test_rows(self, both, rng):
        """one_hot for more samples than classes, the other way round, and for several calls in a row"""
        calls = [(rng.integers(0, c, size=n), c) for n, c in ((5, 4), (64, 10), (3, 7))]
        calls += [(np.array(y), 3) for y in ([0, 2, 1, 0], [2, 2, 0, 1])]
        both.one_hot.agree_all(calls, kinds="biuf")

    def test_classes_that_do_not_occur(self, both):
        """one_hot has C columns even if the last class does not occur"""
        both.one_hot.agree(np.array([0, 1, 1]), 5, kinds="biuf")

    @edge
    def test_bytes(self, both, rng):
        """one_hot of many classes in bytes, as the labels of images are stored"""
        y = rng.integers(0, 10, size=60)
        both.one_hot.agree_each([(y.astype(kind), 10) for kind in ("uint8", "int8")], kinds="biuf")

    def test_accuracy(self, both, rng):
        """accuracy of random logits"""
        both.accuracy.agree_all(classes(rng))

    def test_accuracy_of_negative_logits(self, both, rng):
        """accuracy where every logit is negative"""
        calls = [(-5 - np.abs(Z), y) for Z, y in classes(rng)]
        both.accuracy.agree_all(calls)

    @edge
    def test_one_sample(self, both):
        """one_hot and accuracy for a single sample"""
        both.one_hot.agree(np.array([2]), 4, kinds="biuf")
        both.accuracy.agree(np.array([[0.5, 2.0, 1.0]]), np.array([1]))
        both.accuracy.agree(np.array([[0.5, 2.0, 1.0]]), np.array([2]))

    @edge
    def test_one_class_and_two(self, both):
        """one_hot for one class and for two: as many columns as there are classes"""
        calls = [(np.array([1, 0, 0, 1]), 2), (np.array([0, 0, 0]), 1)]
        both.one_hot.agree_all(calls, kinds="biuf")

    @edge
    def test_accuracy_of_unusual_logits(self, both):
        """accuracy of very large logits, of logits close together, and of rows far apart"""
        calls = [
            ([[1000.0, 2000.0], [3000.0, 1000.0]], [1, 0]),
            ([[50.0, 60.0], [-60.0, -50.0]], [1, 1]),
            ([[0.1, 0.1001], [0.3002, 0.3]], [1, 0]),
            ([[2000.0, 1990.0], [-2000.0, -1990.0], [3.0, 1.0]], [0, 1, 0]),
            ([[-3.0, -1.0, -2.0], [0.5, 2.0, 1.0], [-1.0, -4.0, -2.0]], [1, 0, 0]),
        ]
        calls = [(np.array(Z), np.array(y)) for Z, y in calls]
        both.accuracy.agree_all(calls)


@exercise("bce")
class TestBce:
    def test_values(self, both, rng):
        """bce of ordinary probabilities"""
        both.bce.agree_all(binary(rng))

    def test_gradient(self, both, rng):
        """bce_grad of ordinary probabilities"""
        both.bce_grad.agree_all(binary(rng))

    @edge
    def test_one_sample(self, both, student):
        """bce and its gradient for one sample of either class"""
        for y in (0, 1):
            both.bce.agree(np.array([0.3]), np.array([y]))
            both.bce_grad.agree(np.array([0.3]), np.array([y]))
        for function in (student.bce, student.bce_grad):
            with_float_targets(function, np.array([0.3, 0.6]), np.array([1, 0]))

    @edge
    def test_small_probabilities(self, both):
        """bce of small probabilities, where a coarse clip or an added epsilon would change the loss"""
        p, y = np.array([1e-5, 3e-4, 1 - 1e-5, 0.5]), np.array([1, 1, 0, 0])
        both.bce.agree(p, y, rtol=1e-6)
        both.bce_grad.agree(p, y, rtol=1e-5)
        tiny = [(np.array([p]), np.array([y])) for p, y in ((1e-9, 1), (1 - 1e-9, 0), (3e-8, 1))]
        both.bce.agree_all(tiny, rtol=1e-6)
        both.bce_grad.agree_all(tiny, rtol=1e-5)

    @stability
    def test_many_samples(self, both, rng):
        """bce of 4000 samples, whose probabilities multiply to less than any float"""
        both.bce.agree(rng.uniform(0.1, 0.9, size=4000), rng.integers(0, 2, size=4000))

    @stability
    def test_sure_and_wrong(self, student):
        """bce is large and finite when p is exactly 0 or 1 and wrong, whatever its type"""
        calls = [([0.0], [1]), ([1.0], [0]), ([0.0, 1.0], [1, 0]), ([0, 1], [1, 0])]
        calls = [(np.array(p), np.array(y)) for p, y in calls]
        calls += [(p.astype(np.float32), y) for p, y in calls[:3]]
        for loss in student.bce.map(calls):
            holds(
                number(loss, "the loss") >= 20,
                "a confident mistake should cost 20 or more: is the clip too coarse?",
            )

    @stability
    def test_sure_and_right(self, student):
        """bce is nearly 0 when p is exactly 0 or 1 and right"""
        p, y = np.array([0.0, 1.0]), np.array([0, 1])
        for loss in student.bce.map([(p, y), (p.astype(np.float32), y)]):
            off = abs(number(loss, "the loss"))
            holds(off < 1e-6, "the loss of a confident right answer should be nearly 0")

    @stability
    def test_gradient_at_the_ends(self, student):
        """bce_grad is finite, and has the right sign, where p is exactly 0 or 1, whatever its type"""
        p, y = np.array([0.0, 1.0, 0.5, 0.0, 1.0]), np.array([1, 0, 1, 0, 1])
        for gradient in student.bce_grad.map([(p, y), (p.astype(np.float32), y)]):
            holds(gradient.shape == (5,), "the gradient should have the shape of p")
            holds(bool(np.isfinite(gradient).all()), "the gradient is not finite")
            holds(
                bool(gradient[0] < -1e8 and gradient[1] > 1e8),
                "the gradient should push hard against a confident mistake, at p = 0 and p = 1 too",
            )
            holds(
                bool(gradient[0] > -1e16 and gradient[1] < 1e16),
                "the gradient is far larger than with p clipped to [1e-12, 1 - 1e-12]",
            )
            holds(
                bool(gradient[3] >= 0 and gradient[4] <= 0),
                "the gradient should not push a sure right answer any further",
            )

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """bce and its gradient where p is exactly 0 or 1, without a warning from NumPy"""
        p, y = np.array([0.0, 1.0, 0.0, 1.0, 0.5]), np.array([1, 0, 0, 1, 1])
        quiet(student.bce, p, y)
        quiet(student.bce_grad, p, y)


@exercise("bce_with_logits")
class TestBceWithLogits:
    def test_values(self, both, rng):
        """bce_with_logits of ordinary logits"""
        both.bce_with_logits.agree_all(logits(rng))

    def test_gradient(self, both, rng):
        """bce_with_logits_grad of ordinary logits"""
        both.bce_with_logits_grad.agree_all(logits(rng))

    @edge
    def test_zero_and_whole_numbers(self, both, student):
        """bce_with_logits and its gradient for z = 0, for whole numbers, and for one sample"""
        for z, y in (([0, 2, -3], [1, 0, 1]), ([0.0], [0]), ([-1.5], [1])):
            z, y = np.array(z), np.array(y)
            both.bce_with_logits.agree(z, y)
            both.bce_with_logits_grad.agree(z, y)
        for function in (student.bce_with_logits, student.bce_with_logits_grad):
            with_float_targets(function, np.array([0.5, -2.0]), np.array([1, 0]))

    @edge
    def test_small_types(self, both):
        """bce_with_logits and its gradient for int8 logits, and for uint8 targets"""
        z, y = np.array([-128, 100, 3, 0], np.int8), np.array([0, 1, 1, 0])
        both.bce_with_logits.agree(z, y)
        small = y.astype(np.uint8)
        both.bce_with_logits_grad.agree(z, small)

    @weight(2)
    def test_large(self, both):
        """bce_with_logits for logits from 12 to a million, of both signs"""
        y = np.array([1, 0, 1, 0])
        calls = []
        for size in (12.0, 18.0, 40.0, 1000.0, 10000.0, 1e6):
            z = size * np.array([1, 1, -1, -1])
            calls += [(z, y), *((z[i : i + 1], y[i : i + 1]) for i in range(4))]
        both.bce_with_logits.agree_all(calls)

    @stability
    def test_large_gradient(self, both):
        """bce_with_logits_grad for logits from 1000 to a million, of both signs"""
        y = np.array([1, 0, 1, 0])
        calls = [(size * np.array([1, 1, -1, -1]), y) for size in (1000.0, 10000.0, 1e6)]
        both.bce_with_logits_grad.agree_all(calls)

    @stability
    def test_sure_and_right(self, both):
        """the small loss of a confident right answer, and its gradient, to three digits"""
        calls = [(np.array([z]), np.array([y])) for z, y in ((22.0, 1), (-22.0, 0), (2.0, 0))]
        for function in (both.bce_with_logits, both.bce_with_logits_grad):
            function.agree_all(calls, rtol=1e-3, floor=1e-15)

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """bce_with_logits and its gradient for large logits, without a warning from NumPy"""
        z, y = np.array([1000.0, -1000.0, 5.0]), np.array([0, 1, 1])
        quiet(student.bce_with_logits, z, y)
        quiet(student.bce_with_logits_grad, z, y)


@exercise("cross_entropy_probs")
class TestCrossEntropyProbs:
    def test_one_hot_targets(self, both, rng):
        """cross_entropy_probs with one-hot targets"""
        calls = [
            (rng.dirichlet(np.ones(c), size=n), np.eye(c)[rng.integers(0, c, size=n)])
            for n, c in ((5, 4), (7, 3), (64, 10))
        ]
        both.cross_entropy_probs.agree_all(calls)

    def test_soft_targets(self, both, rng):
        """cross_entropy_probs with targets that are distributions themselves"""
        P, Y = rng.dirichlet(np.ones(4), size=5), rng.dirichlet(np.ones(4), size=5)
        both.cross_entropy_probs.agree(P, Y)

    @edge
    def test_one_sample(self, both):
        """cross_entropy_probs for one sample, and for targets that are integers"""
        P = np.array([[0.2, 0.5, 0.3]])
        both.cross_entropy_probs.agree(P, np.array([[0, 1, 0]]))

    @stability
    def test_zero_probability_of_another_class(self, both):
        """cross_entropy_probs where a probability is 0 and so is its target"""
        P, Y = np.array([[0.0, 1.0], [0.25, 0.75]]), np.eye(2)[[1, 0]]
        both.cross_entropy_probs.agree(P, Y)
        single = P.astype(np.float32)
        both.cross_entropy_probs.agree(single, Y, rtol=1e-5)
        both.cross_entropy_probs.agree(np.array([[0.0, 0.2, 0.8]]), np.array([[0.0, 0.3, 0.7]]))

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """cross_entropy_probs where a probability is 0 and so is its target, without a warning from NumPy"""
        quiet(student.cross_entropy_probs, np.array([[0.0, 1.0], [0.25, 0.75]]), np.eye(2)[[1, 0]])

    @stability
    def test_small_probability(self, both):
        """cross_entropy_probs of small probabilities, where an epsilon or a coarse clip would change the loss"""
        for small in (1e-5, 1e-9, 1e-10):
            P = np.array([[small, 1 - small], [0.5, 0.5]])
            both.cross_entropy_probs.agree(P, np.eye(2), rtol=1e-6)
        P, Y = np.array([[1e-9, 1 - 1e-9]]), np.array([[1e-7, 1 - 1e-7]])
        both.cross_entropy_probs.agree(P, Y)


@exercise("cross_entropy_logits")
class TestCrossEntropyLogits:
    def test_values(self, both, rng):
        """cross_entropy_logits for several numbers of samples and classes"""
        both.cross_entropy_logits.agree_all(classes(rng))

    def test_gradient(self, both, rng):
        """cross_entropy_logits_grad for several numbers of samples and classes"""
        both.cross_entropy_logits_grad.agree_all(classes(rng))

    def test_shift(self, both, rng):
        """adding a constant to all logits changes neither the loss nor its gradient"""
        ((Z, y),) = classes(rng, [(5, 4)])
        both.cross_entropy_logits.shift(Z, y, by=300.0)
        both.cross_entropy_logits_grad.shift(Z, y, by=300.0)

    @edge
    def test_one_sample(self, both, rng):
        """cross_entropy_logits and its gradient for one sample, and for two classes"""
        for pair in classes(rng, [(1, 4), (1, 2), (3, 2)]):
            both.cross_entropy_logits.agree(*pair)
            both.cross_entropy_logits_grad.agree(*pair)

    @edge
    def test_one_class(self, both):
        """with a single class the loss and its gradient are 0"""
        Z, y = np.array([[3.0], [-2.0]]), np.array([0, 0])
        both.cross_entropy_logits.agree(Z, y)
        both.cross_entropy_logits_grad.agree(Z, y)

    @edge
    def test_whole_numbers_and_single_precision(self, both, rng):
        """cross_entropy_logits and its gradient for integer and for float32 logits"""
        Z, y = rng.integers(-3, 4, size=(5, 4)), rng.integers(0, 4, size=5)
        for logit, rtol in ((Z, 1e-9), (Z.astype(np.float32), 1e-5)):
            both.cross_entropy_logits.agree(logit, y, rtol=rtol)
            both.cross_entropy_logits_grad.agree(logit, y, rtol=rtol)

    @edge
    def test_small_types(self, both):
        """cross_entropy_logits and its gradient for int8 logits"""
        Z, y = np.array([[-128, 100, 3], [127, -100, 0], [2, 1, 0]], np.int8), np.array([1, 1, 0])
        both.cross_entropy_logits.agree(Z, y)
        both.cross_entropy_logits_grad.agree(Z, y)

    @edge
    def test_order_of_samples(self, both, rng):
        """the loss does not depend on the order of the samples, and the gradient follows it"""
        ((Z, y),) = classes(rng, [(7, 3)])
        both.cross_entropy_logits.permutation(Z, y, rows=(0, 1), rng=rng)
        both.cross_entropy_logits_grad.permutation(Z, y, rows=(0, 1), rng=rng, follows=True)

    @weight(2)
    def test_large(self, both, rng):
        """cross_entropy_logits for logits around 1000, 10000 and a million"""
        for size in (1000.0, 10000.0):
            Z = size * np.array([[1, 0, -1], [0, 0.5, 1], [-1, -1, -1]]) + rng.normal(size=(3, 3))
            both.cross_entropy_logits.agree_each([(Z, np.array(y)) for y in ([0, 2, 1], [2, 0, 0])])
        Z, y = 1e6 * np.array([[1, 0, -1], [0, 0.5, 1]]), np.array([2, 0])
        both.cross_entropy_logits.agree(Z, y)

    @stability
    def test_sure_and_right(self, both):
        """the small loss of a confident right answer, and its gradient, to three digits"""
        calls = [(np.array([Z]), np.array([0])) for Z in ([22.0, 0.0], [2.0, 1.0])]
        for function in (both.cross_entropy_logits, both.cross_entropy_logits_grad):
            function.agree_all(calls, rtol=1e-3, floor=1e-15)

    @stability
    def test_rows_far_apart(self, both):
        """rows of very different size: each needs its own shift"""
        Z, y = np.array([[5000.0, 4999.0], [-5000.0, -5001.0]]), np.array([1, 0])
        both.cross_entropy_logits.agree(Z, y)
        both.cross_entropy_logits_grad.agree(Z, y)

    @stability
    def test_large_gradient(self, both):
        """cross_entropy_logits_grad for logits around 10000, 100000 and a million"""
        y = np.array([2, 2, 1])
        for size in (1e4, 1e5, 1e6):
            Z = size * np.array([[1.0, 0, -1], [0, 0.5, 1], [-1, -1, -1]])
            both.cross_entropy_logits_grad.agree_each([(Z, y), (-Z, y), (Z + size / 2, y)])

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """cross_entropy_logits and its gradient for large logits, without a warning from NumPy"""
        Z, y = np.array([[1000.0, 0.0, -10000.0], [-1e5, 1e5, 5.0]]), np.array([0, 2])
        quiet(student.cross_entropy_logits, Z, y)
        quiet(student.cross_entropy_logits_grad, Z, y)


@exercise("hinge")
class TestHinge:
    def test_values(self, both, rng):
        """hinge of scores on both sides of the margin and of zero"""
        both.hinge.agree_all(margins(rng))

    def test_gradient(self, both, rng):
        """hinge_grad of scores on both sides of the margin and of zero"""
        both.hinge_grad.agree_all(margins(rng))

    @edge
    def test_one_sample(self, both):
        """hinge and its gradient for one sample, with a whole number for a score"""
        for s, y in ((0, 1), (2, -1), (-3, -1)):
            s, y = np.array([s]), np.array([y])
            both.hinge.agree(s, y)
            both.hinge_grad.agree(s, y)

    @edge
    def test_small_types(self, both):
        """hinge and its gradient for int8 scores and targets"""
        s, y = np.array([-128, 127, 5, 0], np.int8), np.array([-1, -1, 1, 1], np.int8)
        both.hinge.agree(s, y)
        both.hinge_grad.agree(s, y)

    @edge
    def test_at_the_margin(self, both, student):
        """hinge and its gradient at a margin of exactly 1 (any slope from 0 to -y/N), and close to it"""
        s, y = np.array([1.0, -1.0, 1.0, 3.0]), np.array([1, -1, -1, 1])
        both.hinge.agree(s, y)
        gradient = student.hinge_grad(s, y)
        low, high = np.array([-0.25, 0.0, 0.25, 0.0]), np.array([0.0, 0.25, 0.25, 0.0])
        between(actual=gradient, low=low, high=high)
        near = y * (1 + 1e-7 * np.array([-1, -1, 1, 1]))
        both.hinge.agree(near, y)
        both.hinge_grad.agree(near, y)

    @stability
    def test_large(self, both):
        """hinge and its gradient for scores around 1e6, with targets that are floats"""
        s, y = np.array([1e6, -1e6, 1e6, 0.5]), np.array([1.0, 1.0, -1.0, 1.0])
        both.hinge.agree(s, y)
        both.hinge_grad.agree(s, y)

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """hinge_grad at a margin of exactly 1, without a warning from NumPy"""
        quiet(student.hinge_grad, np.array([1.0, -1.0, 3.0]), np.array([1, -1, 1]))


@exercise("saturation")
class TestSaturation:
    def test_values(self, both, rng):
        """saturation of ordinary logits, for both targets"""
        calls = [(float(z), y) for z in 2 * rng.normal(size=6) for y in (0, 1)]
        both.saturation.agree_all(calls)

    @edge
    def test_undecided(self, both):
        """saturation at z = 0, for both targets"""
        both.saturation.agree_each([(0.0, y) for y in (0, 1)])

    @edge
    @weight(0.5)
    def test_plain_numbers(self, student):
        """saturation returns two numbers, not arrays with one entry"""
        result = student.saturation(0.5, 1)
        holds(len(result) == 2, "saturation should return a pair of numbers")
        holds(
            all(np.ndim(slope) == 0 for slope in result),
            "the two slopes should be numbers, not arrays with one entry",
        )

    @stability
    def test_large(self, both):
        """saturation for logits around 20 and 1000, of both signs"""
        calls = [(z, y) for z in (20.0, -20.0, 1000.0, -1000.0) for y in (0, 1)]
        both.saturation.agree_all(calls, rtol=1e-6)

    @stability
    def test_sure(self, student, reference):
        """the squared error's vanishing push where the network is confident, wrong or right, to six digits"""
        calls = [(z, y) for z in (-15.0, 15.0) for y in (1, 0)]
        for call, result in zip(calls, student.saturation.map(calls), strict=True):
            holds(len(result) == 2, "saturation should return a pair of numbers")
            close(actual=result[0], desired=reference.saturation(*call)[0], rtol=1e-6, floor=1e-12)

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """saturation for z = 1000 and -1000, without a warning from NumPy"""
        quiet(student.saturation, 1000.0, 0)
        quiet(student.saturation, -1000.0, 1)
