"""Hidden checks of week 5: values, shapes, steps too coarse and too fine, edges."""

import numpy as np
from nngrade.suite.checks import close, holds, number, raises
from nngrade.suite.marks import edge, exercise, stability


def of_shape(x, shape):
    """Return x as an array; raise unless it has the shape that f takes."""
    if np.shape(x) != shape:
        raise ValueError(f"f takes an array of shape {shape} and was given one of {np.shape(x)}")
    return np.asarray(x)


def of_floats(x):
    """Return x as an array; raise unless it holds floats."""
    if np.asarray(x).dtype.kind != "f":
        raise ValueError(f"this function takes floats and was given {np.asarray(x).dtype}")
    return np.asarray(x)


def read_only(x):
    """Return x as a read-only array."""
    x.flags.writeable = False
    return x


class Surface:
    """A smooth function of arrays in which every element's slope depends on every other element."""

    def __init__(self, rng, shape):
        self.shape = shape
        self.a, self.b = rng.normal(size=shape), rng.uniform(0.3, 1, size=shape)

    def __call__(self, x):
        x = of_shape(x, self.shape)
        return np.sum(np.sin(self.a * x)) + np.sum(self.b * x) ** 2 / x.size

    def gradient(self, x):
        """Return the exact gradient."""
        return self.a * np.cos(self.a * x) + 2 * self.b * np.sum(self.b * x) / x.size


def steep_cubic(x):
    """Return a sum of cubes. Central differences give 1e10 h^2 as its slopes at 0, so the step h shows."""
    return 1e10 * np.sum(np.asarray(x) ** 3)


class Bowl:
    """A quadratic function with its lowest point at `lowest`."""

    def __init__(self, rng, n):
        self.lowest = rng.normal(size=n)
        self.a = np.eye(n) + 0.5 * np.ones((n, n)) * rng.uniform(0.5, 1)

    def __call__(self, x):
        d = of_shape(x, self.lowest.shape) - self.lowest
        return d @ self.a @ d / 2

    def slope(self, x):
        return self.a @ (np.asarray(x) - self.lowest)


def ordinary(rng, shape):
    """Return numbers of both signs, none near 0."""
    return rng.choice([-1, 1], size=shape) * rng.uniform(0.2, 2, size=shape)


def ripples(rng, shape):
    """Return places where sin(30 x) is steep."""
    return (rng.uniform(-0.8, 0.8, size=shape) + 2 * np.pi * rng.integers(-3, 4, size=shape)) / 30


def near_the_lowest(rng, bowl):
    """Return a place so close to the lowest point that the step h is not negligible beside the distance."""
    return bowl.lowest + 1e-3 * ordinary(rng, bowl.lowest.shape)


def transformed(value_and_grad, f):
    """Return the student's g = value_and_grad(f), which may call f whenever g is called."""
    g = value_and_grad(f)
    same = not hasattr(g, "handle") and getattr(g, "type_name", "") == "function"
    holds(not same, "value_and_grad returns f as it is; g should give the gradient too")
    made = getattr(getattr(g, "handle", None), "is_callable", False)
    holds(made, "value_and_grad should return a function g, to be called as g(x) afterwards")
    return g


