"""Hidden checks of week 10: values, and the properties that each architecture is there for."""

import itertools

import numpy as np
from nngrade.suite.checks import close, holds, number, raises
from nngrade.suite.marks import contract, edge, exercise, stability, weight


def values(params, x):
    """Return the output of a network with one hidden ReLU layer for each x."""
    layers = all(isinstance(p, (tuple, list)) and len(p) == 2 for p in params)
    holds(len(params) == 2 and layers, "the answer should be [(W1, b1), (W2, b2)]")
    parts = [part for layer in params for part in layer]
    arrays = all(isinstance(part, np.ndarray) for part in parts)
    holds(arrays, "each W and b should be an array")
    W1, b1, W2, b2 = parts
    H = W1.shape[0] if W1.ndim else 0
    shapes = (W1.shape, b1.shape, W2.shape, b2.shape)
    right = shapes == ((H, 1), (H,), (1, H), (1,))
    holds(right, f"the shapes are {shapes}; (H, 1), (H,), (1, H) and (1,) were asked for")
    finite = all(bool(np.isfinite(part).all()) for part in parts)
    holds(finite, "a weight or a bias is not finite")
    return (np.maximum(0, x[:, None] @ W1.T + b1) @ W2.T + b2)[:, 0]


def follows(student, xs, ys, x, rtol=1e-9, what="the network"):
    """Compare the network through these points at x."""
    actual = values(student.relu_interpolant(xs, ys), x)
    close(actual=actual, desired=np.interp(x, xs, ys), rtol=rtol, what=what)


def points(rng, n):
    """Return ascending positions at unequal distances, and values there."""
    return np.cumsum(rng.uniform(0.3, 2, size=n)) - n / 2, rng.normal(size=n) + 1


@exercise("relu_interpolant")
class TestReluInterpolant:
    def test_at_the_points(self, student, rng):
        """the network goes through 2 to 60 points at unequal distances"""
        for n in (2, 5, 12, 60):
            xs, ys = points(rng, n)
            follows(student, xs, ys, xs, what="the network's value at the points")

    def test_between(self, student, rng):
        """between the points the network is straight"""
        for n in (2, 5, 12):
            xs, ys = points(rng, n)
            x = (xs[:-1, None] + np.array([0.2, 0.5, 0.7]) * np.diff(xs)[:, None]).ravel()
            follows(student, xs, ys, x, what="the network between the points")

    def test_left(self, student, rng):
        """left of the first point the network is constant"""
        for n in (5, 2):
            xs, ys = points(rng, n)
            x = xs[0] - np.array([0.1, 1, 50])
            follows(student, xs, ys, x, what="the network on the left")

    def test_right(self, student, rng):
        """right of the last point the network is constant"""
        for n in (5, 2):
            xs, ys = points(rng, n)
            x = xs[-1] + np.array([0.1, 1, 50])
            follows(student, xs, ys, x, what="the network on the right")

    @edge
    def test_single_point(self, student):
        """a single point is a constant"""
        follows(student, np.array([2.0]), np.array([-3.0]), np.array([-7.0, 2.0, 11.0]))

    @edge
    def test_whole_numbers(self, student):
        """points given as whole numbers, and whole-number positions with fractions as values"""
        xs, ys = np.array([-3, -1, 2, 4]), np.array([1, 4, 2, 7])
        follows(student, xs, ys, np.linspace(-4, 5, 19))
        follows(student, xs, ys / 4 - 1, np.linspace(-4, 5, 19))

    @edge
    def test_bytes(self, student):
        """points given as small whole numbers, with values that fall"""
        xs, ys = np.array([0, 3, 5, 9], np.uint8), np.array([200, 7, 90, 4], np.uint8)
        follows(student, xs, ys, np.linspace(-1, 10, 23))

    @edge
    def test_level_stretch(self, student):
        """two neighbours with the same value, and the same value everywhere"""
        xs, ys = np.array([0.0, 1.0, 2.5, 3.0]), np.array([1.0, 2.0, 2.0, 0.0])
        follows(student, xs, ys, np.linspace(-1, 4, 21))
        follows(student, xs, np.full(4, 1.5), np.linspace(-1, 4, 21))

    @edge
    def test_nearly_straight(self, student):
        """points that lie nearly on one line"""
        xs = np.array([0.0, 1.0, 2.5, 4.0, 5.0])
        for size in (1.0, 0.01):
            ys = 2 * xs + size * np.array([0.0, 0.003, -0.002, 0.001, 0.0])
            follows(student, xs, ys, np.linspace(-1, 6, 29))

    @stability
    def test_close_and_far(self, student, rng):
        """points close to each other and far from 0"""
        xs, ys = points(rng, 6)
        follows(student, 1000 + 0.05 * xs, ys, 1000 + 0.05 * np.linspace(-4, 9, 30), rtol=1e-7)


