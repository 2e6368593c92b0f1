"""Hidden checks of week 8: statistics of random results, values, edges, stability."""

import numpy as np
from nngrade.errors import Raised
from nngrade.suite.checks import between, close, grad_check, holds, keeps_contract, quiet, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight

# A right answer is more than this many standard errors off in one of 1e9 draws.
SIGMAS = 6


def fresh(rng):
    """Return a new generator, seeded from the check's own."""
    return np.random.default_rng(int(rng.integers(1 << 30)))


def weights(W, fan_in, fan_out):
    """Return the weights; raise unless they are finite floats of shape (fan_out, fan_in)."""
    shape = (fan_out, fan_in)
    holds(W.shape == shape, "the weights should have shape (fan_out, fan_in)")
    holds(W.dtype.kind == "f", "the weights should be floats")
    holds(bool(np.isfinite(W).all()), "a weight is NaN or infinite")
    return W


def spread(W, std):
    """Raise unless the numbers have mean 0 and the given deviation, within the error for that many."""
    n = W.size
    # In float32 some of many numbers are equal by chance.
    holds(len(np.unique(W)) > n / 2, "most weights are equal: draw each one separately")
    ratio = float(np.std(W)) / std
    right = abs(ratio - 1) <= SIGMAS / np.sqrt(2 * n)
    holds(right, f"the standard deviation is {ratio:.3g} times what it should be")
    off = float(np.mean(W)) / std
    holds(abs(off) <= SIGMAS / np.sqrt(n), f"the mean is {off:.2g} deviations away from 0")


def shaped(W, low, high):
    """Raise unless the numbers are as skewed and as far out as those of the distribution asked for.

    `low` and `high` bound the mean fourth power: 1.8 if uniform, 3 if normal, 2.4 if normal and truncated.
    Its variance is 24 / n in units of their own deviation, which `spread` tests; with the deviation
    asked for it would be 96 / n.
    """
    error = SIGMAS * np.sqrt(24 / W.size)
    z = (W - np.mean(W)) / np.std(W)
    holds(abs(float(np.mean(z**3))) <= error, "the weights lean to one side")
    fourth = float(np.mean(z**4))
    said = f"the mean fourth power, in units of the variance squared, is {fourth:.3g}"
    right = low - error <= fourth <= high + error
    holds(right, f"the weights have another distribution than the one asked for: {said}")


FANS = [(300, 200), (60, 500), (500, 60)]


def from_the_generator(function, rng, *args, more=()):
    """Raise unless the weights depend on the generator alone, and drawing them advances it."""
    seed = int(rng.integers(1 << 30))
    first, again, other = function.map(
        [(*args, np.random.default_rng(s), *more) for s in (seed, seed, seed + 1)]
    )
    close(actual=again, desired=first, rtol=0, what="the answer for a generator in the same state")
    holds(not np.array_equal(first, other), "another generator gives exactly the same weights")
    one = np.random.default_rng(seed)
    layers = [function.in_place(*args, one, *more) for _ in range(2)]
    moved = not np.array_equal(*layers)
    holds(
        moved,
        "a second call with the same generator gives exactly the same weights: rng has not advanced",
    )


def not_repeated(made):
    """Raise if each call gave the same weights, though each got a generator of its own."""
    varies = bool(np.ptp(made, axis=0).any())
    holds(varies, "calls with different generators give the same weights: are they drawn from rng?")


def all_different(W):
    """Raise unless all weights are different."""
    holds(len(np.unique(W)) == W.size, "some weights are equal: draw each one separately, and do not clip them")


@exercise("xavier_init")
class TestXavierInit:
    def test_normal(self, student, rng):
        """mean and deviation of normal weights, for layers that become wider and narrower"""
        for fans in FANS:
            W = weights(student.xavier_init(*fans, fresh(rng), "normal"), *fans)
            spread(W, np.sqrt(2 / sum(fans)))
            shaped(W, 2.35, 3)

    def test_uniform(self, student, rng):
        """mean, deviation and limits of uniform weights, for layers that become wider and narrower"""
        for fans in FANS:
            W = weights(student.xavier_init(*fans, fresh(rng), "uniform"), *fans)
            spread(W, np.sqrt(2 / sum(fans)))
            shaped(W, 1.8, 1.8)
            limit = np.sqrt(6 / sum(fans)) * (1 + 1e-12)
            holds(bool(np.abs(W).max() <= limit), "a uniform weight is larger than the limit")
        # Fans whose sum is odd: half of it is not a whole number.
        made = student.xavier_init.map([(10, 9, fresh(rng), "uniform") for _ in range(6)])
        largest = max(float(np.abs(weights(W, 10, 9)).max()) for W in made)
        within = largest <= np.sqrt(6 / 19) * (1 + 1e-12)
        holds(within, "a uniform weight is larger than the limit, for fans whose sum is odd")

    def test_default(self, student, rng):
        """weights are normal, without a limit, by default and where "normal" is asked for"""
        for more in ((), ("normal",)):
            W = weights(student.xavier_init(300, 200, fresh(rng), *more), 300, 200)
            far = bool(np.abs(W).max() > 1.1 * np.sqrt(6 / 500))
            holds(far, "no weight is beyond the limit of the uniform ones: are these uniform, or too small?")
            spread(W, np.sqrt(2 / 500))

    def test_generator(self, student, rng):
        """both kinds of weights depend on rng alone, and drawing them advances it"""
        for more in ((), ("uniform",)):
            from_the_generator(student.xavier_init, rng, 7, 5, more=more)

    def test_each_for_itself(self, student, rng):
        """no two weights are equal, and they are not rescaled to an exact deviation"""
        for dist in ("normal", "uniform"):
            all_different(weights(student.xavier_init(30, 20, fresh(rng), dist), 30, 20))
            made = student.xavier_init.map([(4, 3, fresh(rng), dist) for _ in range(3)])
            stds = [float(np.std(weights(W, 4, 3))) for W in made]
            varies = max(stds) > (1 + 1e-9) * min(stds)
            holds(
                varies,
                "twelve weights have exactly the same deviation each time, which random draws do not give",
            )

    @edge
    def test_unknown_distribution(self, student, rng):
        """an unknown dist is refused, even one that is nearly right"""
        for dist in ("gaussian", "Normal", "UNIFORM", "norm", "uni", ""):
            raises(student.xavier_init, 3, 2, fresh(rng), dist, error="ValueError")

    @edge
    def test_smallest_layers(self, student, rng):
        """layers with one input and one output, drawn many times"""
        made = student.xavier_init.map([(1, 1, fresh(rng)) for _ in range(30)])
        found = np.array([weights(W, 1, 1) for W in made])
        not_repeated(found)
        spread(found, 1.0)
        weights(student.xavier_init(3, 1, fresh(rng)), 3, 1)
        weights(student.xavier_init(1, 2, fresh(rng), "uniform"), 1, 2)