@exercise("numerical_slope")
class TestNumericalSlope:
    def test_values(self, both, rng):
        """numerical_slope of polynomials, exponentials and waves"""
        a, b = rng.uniform(0.5, 2, size=2)
        curves = [
            lambda x: a * x**3 + b * x,
            lambda x: np.exp(a * x),
            lambda x: np.cos(b * x) - 3 * x,
        ]
        calls = [(f, float(x)) for f in curves for x in ordinary(rng, 3)]
        both.numerical_slope.agree_all(calls, rtol=1e-5)

    def test_near_a_minimum(self, both, rng):
        """numerical_slope close to a minimum, where the two sides differ"""
        for c in ordinary(rng, 3):
            x = float(c) + 1e-3 * float(rng.uniform(0.5, 1))
            f = (lambda c: lambda x: 1.5 * (x - c) ** 2)(float(c))
            both.numerical_slope.agree(f, x, rtol=1e-7, floor=1e-6)

    def test_ripples(self, both, rng):
        """numerical_slope of a fast wave: the default step must not be too coarse"""
        calls = [(lambda x: np.sin(30 * x), float(x)) for x in ripples(rng, 3)]
        both.numerical_slope.agree_all(calls, rtol=1e-5)

    def test_step_is_used(self, both):
        """numerical_slope far from zero, with a step large enough to matter there"""
        for x in (1e12, -3e12):
            both.numerical_slope.agree(lambda x: 3 * x, x, 4.0)

    @edge
    def test_default_step(self, student):
        """numerical_slope without h gives what it gives with h = 1e-5"""
        usual, same = student.numerical_slope.map([(steep_cubic, 0.0), (steep_cubic, 0.0, 1e-5)])
        close(actual=number(usual), desired=number(same), rtol=1e-6)

    @edge
    def test_at_zero(self, both, rng):
        """numerical_slope at zero"""
        a = float(rng.uniform(1, 2))
        calls = [(lambda x: np.sin(a * x), 0.0), (lambda x: (x - a) ** 2, 0.0)]
        both.numerical_slope.agree_all(calls, rtol=1e-6)

    @edge
    def test_whole_number(self, both):
        """numerical_slope at a whole number"""
        calls = [(lambda x: x**3 / 3, 2), (np.sin, -3)]
        both.numerical_slope.agree_all(calls, rtol=1e-6)

    @stability
    def test_flat_and_steep(self, both, rng):
        """numerical_slope of a nearly flat curve and of a very steep one"""
        for size in (1e-7, 1e7):
            f = (lambda size: lambda x: size * np.sin(x))(size)
            x = float(rng.uniform(-1, 1))
            both.numerical_slope.agree(f, x, rtol=1e-6, floor=1e-20)

    @stability
    def test_large_values(self, both, rng):
        """numerical_slope of a curve with large values: the step must not be too fine"""
        calls = [(lambda x: 1e5 + 2 * np.sin(x), float(x)) for x in rng.uniform(-1, 1, 5)]
        both.numerical_slope.agree_all(calls, rtol=1e-4)