def line(target):
    """Return the mean squared error of the best straight line on the 101 points."""
    x = np.linspace(-1, 1, 101)
    y = target(x)
    return float(np.mean((y - np.polyval(np.polyfit(x, y, 1), x)) ** 2))


def slope(c):
    """Return a straight line through 0."""
    return lambda v: c * v


def fits(student, arch, target, steps, below, seed=0):
    """Raise unless the error ends below a bound."""
    error = number(student.fit_function(arch, target, steps, seed), "the error")
    holds(error >= 0, "a mean of squares is never negative")
    said = f"after {steps} steps the error is {error:.3g}; below {below:g} is easily reached"
    holds(error < below, said)


def first_weights(student, seed):
    """Return the first two weights (up to both signs) of the network v tanh(w x) for this seed."""

    def at(k):
        errors = []
        for far in (10.0, -10.0):
            y = np.zeros(101)
            y[k] = far
            found = student.fit_function(((1,), "tanh"), lambda _, y=y: y, 0, seed)
            errors.append(number(found, "the error"))
        return float(101 * (errors[1] - errors[0]) / 40)

    half, whole = at(75), at(100)
    # tanh(w) = 2 t / (1 + t^2), where t = tanh(w / 2).
    t = np.sqrt(abs(2 * half / whole - 1)) if whole else 0.0
    holds(0 < t < 1, "before the first step, the errors are not those of one network v tanh(w x)")
    return float(2 * np.arctanh(t)), whole * (1 + t * t) / (2 * t)


def trained(w, v, y, steps):
    """Return the error of v tanh(w x + b) + c after steps of Adam from b = c = 0."""
    x = np.linspace(-1, 1, 101)
    theta, m, s = np.array([w, 0.0, v, 0.0]), np.zeros(4), np.zeros(4)
    for t in range(1, steps + 1):
        w, b, v, c = theta
        h = np.tanh(w * x + b)
        d = 2 * (v * h + c - y) / 101
        back = d * v * (1 - h**2)
        g = np.array([back @ x, back.sum(), d @ h, d.sum()])
        m, s = 0.9 * m + 0.1 * g, 0.999 * s + 0.001 * g**2
        theta = theta - 0.03 * m / (1 - 0.9**t) / (np.sqrt(s / (1 - 0.999**t)) + 1e-8)
    w, b, v, c = theta
    return float(np.mean((v * np.tanh(w * x + b) + c - y) ** 2))