@exercise("he_init")
class TestHeInit:
    def test_deviation(self, student, rng):
        """mean and deviation, for layers that become wider and narrower"""
        for fans in FANS:
            W = weights(student.he_init(*fans, fresh(rng)), *fans)
            spread(W, np.sqrt(2 / fans[0]))
            shaped(W, 1.8, 3)

    def test_generator(self, student, rng):
        """rng decides what is drawn, and nothing else, and moves on"""
        from_the_generator(student.he_init, rng, 7, 5)

    def test_each_for_itself(self, student, rng):
        """no two weights are equal"""
        all_different(weights(student.he_init(30, 20, fresh(rng)), 30, 20))

    @edge
    def test_smallest_layers(self, student, rng):
        """layers with few inputs and outputs, drawn many times"""
        for fans, times in (((1, 1), 24), ((2, 1), 12), ((1, 3), 8)):
            made = student.he_init.map([(*fans, fresh(rng)) for _ in range(times)])
            found = np.array([weights(W, *fans) for W in made])
            not_repeated(found)
            spread(found, np.sqrt(2 / fans[0]))
        for fans in ((1, 3000), (2, 2000)):
            spread(weights(student.he_init(*fans, fresh(rng)), *fans), np.sqrt(2 / fans[0]))


def network(rng, sizes, act, n=5, scale=1.0):
    """Return arguments of gradient_flow in which no pre-activation of a ReLU is near 0."""
    while True:
        Ws = [scale * rng.normal(size=(o, i)) for i, o in zip(sizes, sizes[1:])]
        X, dout = rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1]))
        A, nearest = X, 1.0
        for W in Ws if act == "relu" else ():
            Z = A @ W.T
            A, nearest = np.maximum(Z, 0), min(nearest, float(np.abs(Z).min()))
        if nearest > 1e-3:
            return Ws, X, act, dout


ACTS = ("sigmoid", "tanh", "relu")
SIZES = [(7, 6, 5, 3), (4, 9, 2), (3, 5, 4, 6, 2)]
# Two layers of one unit, of which the second saturates, on either side.
LARGE_LATER = [[np.array([[1.0]]), np.array([[w]])] for w in (-2000.0, 2000.0)]