@exercise("numerical_gradient")
class TestNumericalGradient:
    def test_values(self, both, rng):
        """numerical_gradient for vectors, matrices and more dimensions"""
        both.numerical_gradient.agree_each(
            [(Surface(rng, shape), ordinary(rng, shape)) for shape in ((5,), (4, 3), (2, 3, 4))],
            rtol=1e-5,
        )

    def test_near_a_minimum(self, both, rng):
        """numerical_gradient close to a minimum, where the two sides differ"""
        f = Bowl(rng, 5)
        x = near_the_lowest(rng, f)
        both.numerical_gradient.agree(f, x, rtol=1e-7, floor=1e-6)

    def test_ripples(self, both, rng):
        """numerical_gradient of a fast wave: the default step must not be too coarse"""
        x = ripples(rng, (2, 3))
        both.numerical_gradient.agree(
            lambda x: np.sum(np.sin(30 * of_shape(x, (2, 3)))), x, rtol=1e-5
        )

    def test_step_is_used(self, both, rng):
        """numerical_gradient far from zero, with a step large enough to matter there"""
        w = rng.integers(1, 9, size=4).astype(float)
        x = np.array([1e12, -2e12, 3e12, -1e12])
        both.numerical_gradient.agree(lambda x: w @ x, x, 4.0)

    @edge
    def test_absolute_values(self, both):
        """numerical_gradient of a sum of absolute values"""
        f = lambda x: np.sum(np.abs(of_shape(x, (4,))))  # noqa: E731
        both.numerical_gradient.agree(f, np.array([2.0, -1.0, 0.5, -3.0]), rtol=1e-5)

    @edge
    def test_default_step(self, student):
        """numerical_gradient without h gives what it gives with h = 1e-5"""
        x = np.zeros(3)
        usual, same = student.numerical_gradient.map([(steep_cubic, x), (steep_cubic, x, 1e-5)])
        close(actual=usual, desired=same, rtol=1e-6)

    @edge
    def test_zeros(self, both, rng):
        """numerical_gradient at a place where some elements are zero"""
        x = ordinary(rng, (2, 3))
        x[0, 1] = x[1, 2] = 0
        f = lambda x: np.sum((of_shape(x, (2, 3)) + 1) ** 3)  # noqa: E731
        both.numerical_gradient.agree(f, x, rtol=1e-5)

    @edge
    def test_memory_order(self, both, rng):
        """numerical_gradient at the transpose of a matrix"""
        f, x = Surface(rng, (4, 3)), ordinary(rng, (3, 4)).T
        both.numerical_gradient.agree(f, x, rtol=1e-5)

    @edge
    def test_single_rows_and_columns(self, both, rng):
        """numerical_gradient for a single element, one row, one column"""
        both.numerical_gradient.agree_each(
            [
                (Surface(rng, shape), ordinary(rng, shape))
                for shape in ((1,), (1, 1), (1, 4), (3, 1))
            ],
            rtol=1e-5,
        )

    @edge
    def test_whole_numbers(self, both, rng):
        """numerical_gradient at whole numbers, short and unsigned ones included"""
        f, x = Surface(rng, (2, 3)), rng.integers(-3, 4, size=(2, 3))
        both.numerical_gradient.agree(f, x, rtol=1e-5)
        both.numerical_gradient.agree_each(
            [(f, np.abs(x).astype(dtype)) for dtype in (np.int32, np.uint8)], rtol=1e-5
        )

    @edge
    def test_single_precision(self, both, rng):
        """numerical_gradient at float32 numbers, where rounding nearly hides a step of 1e-5"""
        f, x = Surface(rng, (2, 3)), ordinary(rng, (2, 3)).astype(np.float32)
        both.numerical_gradient.agree(f, x, rtol=1e-5)

    @stability
    def test_large_values(self, both, rng):
        """numerical_gradient of a function with large values: the step must not be too fine"""
        f, x = Surface(rng, (7,)), ordinary(rng, 7)
        both.numerical_gradient.agree(lambda x: 1e5 + f(x), x, rtol=1e-4)

    @stability
    def test_flat(self, both, rng):
        """numerical_gradient of a nearly flat function, and of one without any slope"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        flat = lambda x: 1e-7 * f(x)  # noqa: E731
        both.numerical_gradient.agree(flat, x, rtol=1e-5, floor=1e-20)
        both.numerical_gradient.agree(lambda x: 2.5, x)


RIGHT, WRONG = 1e-6, 1e-3
# Drops two of five elements.
MASK = np.array([1, 0, 1, 0, 1])


@exercise("gradient_check")
class TestGradientCheck:
    def test_right(self, student, rng):
        """gradient_check of right gradients, for vectors, matrices and more dimensions"""
        for shape in ((5,), (4, 3), (2, 3, 2), (1,)):
            f, x = Surface(rng, shape), ordinary(rng, shape)
            found = number(student.gradient_check(f, f.gradient(x), x))
            holds(0 <= found < RIGHT, "a right gradient should give a number from 0 to 1e-6")

    def test_sign(self, student, rng):
        """gradient_check of a gradient with the wrong sign"""
        f, x = Surface(rng, (4, 3)), ordinary(rng, (4, 3))
        found = number(student.gradient_check(f, -f.gradient(x), x))
        holds(found > WRONG, "a gradient with the wrong sign should give more than 1e-3")

    def test_factor(self, student, rng):
        """gradient_check of a gradient of twelve elements with a wrong factor, even if off by only one per cent"""
        f, x = Surface(rng, (12,)), ordinary(rng, 12)
        for factor in (1.01, 2, 0.01):
            found = number(student.gradient_check(f, factor * f.gradient(x), x))
            holds(found > WRONG, "a gradient with a wrong factor should give more than 1e-3")

    def test_one_element(self, student, rng):
        """gradient_check of a gradient in which only one element is wrong, the first or the last"""
        bowl = Bowl(rng, 6)
        x = bowl.lowest + np.linalg.solve(bowl.a, ordinary(rng, 6))
        for shape in ((6,), (2, 3)):
            f = (lambda shape: lambda x: bowl(of_shape(x, shape).ravel()))(shape)
            for i in (0, 5):
                claimed = bowl.slope(x)
                claimed[i] *= 3
                found = number(student.gradient_check(f, claimed.reshape(shape), x.reshape(shape)))
                holds(found > WRONG, "a gradient with one wrong element should give over 1e-3")

    def test_exchanged(self, student, rng):
        """gradient_check of a gradient with the right numbers in the wrong places"""
        f, x = Surface(rng, (3, 3)), ordinary(rng, (3, 3))
        exact = f.gradient(x)
        for claimed in (exact.T.copy(), exact[::-1].copy()):
            found = number(student.gradient_check(f, claimed, x))
            holds(found > WRONG, "a gradient in the wrong order should give more than 1e-3")

    def test_step_is_used(self, student, rng):
        """gradient_check far from zero, with a step large enough to matter there"""
        w = rng.integers(1, 9, size=4).astype(float)
        x = np.array([1e12, -2e12, 3e12, -1e12])
        found = number(student.gradient_check(lambda x: w @ x, w, x, 4.0))
        holds(found < RIGHT, "a right gradient, measured with a step of 4, should give nearly 0")

    @edge
    def test_default_step(self, student):
        """gradient_check without h gives what it gives with h = 1e-5"""
        args = steep_cubic, np.full(3, 2.0), np.zeros(3)
        usual, same = student.gradient_check.map([args, (*args, 1e-5)])
        close(actual=number(usual), desired=number(same), rtol=1e-6)

    @edge
    def test_at_most_one(self, student, rng):
        """gradient_check is between 0 and 1, however wrong the gradient is"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        exact = f.gradient(x)
        for claimed in (-exact, -0.9 * exact, -1e6 * exact, 1e6 * exact, 0 * exact):
            found = number(student.gradient_check(f, claimed, x))
            holds(-1e-9 <= found <= 1 + 1e-9, "the result should be between 0 and 1")

    @edge
    def test_between_right_and_wrong(self, student, rng):
        """gradient_check of a gradient that is off by a little: more than 1e-6, less than 1e-3"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        found = number(student.gradient_check(f, 1.0002 * f.gradient(x), x))
        holds(0 < found < WRONG, "a factor of 1.0002 should give a number between 0 and 1e-3")

    @edge
    def test_small_gradient(self, student, rng):
        """gradient_check does not depend on the size of the gradient: wrong ones around 1e-12"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        claimed = 1e-12 * f.gradient(x)
        for factor in (-1, 0.5):
            found = number(student.gradient_check(lambda x: 1e-12 * f(x), factor * claimed, x))
            holds(found > WRONG, "a small gradient that is wrong should give more than 1e-3, too")

    @edge
    def test_both_zero(self, student, rng):
        """gradient_check where both gradients are zero"""
        for shape in ((4,), (2, 3)):
            found = student.gradient_check(lambda x: 2.5, np.zeros(shape), ordinary(rng, shape))
            holds(abs(number(found)) < 1e-12, "two gradients of zeros should give 0")

    @edge
    def test_claimed_zero(self, student, rng):
        """gradient_check of a gradient of zeros, where the function has slopes"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        found = number(student.gradient_check(f, np.zeros(5), x))
        holds(found > WRONG, "a gradient of zeros should give more than 1e-3, where f is not flat")

    @edge
    def test_measured_zero(self, student, rng):
        """gradient_check of a gradient that is not zero, where the function is flat"""
        found = number(student.gradient_check(lambda x: 2.5, ordinary(rng, 5), ordinary(rng, 5)))
        holds(
            found > WRONG, "slopes that are claimed of a flat function should give more than 1e-3"
        )

    @edge
    def test_some_zero(self, student, rng):
        """gradient_check of a right gradient in which some elements are zero"""
        x = ordinary(rng, 5)
        claimed = np.array([0, 1, 0, 2, 0]) * x
        found = number(student.gradient_check(lambda x: x[1] ** 2 / 2 + x[3] ** 2, claimed, x))
        holds(found < RIGHT, "a right gradient should give less than 1e-6, zeros in it or not")

    @edge
    def test_row_of_zeros(self, student, rng):
        """gradient_check of a right gradient in which a whole row and a whole column are zero"""
        x, w = ordinary(rng, (3, 4)), np.ones((3, 4))
        w[1], w[:, 2] = 0, 0
        f = lambda x: np.sum(w * of_shape(x, (3, 4)) ** 2)  # noqa: E731
        found = number(student.gradient_check(f, 2 * w * x, x))
        holds(found < RIGHT, "a right gradient should give less than 1e-6, zeros in it or not")

    @edge
    def test_slopes_that_cancel(self, student, rng):
        """gradient_check where the slopes sum to zero, those of the wrong gradient too"""
        w = np.array([1.0, -1.0, 2.0, -2.0])
        for claimed in (-w, w[[2, 3, 0, 1]]):
            found = number(student.gradient_check(lambda x: w @ x, claimed, ordinary(rng, 4)))
            holds(found > WRONG, "a wrong gradient should give more than 1e-3")

    @edge
    def test_whole_numbers(self, student):
        """gradient_check with a gradient and a place of whole numbers"""
        x = np.array([[1, -2, 3], [4, 2, -1]])
        right = number(student.gradient_check(lambda x: np.sum(x**2), 2 * x, x))
        wrong = number(student.gradient_check(lambda x: np.sum(x**2), 2 * x + 1, x))
        holds(right < RIGHT, "a right gradient should give less than 1e-6")
        holds(wrong > WRONG, "a wrong gradient should give more than 1e-3")

    @stability
    def test_tiny(self, student, rng):
        """gradient_check of tiny gradients, where a wrong one is no nearer to the right one"""
        self.sized(student, rng, (1e-5, 1e-8))

    def sized(self, student, rng, sizes):
        for size in sizes:
            f, x = Surface(rng, (5,)), ordinary(rng, 5)
            claimed, g = size * f.gradient(x), (lambda f, size: lambda x: size * f(x))(f, size)
            right = number(student.gradient_check(g, claimed, x))
            wrong = number(student.gradient_check(g, claimed * MASK, x))
            holds(right < RIGHT, "a tiny right gradient should give less than 1e-6")
            holds(wrong > WRONG, "a tiny wrong gradient should give more than 1e-3")

    @stability
    def test_huge(self, student, rng):
        """gradient_check of huge gradients, where rounding alone makes a difference of more than 1e-6"""
        f, x = Surface(rng, (5,)), ordinary(rng, 5)
        claimed = 1e7 * f.gradient(x)
        right = number(student.gradient_check(lambda x: 1e7 * f(x), claimed, x))
        wrong = number(student.gradient_check(lambda x: 1e7 * f(x), claimed * MASK, x))
        holds(right < RIGHT, "a huge right gradient should give less than 1e-6")
        holds(wrong > WRONG, "a huge wrong gradient should give more than 1e-3")


@exercise("fd_cost")
class TestFdCost:
    def test_central(self, student, reference):
        """fd_cost by central differences is the number of calls of f"""
        asked = []

        def f(x):
            asked.append(1)
            return float(np.sum(x))

        for n in (3, 12):
            asked.clear()
            reference.numerical_gradient(f, np.ones(n))
            close(actual=student.fd_cost(n, "central"), desired=len(asked))

    def test_forward(self, both):
        """fd_cost by forward differences, for a few parameters and for many"""
        both.fd_cost.agree_all([(n, "forward") for n in (1, 7, 100_000)])

    def test_usual_scheme(self, both):
        """fd_cost without a scheme"""
        both.fd_cost.agree_all([(3,), (101_770,)])

    @edge
    def test_no_parameters(self, both):
        """fd_cost of no parameters at all"""
        both.fd_cost.agree_all([(0, "central"), (0, "forward")])

    @edge
    def test_unknown_scheme(self, student):
        """fd_cost refuses a scheme that does not exist"""
        for scheme in ("sideways", "backward", "Central", "", "cent", "forwards", " central "):
            raises(student.fd_cost, 5, scheme, error="ValueError")


def lists(rng, shapes):
    return [rng.normal(size=s) for s in shapes], [rng.normal(size=s) for s in shapes]


@exercise("gd_step")
class TestGdStep:
    def test_values(self, both, rng):
        """gd_step for lists of arrays of different shapes, with different rates"""
        for lr in (0.3, 0.05, 2.0, 0.0):
            params, grads = lists(rng, [(4, 3), (4,), (2, 3, 5)])
            both.gd_step.agree(params, grads, lr)

    def test_no_slope(self, both, rng):
        """gd_step where a gradient is zero still returns a new array"""
        params, grads = lists(rng, [(4, 3), (4,)])
        grads[1][:] = 0
        both.gd_step.agree(params, grads, 0.3)

    @edge
    def test_one_array(self, both, rng):
        """gd_step for a list of one array, of one element or more"""
        both.gd_step.agree_each(
            [(*lists(rng, [shape]), 0.3) for shape in ((1,), (64,), (1, 1), (1, 4))]
        )

    @edge
    def test_nothing(self, both):
        """gd_step for empty lists"""
        both.gd_step.agree([], [], 0.3)

    @edge
    def test_whole_numbers(self, both, rng):
        """gd_step for parameters of whole numbers, with a rate that is a fraction"""
        params = [rng.integers(-5, 6, size=(3, 2)), rng.integers(-5, 6, size=3)]
        grads = [rng.integers(1, 6, size=(3, 2)), rng.normal(size=3)]
        both.gd_step.agree(params, grads, 0.3)

    @edge
    def test_more_parameters(self, student, rng):
        """gd_step refuses more parameters than gradients"""
        params, grads = lists(rng, [(4, 3), (4,), (2,)])
        raises(student.gd_step, params, grads[:2], 0.3, error="ValueError")

    @edge
    def test_more_gradients(self, student, rng):
        """gd_step refuses more gradients than parameters"""
        params, grads = lists(rng, [(4, 3), (4,), (2,)])
        raises(student.gd_step, params[:2], grads, 0.3, error="ValueError")

    @edge
    def test_shapes_that_differ(self, student, rng):
        """gd_step refuses a gradient whose shape differs from its parameter's"""
        for a, b in (((4,), (4, 1)), ((4, 3), (3,)), ((4, 3), (1, 1)), ((2, 3), (3, 2))):
            params, grads = [rng.normal(size=a)], [rng.normal(size=b)]
            raises(student.gd_step, params, grads, 0.3, error="ValueError")

    @edge
    def test_shapes_that_differ_later(self, student, rng):
        """gd_step refuses a gradient of the wrong shape at any place in the list"""
        for at in (1, 2):
            params, grads = lists(rng, [(4, 3), (4,), (2,)])
            grads[at] = rng.normal(size=(1,))
            raises(student.gd_step, params, grads, 0.3, error="ValueError")

    @stability
    def test_sizes(self, both, rng):
        """gd_step with a very small gradient and with a very large one"""
        for size in (1e-8, 1e8):
            params, grads = lists(rng, [(3, 2)])
            args = [size * params[0]], [size * grads[0]], 0.3
            both.gd_step.agree(*args, floor=1e-20)