@exercise("fit_function")
class TestFitFunction:
    def test_above_one(self, student):
        """a target with values beyond 1, and none below"""
        fits(student, ((8,), "tanh"), lambda v: 2 + np.sin(3 * v + 1), 200, 0.05)

    def test_linear_is_a_line(self, student):
        """a deep network without activations is a straight line, and its error is that of the best line"""

        def wave(v):
            return np.sin(10 * v)

        error = number(student.fit_function(((5, 4), "identity"), wave, 150, 1), "the error")
        close(actual=error, desired=line(wave), rtol=1e-4, floor=1e-9, what="the error")

    def test_lopsided_line(self, student):
        """the best line for a target that is cut off at one side"""

        def ramp(v):
            return np.maximum(0.0, v) ** 2 - 0.5

        error = number(student.fit_function(((3,), "identity"), ramp, 150, 2), "the error")
        close(actual=error, desired=line(ramp), rtol=1e-4, floor=1e-9, what="the error")

    def test_every_width(self, student):
        """one unit followed by 12: no single unit bends twice"""
        fits(student, ((1, 12), "tanh"), lambda v: np.cos(3 * v + 0.5), 300, 0.05)

    @weight(2)
    def test_deep(self, student):
        """three hidden layers of 8 learn the wave sin(4 x)"""
        fits(student, ((8, 8, 8), "tanh"), lambda v: np.sin(4 * v), 300, 0.1)

    def test_steps(self, student):
        """0 steps keep the first network; a few improve it; more improve it further"""

        def target(v):
            return 3 * v

        arch = ((6,), "tanh")
        errors = student.fit_function.map([(arch, target, steps, 3) for steps in (0, 1, 30, 300)])
        none, one, few, many = (number(e, "the error") for e in errors)
        holds(abs(none - one) > 1e-9, "a single step changes nothing")
        holds(none > few > many, "more steps do not give a smaller error")
        holds(none > 10 * many, "300 steps do not make the error much smaller than 0 steps")

    def test_one_step(self, student):
        """one step of Adam, worked out by hand for a chain of two weights"""

        def error(c, steps):
            found = student.fit_function(((1,), "identity"), slope(c), steps, 6)
            return number(found, "the error")

        # The network is the line p x, where p is the product of two weights. A step towards a distant slope
        # moves both by the rate r, away from 0 or towards it: p1 + p2 - 2 p is 2 r^2 either way.
        far, square = 1000.0, float(np.mean(np.linspace(-1, 1, 101) ** 2))
        p = (error(-far, 0) - error(far, 0)) / (4 * far * square)
        up, down = (far - np.sqrt(abs(error(sign * far, 1)) / square) for sign in (1, -1))
        for c in (far, -far):
            close(
                actual=error(c, 0), desired=(c - p) ** 2 * square, what="the first network's error"
            )
        close(actual=error(p, 0), desired=0.0, what="the error of a network that fits")
        rate = float(np.sqrt(abs(up - down - 2 * p) / 2))
        said = f"the first step moves a weight by {rate:.3g}; the rate is 0.03"
        holds(abs(rate - 0.03) < 1e-4, said)
        none, one = (error(p + 1e-5, steps) for steps in (0, 1))
        said = "after a step that goes too far the error is still the one before it"
        holds(abs(one - none) > 1e-3 * none, said)

    def test_first_biases(self, student):
        """the first network's biases are 0"""
        arch = ((6,), "tanh")
        calls = [(arch, lambda v: 0 * v + 1, 0, k) for k in range(10)]
        calls += [(arch, lambda v: 0 * v - 1, 0, k) for k in range(10)]
        found = [number(e, "the error") for e in student.fit_function.map(calls)]
        # Without biases the network is odd, and its mean over the points 0.
        means = (np.array(found[10:]) - np.array(found[:10])) / 4
        said = "the first network's mean over the points is not 0, as it is without biases"
        holds(bool(np.sqrt(np.mean(means**2)) < 0.15), said)

    def test_each_bias(self, student):
        """in the first step each bias moves in its own direction"""
        far, arch = 1e4, ((400,), "identity")
        calls = [(arch, lambda v, c=c: 0 * v + c, k, 9) for c in (far, -far) for k in (0, 1)]
        up0, up1, down0, down1 = (number(e, "the error") for e in student.fit_function.map(calls))
        # Each unit's bias moves in the direction of its last weight, so all lift the output together: by the
        # rate times the sum of 400 absolute values, which is about 16.
        moved = (up0 + down0 - up1 - down1) / (4 * far)
        said = f"the first step lifts the output by {moved:.2g}; with the stated weights and a gradient for each bias it is about 0.5"
        holds(moved > 0.3, said)

    @contract
    def test_target(self, student):
        """target is called once, on an array of shape (101,)"""
        shapes = []

        def target(v):
            shapes.append(np.shape(v))
            return 3 * v if np.shape(v) == (101,) else 0 * v

        student.fit_function(((4,), "tanh"), target, 3, 0)
        asked = sorted(set(shapes) - {(101,)})
        holds(not asked, f"target is called with shape {asked[:1]}; (101,) was asked for")
        holds(len(shapes) == 1, f"target is called {len(shapes)} times; once was asked for")

    @contract
    def test_seed(self, student):
        """the same seed gives the same error, another seed another error"""
        calls = [(((6,), "tanh"), np.exp, 5, seed) for seed in (4, 4, 5)]
        one, two, other = (number(e, "the error") for e in student.fit_function.map(calls))
        same = abs(one - two) <= 1e-9 * abs(one)
        holds(same, "the same seed gives two errors: is everything random drawn from seed?")
        holds(abs(one - other) > 1e-9 * abs(one), "two different seeds give the same error")

    # The next two come last because diagnosis uses only the first hundred calls.
    @weight(2)
    def test_training_exactly(self, student):
        """several steps of Adam with one tanh unit, worked out from the student's first weights"""
        x = np.linspace(-1, 1, 101)
        starts = ((seed, *first_weights(student, seed)) for seed in range(5, 12))
        # Rounding errors count for more where a weight is near 0, or tanh is flat.
        clear = (start for start in starts if 0.2 < start[1] < 3 and abs(start[2]) > 0.2)
        for seed, w, v in itertools.islice(clear, 2):
            for y, steps in ((np.exp(x), 0), (np.exp(x), 1), (2 * x + 1, 7), (np.exp(x), 25)):
                error = student.fit_function(((1,), "tanh"), lambda _, y=y: y, steps, seed)
                said = f"the error after {steps} steps"
                close(actual=number(error), desired=trained(w, v, y, steps), rtol=1e-5, what=said)

    def test_first_weights(self, student):
        """the first network's weights have the variance that the docstring asks for"""
        calls = [(((400,), "identity"), slope(0.0), 0, seed) for seed in range(300)]
        found = [number(e, "the error") for e in student.fit_function.map(calls)]
        ratio = float(np.mean(found) / np.mean(np.linspace(-1, 1, 101) ** 2))
        said = f"the first outputs' variance is {ratio:.2g} times that of weights as asked for"
        # The mean of 300 squares of normal numbers has a deviation of 0.08.
        holds(0.5 < ratio < 1.5, said)