@exercise("gradient_flow")
class TestGradientFlow:
    def test_sigmoid(self, both, rng):
        """gradient_flow through networks of several depths, with sigmoid"""
        calls = [network(rng, s, "sigmoid") for s in SIZES]
        both.gradient_flow.agree_all(calls)

    def test_tanh(self, both, rng):
        """gradient_flow through networks of several depths, with tanh"""
        calls = [network(rng, s, "tanh") for s in SIZES]
        both.gradient_flow.agree_all(calls)

    def test_relu(self, both, rng):
        """gradient_flow through networks of several depths, with relu"""
        calls = [network(rng, s, "relu") for s in SIZES]
        both.gradient_flow.agree_all(calls)

    def test_classify(self, both, rng):
        """classify for norms that shrink, grow or stay, whatever the norms between first and last"""
        calls = []
        for low, high in (
            (-8, -6.2),
            (-5.8, -3.1),
            (-2.9, -2.1),
            (-1.9, 1.9),
            (2.1, 2.9),
            (3.1, 5.8),
            (6.2, 8),
        ):
            for inner in (0, 2, 3):
                last = 10 ** rng.uniform(-2, 2)
                norms = [last * 10 ** rng.uniform(low, high)]
                norms += [10 ** rng.uniform(-6, 6) for _ in range(inner)]
                calls.append(([*map(float, norms), float(last)],))
        # Norms that change little by little, and norms with a bulge or a dent on the way.
        calls += [([1e-4, 1e-3, 1e-2, 0.1, 1.0],), ([1e4, 1e3, 1e2, 10.0, 1.0],)]
        calls += [([1.0, 1e5, 1.0],), ([1.0, 1e-5, 1.0],), ([1e-5, 2e-5],), ([1e5, 2e5],)]
        both.classify.agree_all(calls)

    @edge
    def test_one_layer(self, both, rng):
        """gradient_flow through a single layer: the norm of dout"""
        calls = [network(rng, (4, 3), act) for act in ACTS]
        both.gradient_flow.agree_all(calls)

    @edge
    def test_one_sample(self, both, rng):
        """gradient_flow for one sample, and through layers of one unit"""
        calls = [network(rng, sizes, act, n=1) for act in ACTS for sizes in ((4, 3, 2), (3, 1, 2))]
        both.gradient_flow.agree_all(calls)

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """gradient_flow for whole numbers and for float32"""
        Ws = [np.array([[1, -2, 1], [2, 1, 0]]), np.array([[1, 2], [-1, 1], [1, 1]])]
        X, dout = np.array([[1, 2, 2], [2, 1, 3]]), np.array([[1, -2, 3], [2, 1, 1]])
        both.gradient_flow.agree_each([(Ws, X, act, dout) for act in ACTS])
        Ws, X, act, dout = network(rng, (4, 3, 5), "tanh")
        single = (
            [W.astype(np.float32) for W in Ws],
            X.astype(np.float32),
            act,
            dout.astype(np.float32),
        )
        both.gradient_flow.agree(*single, rtol=1e-5)
        # Products that overflow int8, and decide which units are on.
        Ws = [np.array([[2, 1], [1, -1]], np.int8), np.array([[1, -3], [1, 1], [-1, 2]], np.int8)]
        X, dout = np.array([[100, 60]], np.int8), np.array([[1, 2, 4]], np.int8)
        both.gradient_flow.agree(Ws, X, "relu", dout)

    @edge
    def test_relu_at_zero(self, student):
        """gradient_flow where a pre-activation of a relu is exactly 0: either slope is right"""
        Ws = [np.array([[1.0], [1.0]]), np.array([[1.0, -1.0], [1.0, 1.0]])]
        found = student.gradient_flow(Ws, np.array([[1.0]]), "relu", np.array([[3.0, 4.0]]))
        holds(len(found) == 2, "two layers have two norms")
        either = [np.sqrt(32), np.sqrt(50)]
        nearest = min(either, key=lambda norm: abs(norm - float(found[0])))
        close(actual=found, desired=[float(nearest), 5.0])

    @edge
    def test_relu_near_zero(self, both, rng):
        """gradient_flow with relu where the pre-activations are tiny: those above 0 have slope 1"""
        for scale in (1e-5, 1e-9):
            Ws, X, act, dout = network(rng, (4, 6, 3, 2), "relu")
            both.gradient_flow.agree(Ws, scale * X, act, dout)

    @edge
    def test_unknown_activation(self, student, rng):
        """an unknown activation is refused, even one that is nearly right, in any network"""
        for sizes in ((4, 3, 2), (4, 2)):
            Ws, X, _, dout = network(rng, sizes, "tanh")
            for act in ("softplus", "ReLU"):
                raises(student.gradient_flow, Ws, X, act, dout, error="ValueError")

    @edge
    def test_classify_thresholds(self, both):
        """classify for a first norm at, just below and just above 1000 times the last, or a thousandth"""
        ends = [(1000.0, 1.0), (2000.0, 2.0), (1000.5, 1.0), (999.5, 1.0)]
        calls = [([a, 7.0, b],) for pair in ends for a, b in (pair, pair[::-1])]
        both.classify.agree_all(calls)

    @edge
    def test_classify_zeros(self, both):
        """classify where norms are 0, and for a single one"""
        calls = [([0.0, 0.0, 0.0],), ([0.0, 0.5, 1.0],), ([3.0],), ([1e-5],), ([5.0, 0.0],), ([0.0],)]
        both.classify.agree_all(calls)

    @stability
    def test_classify_magnitudes(self, both):
        """classify where all norms are tiny, or all are huge: only the ratio of first to last counts"""
        pairs = [(1e-13, 1e-18), (1e-13, 2e-13), (1e200, 1e200), (1e200, 1e190)]
        calls = [([a, b],) for pair in pairs for a, b in (pair, pair[::-1])]
        both.classify.agree_all(calls)

    @stability
    def test_deep(self, both, rng):
        """gradient_flow through twelve layers: norms that nearly vanish, to nine digits"""
        both.gradient_flow.agree_each(
            [
                network(rng, (6,) * 13, act, scale=scale)
                for act, scale in (("sigmoid", 0.5), ("tanh", 0.2))
            ],
            floor=1e-300,
        )

    @stability
    def test_exploded(self, both, rng):
        """gradient_flow of a gradient that has already exploded"""
        for act in ACTS:
            Ws, X, _, dout = network(rng, (4, 3, 5, 2), act)
            both.gradient_flow.agree(Ws, X, act, 1e9 * dout)

    @stability
    def test_saturated(self, both, rng):
        """gradient_flow where pre-activations are beyond 1000, of both signs, in any of the layers"""
        for act in ("sigmoid", "tanh"):
            Ws, X, _, dout = network(rng, (4, 3, 2), act)
            both.gradient_flow.agree(Ws, 1000 * X, act, dout)
            for Ws in LARGE_LATER:
                one = np.array([[1.0]])
                both.gradient_flow.agree(Ws, one, act, one)

    @stability
    @weight(0.5)
    def test_quiet(self, student):
        """gradient_flow for large pre-activations, without a warning from NumPy"""
        Ws = [np.array([[1000.0, 0.0], [0.0, -1000.0]]), np.array([[1.0, 1.0]])]
        quiet(student.gradient_flow, Ws, np.array([[1.0, 1.0]]), "sigmoid", np.array([[1.0]]))
        for act in ("sigmoid", "tanh"):
            for Ws in LARGE_LATER:
                quiet(student.gradient_flow, Ws, np.array([[1.0]]), act, np.array([[1.0]]))

    @stability
    def test_classify_not_finite(self, both):
        """classify where a norm is NaN or infinite, at any place"""
        nan, inf = float("nan"), float("inf")
        calls = [([nan, 1.0],), ([1.0, nan],), ([1.0, nan, 1.0],), ([inf, 1.0],)]
        calls += [([1.0, inf, 2.0],), ([1.0, 2.0, inf],), ([inf, inf],)]
        both.classify.agree_all(calls)


def gradients(rng, scale=1.0):
    """Return gradients of several parameters, of several shapes."""
    return [scale * rng.normal(size=s) for s in ((5, 3), (4,), (2, 3, 4), (1, 7))]


def clipped(both, grads, limit):
    """Compare clip_by_norm: the norm exactly, and the arrays with or without PyTorch's 1e-6 below."""
    answer = both.clip_by_norm.student(grads, limit)
    arrays, norm = both.clip_by_norm.reference(grads, limit)
    holds(len(answer) == 2, "the answer should be a pair: the list of arrays and the norm")
    close(actual=answer[1], desired=norm, what="the norm")
    close(actual=answer[0], desired=arrays, rtol=2e-6, what="the list of arrays")
    if norm > limit:
        largest = max(float(np.max(np.abs(a), initial=0.0)) for a in answer[0])
        exact = max(float(np.max(np.abs(a), initial=0.0)) for a in arrays)
        # The factor limit / (norm + 1e-6) is smaller by this share.
        between(actual=largest, low=exact / (1 + 1e-6 / norm), high=exact, what="the largest entry")
    return answer