@exercise("gradient_descent")
class TestGradientDescent:
    def test_bowl(self, both, rng):
        """gradient_descent into a bowl"""
        bowl = Bowl(rng, 3)
        both.gradient_descent.agree_each(
            [(bowl.slope, ordinary(rng, 3), lr, n) for lr, n in ((0.3, 7), (0.05, 4))], rtol=1e-7
        )

    def test_waves(self, both, rng):
        """gradient_descent where the gradient is not linear"""
        a = rng.uniform(0.5, 2, size=5)
        args = lambda x: np.sin(a * x) + 0.3 * x, ordinary(rng, 5), 0.4, 9  # noqa: E731
        both.gradient_descent.agree(*args, rtol=1e-7)

    def test_overshoot(self, both, rng):
        """gradient_descent with a rate that is too large diverges"""
        bowl = Bowl(rng, 3)
        both.gradient_descent.agree_each(
            [(bowl.slope, ordinary(rng, 3), 1.7, n) for n in (8, 60)], rtol=1e-7
        )

    @edge
    def test_kept_gradient(self, both, rng):
        """gradient_descent does not change the arrays that grad_f returns"""
        slope = read_only(ordinary(rng, 3))
        args = lambda x: slope, ordinary(rng, 3), 0.3, 4  # noqa: E731
        both.gradient_descent.agree(*args)

    @edge
    def test_no_steps(self, both, rng):
        """gradient_descent with no steps: the start alone"""
        args = np.sin, ordinary(rng, 4), 0.3, 0
        both.gradient_descent.agree(*args)

    @edge
    def test_one_dimension(self, both, rng):
        """gradient_descent along a single axis"""
        args = np.sin, ordinary(rng, 1), 0.3, 5
        both.gradient_descent.agree(*args, rtol=1e-7)

    @edge
    def test_whole_numbers(self, both):
        """gradient_descent from a start of whole numbers"""
        args = np.sin, np.array([2, -1, 1]), 0.3, 5
        both.gradient_descent.agree(*args, rtol=1e-7)

    @edge
    def test_floats_for_grad_f(self, both):
        """gradient_descent passes floats to grad_f, even if the start holds whole numbers"""
        args = lambda x: 1 / of_floats(x), np.array([2, -1, 3]), 0.3, 2  # noqa: E731
        both.gradient_descent.agree(*args, rtol=1e-7)

    @stability
    def test_small_steps(self, both, rng):
        """gradient_descent makes steps that are tiny beside x, and steps where all numbers are tiny"""
        x = ordinary(rng, 3)
        f = lambda x: 1.5 * np.asarray(x)  # noqa: E731
        both.gradient_descent.agree(f, x, 1e-7, 5, rtol=1e-12)
        args = f, 1e-12 * x, 0.3, 5
        both.gradient_descent.agree(*args, rtol=1e-7, floor=1e-30)

    @edge
    def test_at_the_lowest_point(self, both):
        """gradient_descent from the lowest point makes all its steps, without moving"""
        args = lambda x: 2 * np.asarray(x), np.zeros(3), 0.3, 4  # noqa: E731
        both.gradient_descent.agree(*args)

    @stability
    def test_steep_and_flat(self, both, rng):
        """gradient_descent on a very steep slope and on one that is nearly flat"""
        for size in (1e6, 1e-6):
            f = (lambda size: lambda x: size * np.sin(x))(size)
            args = f, ordinary(rng, 3), 0.3 / size, 5
            both.gradient_descent.agree(*args, rtol=1e-7)