@exercise("choose_activation")
class TestChooseActivation:
    def test_labels(self, both):
        """choose_activation for several labels that do not exclude each other"""
        both.choose_activation.agree("multilabel")

    def test_bounded(self, both):
        """choose_activation for a number between -1 and 1"""
        both.choose_activation.agree("bounded")

    def test_hidden(self, student):
        """choose_activation for a hidden layer is neither linear nor flat on both sides"""
        found = student.choose_activation("hidden")
        right = found in ("relu", "leaky_relu", "gelu", "silu")
        holds(right, f"{found!r} is linear, flat on both sides, or none of the names")

    @edge
    def test_unknown(self, student):
        """choose_activation refuses an unknown task, even one that resembles a known one"""
        for task in ("clustering", "hidden layer", "h", "Hidden", " binary"):
            raises(student.choose_activation, task, error="ValueError")


@exercise("line_loss")
class TestLineLoss:
    def test_values(self, both, rng):
        """lines that miss points on both sides, and a single point"""
        lines = ((1.7, -0.4, 7), (-2.0, 3.0, 64), (0.8, 2.5, 1))
        calls = [(m, b, rng.normal(size=n), rng.normal(size=n)) for m, b, n in lines]
        both.line_loss.agree_all(calls)

    @edge
    def test_bytes(self, both):
        """points given as small whole numbers"""
        x, y = np.array([1, 2, 3], np.uint8), np.array([5, 1, 250], np.uint8)
        both.line_loss.agree(1.0, 1.0, x, y)

    @edge
    def test_whole_numbers(self, both):
        """points given as whole numbers, and a line with fractions"""
        x, y = np.array([1, -2, 3, 6]), np.array([5, 1, -4, 2])
        both.line_loss.agree(0.5, -0.25, x, y)