@exercise("clip_by_value")
class TestClipByValue:
    def test_value(self, both, rng):
        """clip_by_value for arrays of several shapes and several limits"""
        calls = [(gradients(rng), c) for c in (0.3, 0.9, 1.7, 50.0)]
        both.clip_by_value.agree_all(calls)

    def test_norm_above(self, both, rng):
        """clip_by_norm of gradients whose norm is too large"""
        for limit in (0.5, 2.0, 6.0):
            clipped(both, gradients(rng, 2.0), limit)

    def test_norm_below(self, both, rng):
        """clip_by_norm of gradients whose norm is small enough"""
        calls = [(gradients(rng, 0.1), limit) for limit in (2.0, 5.0)]
        both.clip_by_norm.agree_all(calls)

    def test_norm_of_unequal_arrays(self, both):
        """clip_by_norm where one array is much larger than the others"""
        grads = [np.array([0.1, -0.2]), np.array([[30.0, -40.0]]), np.array([0.0, 0.05])]
        clipped(both, grads, 5.0)
        clipped(both, grads[::-1], 45.0)

    @edge
    def test_zeros(self, both):
        """clip_by_norm and clip_by_value of gradients that are all 0"""
        grads = [np.zeros((2, 3)), np.zeros(4)]
        both.clip_by_norm.agree(grads, 1.0)
        both.clip_by_value.agree(grads, 1.0)

    @edge
    def test_one_array(self, both, rng):
        """clipping of a single array, and of a single number"""
        for grads in ([rng.normal(size=(5, 3))], [np.array([-2.5])]):
            clipped(both, grads, 0.5)
            both.clip_by_value.agree(grads, 0.5)

    @edge
    def test_any_shape(self, both):
        """clipping of 0-dimensional arrays, and of empty ones"""
        grads = [np.array(-2.0), np.array([1.0, 2.0]), np.zeros((0, 3))]
        scaled, _ = clipped(both, grads, 1.5)
        limited = both.clip_by_value.agree(grads, 1.5)
        for found in (scaled, limited):
            same = all(np.shape(a) == np.shape(g) for a, g in zip(found, grads, strict=True))
            holds(same, "an array comes back in another shape")

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """clipping of whole numbers, small and large ones included, and of float32"""
        for grads in (
            [np.array([3, -4, 0]), np.array([[12, -1]])],
            [np.array([100, -120, 3], np.int8), np.array([[90]], np.int8)],
            [np.array([4_000_000_000, -3, 1], np.int64), np.array([[-1_000_000_000]], np.int64)],
        ):
            clipped(both, grads, 6.5)
            both.clip_by_value.agree(grads, 2.5)
        single = [g.astype(np.float32) for g in gradients(rng)]
        both.clip_by_norm.agree(single, 1.5, rtol=1e-5)
        both.clip_by_value.agree(single, 0.75, rtol=1e-5)

    @stability
    def test_magnitudes(self, both, rng):
        """gradients that have exploded, and gradients that have nearly vanished"""
        large, small = gradients(rng, 1e9), gradients(rng, 1e-9)
        clipped(both, large, 1.0)
        both.clip_by_value.agree(large, 1.0)
        both.clip_by_norm.agree(small, 1.0, floor=1e-300)
        both.clip_by_value.agree(small, 1.0, floor=1e-300)


def tables(rng):
    """Return training data and other data, where each column has its own location and scale."""
    found = []
    for n, m, d in ((5, 3, 4), (7, 9, 2), (64, 5, 10)):
        place, scale = 3 * rng.normal(size=d), rng.uniform(0.5, 4, size=d)
        found.append((place + scale * rng.normal(size=(n, d)), 1 + place + rng.normal(size=(m, d))))
    return found