def same_fit(fit, *args, rtol=1e-7):
    """Compare fit_line with the reference's; the losses may be a list. Return the student's result."""
    fitted = fit.student(*args)
    holds(len(fitted) == 3, "fit_line should return three things: m, b and the losses")
    losses = fitted[2]
    if isinstance(losses, list):
        losses = np.array(losses, float)
    close(actual=(*fitted[:2], losses), desired=fit.reference(*args), rtol=rtol)
    return fitted


def points(rng, n):
    x = rng.normal(size=n)
    return x, rng.uniform(1, 3) * x - rng.uniform(0.5, 2) + 0.3 * rng.normal(size=n)


@exercise("fit_line")
class TestFitLine:
    def test_first_step(self, both, rng):
        """fit_line after a single step"""
        for n in (5, 7):
            same_fit(both.fit_line, *points(rng, n), 0.1, 1)

    def test_some_steps(self, both, rng):
        """fit_line after some steps, for few points and for many"""
        for n in (5, 7, 64):
            same_fit(both.fit_line, *points(rng, n), 0.15, 12)

    def test_long(self, both, rng):
        """fit_line after a hundred steps"""
        same_fit(both.fit_line, *points(rng, 9), 0.2, 100)

    def test_kinds(self, both, rng):
        """fit_line returns two numbers, and the losses"""
        m, b, _ = same_fit(both.fit_line, *points(rng, 5), 0.1, 3)
        holds(np.shape(m) == () and np.shape(b) == (), "m and b should be numbers, not arrays")

    @edge
    def test_no_steps(self, both, rng):
        """fit_line with no steps"""
        same_fit(both.fit_line, *points(rng, 5), 0.1, 0)

    @edge
    def test_one_point(self, both, rng):
        """fit_line for a single point"""
        same_fit(both.fit_line, *points(rng, 1), 0.1, 6)

    @edge
    def test_whole_numbers(self, both):
        """fit_line for points of whole numbers, unsigned ones included"""
        x, y = np.array([0, 1, 2, 3, 1]), np.array([1, 3, 2, 5, 0])
        for dtype in (int, np.uint8):
            same_fit(both.fit_line, x.astype(dtype), y.astype(dtype), 0.05, 6)

    @edge
    def test_large_whole_numbers(self, both):
        """fit_line for whole numbers whose products overflow their dtype"""
        x, y = np.array([10, 20, 30, 5]), np.array([100, 200, 250, 60])
        same_fit(both.fit_line, x.astype(np.uint8), y.astype(np.uint8), 1e-3, 6)
        x, y = np.array([70_000, 30_000, 1]), np.array([60_000, 50_000, 2])
        same_fit(both.fit_line, x.astype(np.int32), y.astype(np.int32), 1e-10, 6)

    @edge
    def test_all_at_zero(self, both, rng):
        """fit_line for points that all lie at x = 0"""
        same_fit(both.fit_line, np.zeros(4), points(rng, 4)[1] + 5, 0.1, 5)

    @stability
    def test_runs_away(self, both, rng):
        """fit_line with a rate that is too large: the loss grows, and is reported as it is"""
        x, y = points(rng, 7)
        same_fit(both.fit_line, 3 * x, y, 0.9, 8)