@exercise("surprise")
class TestSurprise:
    def test_values(self, both):
        """probabilities between 0 and 1"""
        both.surprise.agree_all([(0.9,), (0.3,), (0.01,), (0.9995,)])

    @edge
    def test_ends(self, both):
        """a certain answer, and one that was thought nearly impossible"""
        both.surprise.agree_all([(1.0,), (1e-9,), (1e-200,)])


@exercise("stop_epoch")
class TestStopEpoch:
    def test_stopped(self, both, rng):
        """trainings that are stopped, for several values of patience"""
        calls = [([2.0, 1.0, 1.5, 0.9, *rng.uniform(1, 2, size=9)], k) for k in (1, 2, 4)]
        both.stop_epoch.agree_all(calls)

    def test_wobble(self, both):
        """a loss that rises and falls above its lowest value"""
        both.stop_epoch.agree([2.0, 1.0, 4.0, 3.0, 2.0, 1.5, 0.5], 3)

    def test_several_waits(self, both):
        """a loss that is often worse for two epochs, and then lower than ever"""
        losses = [1.0, 1.2, 1.1, 0.9, 1.0, 1.1, 0.8, 0.95, 0.9, 0.7, 0.75, 0.8, 0.9, 0.6]
        both.stop_epoch.agree_all([(losses, k) for k in (3, 4)])

    @edge
    def test_any_size(self, both):
        """losses of 0, below 0, and far above 1"""
        calls = [
            ([0.5, 0.0, 0.3, 0.2, 0.1, -0.1], 3),
            ([-0.5, -0.7, -0.6, -0.9, -1.0, -1.2], 2),
            ([5e4, 4e4, 3e4, 2e4, 1e4], 2),
        ]
        both.stop_epoch.agree_all(calls)

    @edge
    def test_little_by_little(self, both):
        """a loss that falls by very little at each epoch"""
        losses = [0.7 - 1e-9 * k for k in range(6)]
        both.stop_epoch.agree(losses, 2)

    @edge
    def test_ties(self, both):
        """a loss that stays as it is"""
        both.stop_epoch.agree([1.0, 1.0, 1.0, 1.0, 0.5], 2)

    @edge
    def test_never_stopped(self, both):
        """a loss that falls to the end, and one that ends before patience does"""
        calls = [([5.0, 4.0, 3.0, 2.0], 1), ([1.0, 2.0], 3)]
        both.stop_epoch.agree_all(calls)


@exercise("dropout_eval")
class TestDropoutEval:
    def test_values(self, both, rng):
        """activations of both signs and of several shapes, and several probabilities"""
        cases = (((5, 3), 0.3), ((7,), 0.8), ((2, 3, 4), 0.125), ((6,), 0.95), ((1, 3), 0.4))
        cases += (((64, 2), 0.6),)
        calls = [(rng.normal(size=s), p) for s, p in cases]
        both.dropout_eval.agree_all(calls)

    @edge
    def test_whole_numbers(self, both):
        """activations given as whole numbers"""
        A = np.array([[3, -1, 0], [7, 2, -5]])
        both.dropout_eval.agree(A, 0.3)

    @edge
    def test_nothing_dropped(self, both, rng):
        """p = 0 changes nothing"""
        both.dropout_eval.agree(rng.normal(size=(4, 2)), 0.0)