@exercise("standardize")
class TestStandardize:
    def test_standardize(self, both, rng):
        """standardize for several numbers of rows and columns"""
        both.standardize.agree_all(tables(rng))

    def test_minmax(self, both, rng):
        """minmax for several numbers of rows and columns"""
        both.minmax.agree_all(tables(rng))

    @edge
    def test_constant_columns(self, both, rng):
        """standardize and minmax with constant columns: of sevens, zeros, negative numbers"""
        (train, other), *_ = tables(rng)
        train[:, 1], train[:, 2], other[0, 2] = 7.0, 0.0, 0.0
        both.standardize.agree(train, other)
        train[:, 0] = -2.0
        both.minmax.agree(train, other)

    @edge
    def test_nearly_constant_columns(self, both, rng):
        """standardize and minmax with columns in which some entries are equal, but not all"""
        columns = [[2, 5, 3, 1, 4, 2], [3, 3, 1, 4, 5, 2], [1, 1, 1, 1, 1, 7], [8, 4, 4, 4, 4, 4]]
        columns += [[3, 3, 3, 8, 3, 3], [2, 1, 3, 0, 5, 1]]
        train, other = np.array(columns, float).T, 3 * rng.normal(size=(4, len(columns)))
        both.standardize.agree(train, other)
        both.minmax.agree(train, other)

    @edge
    def test_single_rows(self, both, rng):
        """standardize and minmax with a single row of training data, or of other data"""
        (train, other), *_ = tables(rng)
        for pair in ((train, other[:1]), (train[:1], other), (train[:, :1], other[:, :1])):
            both.standardize.agree(*pair)
            both.minmax.agree(*pair)

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """standardize and minmax for whole numbers, unsigned bytes and float32"""
        whole = rng.integers(-9, 10, size=(6, 3)), rng.integers(-9, 10, size=(4, 3))
        whole[0][:2] = [[-9, 3, 0], [5, -2, 7]]  # no column is constant
        whole[1][:2] = [[-12, -15, -20], [20, 15, 12]]  # beyond those of train, on both sides
        pixels = [(x + 100 + 100 * (x > 0)).astype(np.uint8) for x in whole]
        for pair in (whole, pixels):
            both.standardize.agree(*pair)
            # The lowest and highest of whole numbers are whole numbers of any type.
            both.minmax.agree(*pair, kinds="fiu")
        single = [x.astype(np.float32) for x in tables(rng)[0]]
        both.standardize.agree(*single, rtol=1e-5)
        both.minmax.agree(*single, rtol=1e-5)

    @stability
    def test_constant_fractions(self, both, rng):
        """a constant column of 0.1, whose computed deviation is not exactly 0"""
        for rows in (10, 3):  # the deviation of a single column of ten happens to be 0
            train, other = rng.normal(size=(rows, 2)), rng.normal(size=(4, 2))
            train[:, 1] = 0.1
            both.standardize.agree(train, other)

    @stability
    def test_scales(self, both, student, reference, rng):
        """columns in millionths beside columns in millions"""
        scale = np.array([1e-6, 1.0, 1e6])
        train, other = scale * rng.normal(size=(9, 3)), scale * rng.normal(size=(4, 3))
        both.standardize.agree(train, other)
        both.minmax.agree(train, other)
        made = student.standardize(train, other)
        close(actual=made[3], desired=reference.standardize(train, other)[3], floor=1e-300)
        narrow = train[:, :1], other[:, :1]
        close(
            actual=student.standardize(*narrow)[3],
            desired=reference.standardize(*narrow)[3],
            floor=1e-300,
            what="std",
        )

    @stability
    def test_tiny_columns(self, both):
        """columns whose entries are tiny, but not equal"""
        for scale in (1e-10, 1e-14, 1e-20):
            train, other = (
                scale * np.array([[1.0, 2.0], [3.0, -2.0]]),
                scale * np.array([[6.0, 1.0]]),
            )
            both.standardize.agree(train, other)
            both.minmax.agree(train, other)

    @stability
    def test_far_from_zero(self, both, rng):
        """columns whose mean is 1e8 times their deviation"""
        train, other = 1e8 + rng.normal(size=(64, 2)), 1e8 + rng.normal(size=(4, 2))
        both.standardize.agree(train, other, rtol=1e-6)
        both.minmax.agree(train, other, rtol=1e-6)


def pair_of_layers(BatchNorm, *args, gamma=None, beta=None):
    """Return a student's layer and a reference layer in the same state."""
    theirs, ours = BatchNorm.student(*args), BatchNorm.reference(*args)
    if gamma is not None:
        theirs.gamma, theirs.beta = gamma.copy(), beta.copy()
        ours.gamma, ours.beta = gamma.copy(), beta.copy()
    return theirs, ours


def step(theirs, ours, X, training, rtol=1e-9):
    """Compare the results of one batch in both layers."""
    actual, desired = theirs.forward(X, training), ours.forward(X, training)
    close(actual=actual, desired=desired, rtol=rtol, what="the result of forward")


def same_memory(theirs, ours, rtol=1e-9):
    """Compare the running statistics of both layers."""
    close(actual=theirs.running_mean, desired=ours.running_mean, rtol=rtol, what="running_mean")
    close(actual=theirs.running_var, desired=ours.running_var, rtol=rtol, what="running_var")


def batch(rng, n, d):
    """Return a batch where each column has its own location and scale."""
    return 3 * rng.normal(size=d) + rng.uniform(0.5, 3, size=d) * rng.normal(size=(n, d))