def same_pair(transform, f, xs, rtol=1e-6, floor=1e-3):
    """Compare one g at several places, one after another."""
    g, wanted = transformed(transform.student, f), transform.reference(f)
    for x in xs:
        answer = g(x)
        pair = isinstance(answer, (tuple, list)) and len(answer) == 2
        holds(pair, "g(x) should return a pair: the value and the gradient")
        value, gradient = wanted(x)
        close(actual=answer[0], desired=value, floor=1, what="the value")
        close(actual=answer[1], desired=gradient, rtol=rtol, floor=floor, what="the gradient")


@exercise("value_and_grad")
class TestValueAndGrad:
    def test_values(self, both, rng):
        """value_and_grad for functions of vectors, matrices and more dimensions"""
        for shape in ((5,), (4, 3), (2, 3, 2)):
            same_pair(both.value_and_grad, Surface(rng, shape), [ordinary(rng, shape)])

    def test_several_places(self, both, rng):
        """value_and_grad: one g at several places, two of them close together"""
        places = [ordinary(rng, 3) for _ in range(3)]
        places.append(places[-1] + 1e-6)
        same_pair(both.value_and_grad, Surface(rng, (3,)), places)

    def test_several_shapes(self, both, rng):
        """value_and_grad: one g at arrays of several shapes"""
        f = lambda x: np.sum(np.asarray(x) ** 2)  # noqa: E731
        x = ordinary(rng, 6)
        places = [x, x[:1], x.reshape(2, 3), x.reshape(3, 2), x[:4]]
        same_pair(both.value_and_grad, f, places)

    def test_f_is_left_alone(self, student, rng):
        """value_and_grad does not call f before g is called"""
        asked = []

        def f(x):
            asked.append(1)
            return np.sum(np.asarray(x) ** 2)

        g = transformed(student.value_and_grad, f)
        holds(not asked, "value_and_grad should not call f itself: g does, when it is given an x")
        x = ordinary(rng, 3)
        close(actual=g(x)[0], desired=f(x), what="the value")

    def test_value_is_a_number(self, student, rng):
        """value_and_grad: the value is one number, not an array of one"""
        f, x = Surface(rng, (3,)), ordinary(rng, 3)
        value = transformed(student.value_and_grad, f)(x)[0]
        close(actual=value, desired=f(x), what="the value")
        holds(np.shape(value) == (), "the value should be a number, not an array of one")

    def test_two_functions(self, student, rng):
        """value_and_grad of two functions, used in turn"""
        f1, f2 = Surface(rng, (3,)), Surface(rng, (3,))
        g1, g2 = transformed(student.value_and_grad, f1), transformed(student.value_and_grad, f2)
        x = ordinary(rng, 3)
        for f, g in ((f1, g1), (f2, g2), (f1, g1)):
            value, gradient = g(x)
            close(actual=value, desired=f(x), what="the value")
            close(actual=gradient, desired=f.gradient(x), rtol=1e-6, what="the gradient")

    def test_value_at_x(self, student, rng):
        """value_and_grad gives f at x itself, for a function with much curvature"""
        for scale in (100, 1e8):
            x = rng.uniform(-1, 1, size=9)
            f = (lambda scale: lambda x: np.sum(np.cos(scale * np.asarray(x))))(scale)
            value = transformed(student.value_and_grad, f)(x)[0]
            close(actual=value, desired=f(x), rtol=1e-12, what="the value")

    def test_ripples(self, both, rng):
        """value_and_grad of a fast wave: the step must not be too coarse"""
        f = lambda x: np.sum(np.sin(30 * np.asarray(x)))  # noqa: E731
        same_pair(both.value_and_grad, f, [ripples(rng, (4,))], rtol=1e-5)

    def test_near_a_minimum(self, both, rng):
        """value_and_grad close to a minimum, where the two sides differ"""
        f = Bowl(rng, 5)
        same_pair(both.value_and_grad, f, [near_the_lowest(rng, f)], rtol=1e-7, floor=1e-6)

    @edge
    def test_single_elements(self, both, rng):
        """value_and_grad for arrays of a single element"""
        for shape in ((1,), (1, 1)):
            same_pair(both.value_and_grad, Surface(rng, shape), [ordinary(rng, shape)])

    @edge
    def test_whole_numbers(self, both, rng):
        """value_and_grad at whole numbers"""
        f, x = Surface(rng, (2, 3)), rng.integers(-3, 4, size=(2, 3))
        same_pair(both.value_and_grad, f, [x])

    @edge
    def test_flat(self, both, rng):
        """value_and_grad of a function without any slope"""
        same_pair(both.value_and_grad, lambda x: -2.5, [ordinary(rng, 3)])