@exercise("flat_forward")
class TestFlatForward:
    def test_shapes(self, both, rng):
        """samples with one, two and three dimensions, and samples of a single number"""
        for shape in ((6,), (3, 4), (2, 3, 2), (1, 1)):
            inputs = int(np.prod(shape))
            X, W = rng.normal(size=(5, *shape)), rng.normal(size=(3, inputs))
            both.flat_forward.agree(X, W, rng.normal(size=3))

    @edge
    def test_other_layout(self, both, rng):
        """images that lie in memory column by column"""
        X = np.asfortranarray(rng.normal(size=(5, 3, 4)))
        W, b = rng.normal(size=(2, 12)), rng.normal(size=2)
        both.flat_forward.agree(X, W, b)

    @edge
    def test_one(self, both, rng):
        """a batch of one image, and one of 64"""
        W, b = rng.normal(size=(2, 6)), rng.normal(size=2)
        both.flat_forward.agree_all([(rng.normal(size=(n, 2, 3)), W, b) for n in (1, 64)])

    @edge
    def test_square(self, both, rng):
        """as many outputs as inputs, and as many samples as outputs"""
        both.flat_forward.agree_each(
            [
                (rng.normal(size=(n, 2, 2)), rng.normal(size=(o, 4)), rng.normal(size=o))
                for n, o in ((3, 4), (4, 4), (3, 3))
            ]
        )

    @edge
    def test_whole_numbers(self, both, rng):
        """images of whole numbers up to 255, and weights of whole numbers"""
        X, W, b = rng.normal(size=(3, 2, 2)), rng.normal(size=(2, 4)), rng.normal(size=2)
        images = rng.integers(0, 256, size=(3, 2, 2)).astype(np.uint8)
        both.flat_forward.agree(images, W, b)
        whole = np.array([[1, -2, 0, 3], [4, 1, -1, 0]])
        both.flat_forward.agree(X, whole, b)


@exercise("leaky")
class TestLeaky:
    def test_slopes(self, both, rng):
        """slopes below and above 1, negative ones, and 0"""
        x = rng.normal(size=(5, 3))
        slopes = (0.1, 1.0, 3.0, -0.5, -4.0, 0.0, 30.0)
        both.leaky.agree_all([(x, a) for a in slopes])

    @edge
    def test_any_shape(self, both, rng):
        """arrays of several shapes, with one element and without any; numbers close to 0 and far away"""
        arrays = (
            rng.normal(size=(2, 3, 4)),
            np.zeros((0, 3)),
            np.array([-0.7]),
            1e4 * rng.normal(size=64),
            np.array([-2e-4, 1e-4, -1e-7, 2e-7]),
        )
        both.leaky.agree_all([(x, 0.3) for x in arrays])

    @edge
    def test_whole_numbers(self, both):
        """whole numbers, and 0"""
        both.leaky.agree(np.array([-3, -1, 0, 2]), 0.25)


def shifted(x, by):
    """Return x moved to the right by so many places, with zeros moved in."""
    return np.concatenate([np.zeros(by), x])[: len(x)]