@exercise("BatchNorm")
class TestBatchNorm:
    def test_training(self, both, rng):
        """the result in training, for several numbers of rows and columns"""
        for n, d in ((5, 3), (64, 10), (2, 1)):
            theirs, ours = pair_of_layers(both.BatchNorm, d)
            step(theirs, ours, batch(rng, n, d), True)

    def test_gamma_and_beta(self, both, rng):
        """gamma and beta as training has changed them, in training"""
        gamma, beta = rng.normal(size=3), rng.normal(size=3)
        theirs, ours = pair_of_layers(both.BatchNorm, 3, gamma=gamma, beta=beta)
        step(theirs, ours, batch(rng, 5, 3), True)

    def test_gamma_and_beta_in_evaluation(self, both, rng):
        """gamma and beta as training has changed them, in evaluation"""
        gamma, beta = rng.normal(size=3), rng.normal(size=3)
        theirs, ours = pair_of_layers(both.BatchNorm, 3, gamma=gamma, beta=beta)
        step(theirs, ours, batch(rng, 5, 3), False)

    def test_running_mean(self, both, rng):
        """the running mean after each of several batches"""
        theirs, ours = pair_of_layers(both.BatchNorm, 4)
        for n in (5, 7):
            X = batch(rng, n, 4)
            theirs.forward(X, True)
            ours.forward(X, True)
            close(actual=theirs.running_mean, desired=ours.running_mean, what="running_mean")

    def test_running_variance(self, both, rng):
        """the running variance after each of several batches, one of them with two rows"""
        theirs, ours = pair_of_layers(both.BatchNorm, 4)
        for n in (5, 2):
            X = batch(rng, n, 4)
            theirs.forward(X, True)
            ours.forward(X, True)
            close(actual=theirs.running_var, desired=ours.running_var, what="running_var")

    def test_momentum(self, both, rng):
        """running statistics with another momentum, including 0 and 1, and after many batches"""
        for momentum, sizes in ((0.35, (6, 4)), (0.0, (5, 4)), (1.0, (4, 5)), (0.1, (3,) * 12)):
            theirs, ours = pair_of_layers(both.BatchNorm, 3, 1e-5, momentum)
            for n in sizes:
                X = batch(rng, n, 3)
                theirs.forward(X, True)
                ours.forward(X, True)
            same_memory(theirs, ours)

    def test_evaluation(self, both, rng):
        """the result in evaluation, before and after some training"""
        theirs, ours = pair_of_layers(both.BatchNorm, 4)
        step(theirs, ours, batch(rng, 5, 4), False)
        for n in (6, 9):
            X = batch(rng, n, 4)
            theirs.forward(X, True)
            ours.forward(X, True)
        step(theirs, ours, batch(rng, 7, 4), False)

    def test_slope_in_evaluation(self, both, rng):
        """in evaluation dY * gamma / sqrt(running_var + eps) is the slope of sum(dY * Y), measured"""
        gamma, beta = rng.uniform(0.5, 2, size=3), rng.normal(size=3)
        theirs, ours = pair_of_layers(both.BatchNorm, 3, gamma=gamma, beta=beta)
        for layer in (theirs, ours):
            layer.running_mean, layer.running_var = np.array([1.0, -2, 0]), np.array([0.3, 2, 5])
        X, dY = batch(rng, 40, 3), rng.normal(size=(40, 3))
        grad_check(
            loss=lambda X: float(np.sum(dY * theirs.forward(X, False))),
            gradient=dY * gamma / np.sqrt(np.array([0.3, 2, 5]) + 1e-5),
            at=X,
            rng=rng,
        )
        step(theirs, ours, X[:1], False)

    def test_evaluation_moves_nothing(self, both, rng):
        """the running statistics do not change in evaluation"""
        theirs, ours = pair_of_layers(both.BatchNorm, 4)
        X = batch(rng, 5, 4)
        theirs.forward(X, True)
        ours.forward(X, True)
        for n in (6, 2):
            theirs.forward(batch(rng, n, 4), False)
        same_memory(theirs, ours)

    def test_eps(self, both, rng):
        """where eps is added, with a large eps and with 0, in training and in evaluation"""
        for eps in (0.5, 0.0):
            theirs, ours = pair_of_layers(both.BatchNorm, 3, eps)
            X = batch(rng, 5, 3)
            step(theirs, ours, X, True)
            step(theirs, ours, X, False)

    @edge
    def test_single_row(self, both, rng):
        """a batch of one is refused in training, and accepted in evaluation"""
        theirs, ours = pair_of_layers(both.BatchNorm, 3)
        step(theirs, ours, batch(rng, 1, 3), False)
        try:
            theirs.forward(batch(rng, 1, 3), True)
        except Raised as e:
            wanted = e.kind == "raised" and e.detail.startswith("ValueError")
            holds(wanted, "forward should raise ValueError for a batch of one in training")
        else:
            holds(False, "forward should raise ValueError for a batch of one in training")

    @edge
    def test_kinds_of_numbers(self, both, rng):
        """batches of whole numbers and of float32"""
        whole = rng.integers(-9, 10, size=(6, 3))
        whole[:2] = [[-9, 3, 0], [5, -2, 7]]
        theirs, ours = pair_of_layers(both.BatchNorm, 3)
        step(theirs, ours, whole, True)
        step(theirs, ours, whole, False)
        theirs, ours = pair_of_layers(both.BatchNorm, 3)
        step(theirs, ours, batch(rng, 6, 3).astype(np.float32), True, rtol=1e-5)

    @edge
    def test_starts_anew(self, both, rng):
        """two layers share no state"""
        theirs, ours = pair_of_layers(both.BatchNorm, 3)
        X = batch(rng, 5, 3)
        theirs.forward(X, True)
        theirs, ours = pair_of_layers(both.BatchNorm, 3)
        same_memory(theirs, ours)
        step(theirs, ours, X, False)

    @edge
    def test_two_layers(self, both, rng):
        """each of two layers has its own eps and momentum"""
        pairs = [pair_of_layers(both.BatchNorm, 3, *of) for of in ((0.5, 0.3), (0.02, 0.6))]
        X = batch(rng, 5, 3)
        for theirs, ours in pairs:
            step(theirs, ours, X, True)
            same_memory(theirs, ours)

    @stability
    def test_constant_column(self, both, rng):
        """a column that is constant in the batch becomes beta"""
        gamma, beta = np.array([1.5, -0.7, 2.0]), np.array([0.3, 2.5, -1.0])
        theirs, ours = pair_of_layers(both.BatchNorm, 3, gamma=gamma, beta=beta)
        X = batch(rng, 5, 3)
        X[:, 1] = 7.0
        step(theirs, ours, X, True)

    @stability
    def test_far_from_zero(self, both, rng):
        """columns whose mean is 1e7 times their deviation"""
        theirs, ours = pair_of_layers(both.BatchNorm, 2)
        step(theirs, ours, 1e7 + rng.normal(size=(64, 2)), True, rtol=1e-6)
        same_memory(theirs, ours, rtol=1e-6)


def backward(rng, n, d, eps=0.1, scale=1.0):
    """Return a gradient, and the cache of a forward pass."""
    X = batch(rng, n, d) * scale
    inv_std = 1 / np.sqrt(X.var(axis=0) + eps)
    gamma = rng.choice([-1, 1], size=d) * rng.uniform(0.5, 2, size=d)
    cache = {"x_hat": (X - X.mean(axis=0)) * inv_std, "inv_std": inv_std, "gamma": gamma}
    return rng.normal(size=(n, d)), cache


def part(gradients, which, calls, rtol=1e-9, floor=1e-3):
    """Compare one of the three gradients."""
    name = ("dX", "dgamma", "dbeta")[which]
    found = gradients.student.map(calls)
    for args, answer in zip(calls, found, strict=True):
        holds(len(answer) == 3, "the answer should be dX, dgamma and dbeta")
        desired = gradients.reference(*args)[which]
        close(actual=answer[which], desired=desired, rtol=rtol, floor=floor, what=name)