@exercise("conv1d_valid")
class TestConv1dValid:
    def test_values(self, both, rng):
        """kernels of several lengths, and a small one"""
        sizes = ((9, 4), (20, 3), (7, 2), (60, 5))
        both.conv1d_valid.agree_all([(rng.normal(size=n), rng.normal(size=k)) for n, k in sizes])
        both.conv1d_valid.agree(rng.normal(size=9), 1e-8 * rng.normal(size=3), floor=1e-30)

    def test_shift(self, student, reference, rng):
        """shifting the input shifts the result"""
        x, w = np.concatenate([np.zeros(3), rng.normal(size=6), np.zeros(8)]), rng.normal(size=3)
        for by in (1, 4):
            actual = student.conv1d_valid(shifted(x, by), w)
            desired = shifted(reference.conv1d_valid(x, w), by)
            close(actual=actual, desired=desired, what="the result for the shifted input")

    @edge
    def test_short(self, both, rng):
        """a kernel as long as the input, and one of a single number"""
        x = rng.normal(size=5)
        calls = [(x, rng.normal(size=5)), (x, np.array([2.5])), (x[:1], x[1:2])]
        both.conv1d_valid.agree_all(calls)

    @edge
    def test_too_long(self, student, rng):
        """a kernel that is longer than the input is refused"""
        raises(student.conv1d_valid, rng.normal(size=3), rng.normal(size=5), error="ValueError")
        raises(student.conv1d_valid, rng.normal(size=3), rng.normal(size=4), error="ValueError")

    @edge
    def test_bytes(self, both):
        """small whole numbers, whose sums are large, and a kernel with fractions"""
        x = np.array([200, 100, 250, 7], np.uint8)
        both.conv1d_valid.agree(x, np.array([0.5, -1.0]))
        both.conv1d_valid.agree(x, np.array([1, 2], np.uint8))


def features(row):
    """Return three features of a row."""
    return np.array([row @ row, np.tanh(row[0] * row[-1]), 1.0])


@exercise("set_sum")
class TestSetSum:
    def test_values(self, both, rng):
        """sets of several sizes, with three features"""
        both.set_sum.agree_each(
            [(rng.normal(size=(n, d)), features) for n, d in ((5, 4), (2, 3), (50, 2))]
        )

    def test_order(self, both, rng):
        """the order of the elements does not matter"""
        for n in (4, 7):
            X = rng.normal(size=(n, 3))
            both.set_sum.permutation(X, features, rng=rng)

    @edge
    def test_repeated(self, both, rng):
        """an element that is there twice counts twice"""
        X = rng.normal(size=(4, 3))[[0, 1, 1, 2, 3, 0]]
        both.set_sum.agree(X, features)

    @edge
    def test_single(self, both, rng):
        """a set of one element"""
        both.set_sum.agree(rng.normal(size=(1, 3)), features)

    @edge
    def test_one_number(self, both, rng):
        """elements of a single number, and a single feature"""
        X = rng.normal(size=(4, 3))
        both.set_sum.agree_each(
            [
                (X[:, :1].copy(), features),
                (X, features),
                (X, lambda row: np.array([np.sin(row @ row)])),
            ]
        )

    @edge
    def test_whole_numbers(self, both, rng):
        """elements given as whole numbers, and features with fractions"""
        X = rng.integers(-4, 5, size=(5, 2))
        both.set_sum.agree(X, lambda row: row / 4 + 0.1)

    @edge
    def test_rows_themselves(self, both, rng):
        """a phi that returns some rows as they are, which no sum should change"""
        X = rng.normal(size=(6, 3))
        ends = [0, 2, -1]  # a sum may begin at either
        X[ends, 0] = np.abs(X[ends, 0])
        both.set_sum.agree(X, lambda row: row if row[0] > 0 else row * row - 1)