@exercise("batchnorm_backward")
class TestBatchnormBackward:
    SHAPES = ((5, 3), (7, 4), (64, 10))

    @weight(3)
    def test_dx(self, both, rng):
        """dX for several numbers of rows and columns"""
        part(both.batchnorm_backward, 0, [backward(rng, *s) for s in self.SHAPES])

    def test_dgamma(self, both, rng):
        """dgamma for several numbers of rows and columns"""
        part(both.batchnorm_backward, 1, [backward(rng, *s) for s in self.SHAPES])

    def test_dbeta(self, both, rng):
        """dbeta for several numbers of rows and columns"""
        part(both.batchnorm_backward, 2, [backward(rng, *s) for s in self.SHAPES])

    def test_large_eps(self, both, rng):
        """the three gradients where eps is as large as the variance"""
        calls = [backward(rng, 5, 3, eps=2.0)]
        both.batchnorm_backward.agree_all(calls)

    @edge
    def test_small_batches(self, both, rng):
        """the three gradients for two rows, and for one column"""
        calls = [backward(rng, 2, 3), backward(rng, 5, 1), backward(rng, 2, 1)]
        both.batchnorm_backward.agree_all(calls)

    @edge
    def test_constant_gradient(self, both, rng):
        """a dY of ones, where X has no influence on the sum of a column, and one of whole numbers"""
        _, cache = backward(rng, 5, 3)
        # Sums of whole numbers are whole numbers of any type.
        both.batchnorm_backward.agree_each(
            [
                (dY, cache)
                for dY in (np.ones((5, 3)), np.ones((5, 3), int), rng.integers(-9, 10, size=(5, 3)))
            ],
            kinds="fiu",
        )

    @edge
    def test_single_precision(self, both, rng):
        """the three gradients in float32"""
        dY, cache = backward(rng, 7, 4)
        single = {k: v.astype(np.float32) for k, v in cache.items()}
        both.batchnorm_backward.agree(dY.astype(np.float32), single, rtol=1e-5)

    @stability
    def test_magnitudes(self, both, rng):
        """the three gradients for very wide and very narrow columns, to nine digits"""
        for scale in (1e6, 1e-3):
            dY, cache = backward(rng, 6, 4, eps=1e-12, scale=scale)
            both.batchnorm_backward.agree(1e-3 * dY, cache, floor=1e-300)


def drop(student, X, p, seed, training=True):
    """Return Y and mask; raise unless they are arrays of the shape of X."""
    answer = student.dropout_forward(X, p, np.random.default_rng(seed), training)
    holds(len(answer) == 2, "the answer should be the pair Y, mask")
    shaped = all(isinstance(v, np.ndarray) and v.shape == X.shape for v in answer)
    holds(shaped, "Y and mask should be arrays shaped like X")
    return answer


def kept(mask, p):
    """Return which entries were kept. A mask may hold the factor 1 / (1 - p) instead of 1."""
    on = mask != 0
    levels = mask[on].astype(float)
    plain = bool(np.all(levels == 1))
    scaled = p < 1 and bool(np.all(np.abs(levels * (1 - p) - 1) < 1e-9))
    holds(plain or scaled, "mask should be 1 where an entry was kept, and 0 where it was dropped")
    return on


def rate(count, n, p):
    """Raise unless about the right number of n entries was kept."""
    share, error = count / n, np.sqrt(p * (1 - p) / n)
    right = abs(share - (1 - p)) <= SIGMAS * error
    holds(right, f"a share of {share:.3g} was kept, for a p of {p:g}")