@exercise("rnn_step")
class TestRnnStep:
    def test_values(self, both, rng):
        """states and inputs of several lengths"""
        for H, D in ((4, 3), (2, 6), (1, 1), (4, 1), (1, 3), (45, 50)):
            h, x, b = rng.normal(size=H), rng.normal(size=D), rng.normal(size=H)
            Wh, Wx = rng.normal(size=(H, H)), rng.normal(size=(H, D))
            both.rnn_step.agree(h, x, Wh, Wx, b)

    def test_as_long_as_the_state(self, both, rng):
        """an input as long as the state, where swapping the two raises no error"""
        h, x, b, Wh, Wx = (rng.normal(size=s) for s in (4, 4, 4, (4, 4), (4, 4)))
        both.rnn_step.agree(h, x, Wh, Wx, b)

    def test_sequence(self, student, reference, rng):
        """several steps in a row, forwards and backwards: the order of the inputs matters"""
        Wh, Wx, b = rng.normal(size=(3, 3)), rng.normal(size=(3, 2)), rng.normal(size=3)
        inputs = rng.normal(size=(4, 2))
        ends = []
        for order in (inputs, inputs[::-1].copy()):
            ours = theirs = np.zeros(3)
            for x in order:
                ours, theirs = (
                    reference.rnn_step(ours, x, Wh, Wx, b),
                    student.rnn_step(theirs, x, Wh, Wx, b),
                )
            close(actual=theirs, desired=ours, what="the last state")
            ends.append(theirs)
        holds(not np.allclose(*ends), "the order of the inputs does not matter")

    @edge
    def test_whole_numbers(self, both, rng):
        """a first state of whole zeros, and an input of whole numbers"""
        h, x, b = rng.normal(size=3), rng.normal(size=2), rng.normal(size=3)
        Wh, Wx = rng.normal(size=(3, 3)), rng.normal(size=(3, 2))
        both.rnn_step.agree(np.zeros(3, int), x, Wh, Wx, b)
        both.rnn_step.agree(h, np.array([1, -2]), Wh, Wx, b)

    @stability
    def test_large(self, both, rng):
        """large weights and inputs: the state stays between -1 and 1"""
        h, x, b = rng.normal(size=3), 1e4 * rng.normal(size=2), rng.normal(size=3)
        Wh, Wx = 1e3 * rng.normal(size=(3, 3)), rng.normal(size=(3, 2))
        both.rnn_step.agree(h, x, Wh, Wx, b)


def graph(rng, n, d, *, loops=False):
    """Return one-way weighted edges between about half of the nodes, and the nodes' features."""
    A = np.where(rng.uniform(size=(n, n)) < 0.5, rng.uniform(0.2, 2, size=(n, n)), 0.0)
    if not loops:
        np.fill_diagonal(A, 0.0)
    return A, rng.normal(size=(n, d))


@exercise("message_pass")
class TestMessagePass:
    def test_values(self, both, rng):
        """weighted edges that do not go both ways"""
        calls = [graph(rng, n, d) for n, d in ((5, 3), (7, 2), (50, 4))]
        both.message_pass.agree_all(calls)

    def test_renumbered(self, student, reference, rng):
        """renumbering the nodes renumbers the result, and changes nothing else"""
        A, H = graph(rng, 6, 3)
        order = np.roll(np.arange(6), 2)[rng.permutation(6)]
        actual = student.message_pass(A[np.ix_(order, order)], H[order])
        desired = reference.message_pass(A, H)[order]
        close(actual=actual, desired=desired, what="the result for the renumbered graph")

    @edge
    def test_no_edges(self, both, rng):
        """without edges, every node keeps its features; a graph may have one node"""
        both.message_pass.agree(np.zeros((4, 4)), rng.normal(size=(4, 2)))
        both.message_pass.agree(np.zeros((1, 1)), rng.normal(size=(1, 3)))

    @edge
    def test_edge_to_itself(self, both, rng):
        """a node with an edge to itself receives its own features once more"""
        A, H = graph(rng, 5, 3)
        A[1, 1], A[3, 3] = 1.0, 0.5
        both.message_pass.agree(A, H)
        both.message_pass.agree(np.array([[0.5]]), H[:1])

    @edge
    def test_any_weight(self, both, rng):
        """edges of negative weight, and of very small weight"""
        A, H = graph(rng, 6, 2)
        A[0, 1], A[1, 2], A[2, 0], A[5, 3] = -0.7, 1e-5, -1.5, -1e-4
        both.message_pass.agree(A, H)

    @edge
    def test_whole_numbers(self, both, rng):
        """edges and features given as whole numbers, or one of them"""
        A, H = rng.integers(0, 2, size=(5, 5)), rng.integers(-3, 4, size=(5, 2))
        both.message_pass.agree(A, H, kinds="biuf")
        both.message_pass.agree(A, rng.normal(size=(5, 2)))
        both.message_pass.agree(graph(rng, 5, 2)[0], H)