@exercise("dropout_forward")
class TestDropout:
    def test_values(self, student, rng):
        """Y is X where the mask says so, times 1 / (1 - p), and 0 elsewhere; for any shape"""
        for shape in ((5, 4), (64, 10), (17,), (2, 3, 4)):
            for p in (0.3, 0.8):
                X = rng.normal(size=shape)
                Y, mask = drop(student, X, p, int(rng.integers(1 << 30)))
                close(actual=Y, desired=np.where(kept(mask, p), X / (1 - p), 0.0), what="Y")

    def test_share(self, student, rng):
        """the share that is dropped is p, for several p"""
        X = rng.uniform(0.5, 1, size=(250, 400))
        for p in (0.3, 0.1, 0.8, 0.005, 0.98):
            Y, _ = drop(student, X, p, int(rng.integers(1 << 30)))
            rate(int(np.count_nonzero(Y)), X.size, p)

    def test_each_for_itself(self, student, rng):
        """no two samples lose the same entries, nor do any two features"""
        X = rng.uniform(0.5, 1, size=(40, 60))
        on = drop(student, X, 0.4, int(rng.integers(1 << 30)))[0] != 0
        holds(len(np.unique(on, axis=0)) == 40, "some rows lose exactly the same entries")
        holds(len(np.unique(on, axis=1).T) == 60, "some columns lose exactly the same entries")
        X = rng.uniform(0.5, 1, size=(12, 10, 14))
        on = drop(student, X, 0.4, int(rng.integers(1 << 30)))[0] != 0
        for axis, size in enumerate(on.shape):
            different = np.unique(np.moveaxis(on, axis, 0).reshape(size, -1), axis=0)
            holds(
                len(different) == size, f"entries along axis {axis} of three are dropped together"
            )

    def test_number_varies(self, student, rng):
        """the number of dropped entries varies from call to call"""
        X = rng.uniform(0.5, 1, size=(6, 10))
        calls = [(X, 0.4, fresh(rng), True) for _ in range(12)]
        numbers = {
            int(np.count_nonzero(answer[0])) for answer in student.dropout_forward.map(calls)
        }
        holds(len(numbers) > 1, "the number of dropped entries is always the same")
        calls = [(X[:1, :1], 0.98, fresh(rng), True) for _ in range(6)]
        found = [np.count_nonzero(answer[0]) for answer in student.dropout_forward.map(calls)]
        holds(0 in found, "a single entry is never dropped, for a p of 0.98")

    def test_generator(self, student, rng):
        """the dropped entries depend on rng alone, and drawing them advances it"""
        X, seed = rng.uniform(0.5, 1, size=(10, 12)), int(rng.integers(1 << 30))
        first, again, other = (drop(student, X, 0.4, s)[0] for s in (seed, seed, seed + 1))
        close(actual=again, desired=first, rtol=0, what="Y for a generator in the same state")
        holds(not np.array_equal(first, other), "another generator drops exactly the same entries")
        one = np.random.default_rng(seed)
        made = [student.dropout_forward.in_place(X, 0.4, one, True)[0] for _ in range(2)]
        moved = not np.array_equal(*made)
        holds(moved, "a second call with the same generator drops exactly the same entries")

    def test_evaluation(self, student, rng):
        """in evaluation Y is X and the mask is 1 everywhere, whatever p is"""
        for p in (0.3, 0.8, 1.0):
            X = rng.normal(size=(50, 40))
            X[1, 2] = 0.0
            Y, mask = drop(student, X, p, int(rng.integers(1 << 30)), training=False)
            close(actual=Y, desired=X, what="Y")
            close(actual=mask, desired=np.ones(X.shape), kinds="biuf", what="mask")

    @weight(2)
    def test_backward(self, student, rng):
        """dropout_backward with the mask of the forward pass, for any shape"""
        for shape in ((5, 4), (64, 10), (17,), (2, 3, 4)):
            for p in (0.3, 0.8):
                X, dY = rng.uniform(0.5, 1, size=shape), rng.normal(size=shape)
                Y, mask = drop(student, X, p, int(rng.integers(1 << 30)))
                dX = student.dropout_backward(dY, mask, p)
                desired = np.where(kept(mask, p), dY / (1 - p), 0.0)
                close(actual=dX, desired=desired, what="dX")

    @edge
    def test_nothing_and_everything(self, student, rng):
        """p = 0 drops nothing and p = 1 everything, forwards and backwards"""
        for p in (0.0, 1.0):
            X, dY = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
            Y, mask = drop(student, X, p, int(rng.integers(1 << 30)))
            close(actual=Y, desired=(1 - p) * X, what="Y")
            close(actual=mask, desired=np.full(X.shape, 1 - p), kinds="biuf", what="mask")
            dX = student.dropout_backward(dY, mask, p)
            close(actual=dX, desired=(1 - p) * dY, what="dX")

    @edge
    def test_zeros_in_the_batch(self, student, rng):
        """entries that were 0 before are kept or dropped like any others"""
        X = np.zeros((50, 40))
        _, mask = drop(student, X, 0.3, int(rng.integers(1 << 30)))
        rate(int(np.count_nonzero(kept(mask, 0.3))), X.size, 0.3)

    @edge
    def test_kinds_of_numbers(self, student, rng):
        """dropout of whole numbers and of float32, forwards and backwards"""
        for X, rtol in (
            (rng.integers(1, 9, size=(5, 4)), 1e-9),
            (rng.normal(size=(5, 4)).astype(np.float32), 1e-5),
        ):
            Y, mask = drop(student, X, 0.3, int(rng.integers(1 << 30)))
            desired = np.where(kept(mask, 0.3), X / 0.7, 0.0)
            close(actual=Y, desired=desired, rtol=rtol, what="Y")
            dX = student.dropout_backward(X, mask, 0.3)
            close(actual=dX, desired=desired, rtol=rtol, what="dX")

    @contract
    def test_arguments_left_alone(self, student, rng):
        """X, dY and the mask are not changed"""
        X, dY = rng.normal(size=(5, 4)), rng.normal(size=(5, 4))
        for p, training in ((0.3, True), (0.3, False), (0.0, True)):
            student.dropout_forward(X, p, fresh(rng), training)
            keeps_contract(student.dropout_forward.last, may_change=("rng",), may_return=("X",))
        for p, mask in ((0.3, np.resize([1.0, 0.0, 1.0], (5, 4))), (0.0, np.ones((5, 4)))):
            student.dropout_backward(dY, mask, p)
            keeps_contract(student.dropout_backward.last)

    @contract
    @weight(0.5)
    def test_copy_in_evaluation(self, student, rng):
        """in evaluation Y is a copy of X, not X itself"""
        student.dropout_forward(rng.normal(size=(5, 4)), 0.3, fresh(rng), False)
        keeps_contract(student.dropout_forward.last, may_change=("rng",))


def activations(rng, n, h):
    """Return activations after a ReLU, with every third unit dead."""
    A = np.maximum(rng.normal(size=(n, h)), 0)
    A[:, ::3] = 0
    A[0, 1::3] = 0.5
    return A


@exercise("dead_units")
class TestDeadUnits:
    SHAPES = ((5, 4), (7, 3), (64, 10))

    def test_dead_units(self, both, rng):
        """dead_units of activations after a ReLU"""
        calls = [(activations(rng, *s),) for s in self.SHAPES]
        both.dead_units.agree_all(calls)

    def test_sparsity(self, both, rng):
        """sparsity of activations after a ReLU"""
        calls = [(activations(rng, *s),) for s in self.SHAPES]
        both.sparsity.agree_all(calls)

    def test_pre_activations(self, both, rng):
        """dead_units and sparsity of pre-activations, which may be negative"""
        calls = []
        for s in self.SHAPES:
            Z = rng.normal(size=s)
            Z[:, 0] = -np.abs(Z[:, 0])
            Z[:, 1] = np.resize([1.0, -1.0], s[0])
            Z[:, 2] -= 5
            Z[1, 2] = 0.5
            calls.append((Z,))
        both.dead_units.agree_all(calls)
        both.sparsity.agree_all(calls)

    def test_alive_once(self, both):
        """a unit that is on for one sample of many"""
        A = np.zeros((200, 3))
        A[150, 1] = 2.0
        both.dead_units.agree(A)

    @edge
    def test_single(self, both):
        """dead_units and sparsity for one sample, one unit, and whole numbers"""
        for A in (
            np.array([[0.0, 0.3, -1.0]]),
            np.array([[0.0], [2.0]]),
            np.array([[0.0], [0.0]]),
            np.array([[0, 3, 0, -1], [0, 0, 0, 2]]),
        ):
            both.dead_units.agree(A)
            both.sparsity.agree(A)

    @stability
    def test_tiny(self, both):
        """an entry of 1e-7 is on, and so is a smaller one"""
        A = np.zeros((3, 8))
        small = 1e-9, 1e-12, 1e-16, 1e-50, 1e-100, 1e-200, 1e-7
        A[np.arange(7) % 3, np.arange(1, 8)] = small
        both.dead_units.agree(A)
        both.sparsity.agree(A)
