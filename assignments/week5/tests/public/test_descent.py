"""Public checks of week 5: enough to work with."""

import numpy as np
from nngrade.suite.checks import close, grad_check, holds, number, raises
from nngrade.suite.marks import exercise, weight


def bowl(x):
    """Return x1^2 + 3 x2^2 + ..., whose slopes are 2 x1, 6 x2, ..."""
    x = np.asarray(x)
    return np.sum(np.arange(1, 2 * x.size, 2).reshape(x.shape) * x**2)


def bowl_slopes(x):
    x = np.asarray(x, float)
    return 2 * np.arange(1, 2 * x.size, 2).reshape(x.shape) * x


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
    def test_parabola(self, both):
        """numerical_slope of x^2 at -1, 0.5 and 3 is -2, 1 and 6"""
        for x in (-1.0, 0.5, 3.0):
            both.numerical_slope.agree(lambda x: x**2, x, rtol=1e-6)

    def test_sine(self, both):
        """numerical_slope of the sine is the cosine"""
        calls = [(np.sin, x) for x in (-2.0, 0.3, 1.0)]
        both.numerical_slope.agree_all(calls, rtol=1e-6)

    def test_coarse_step(self, both):
        """numerical_slope of x^3 with a step of 0.5 is 27.25 at -3, and 12.25 at 2"""
        calls = [(lambda x: x**3, x, 0.5) for x in (-3.0, 2.0)]
        both.numerical_slope.agree_all(calls, rtol=1e-7)

    def test_both_sides(self, student):
        """numerical_slope is a central difference: exact for a parabola, also close to its lowest point"""
        f = student.numerical_slope(lambda x: (x - 1) ** 2, 1.0005)
        close(actual=f, desired=2 * (1.0005 - 1), rtol=1e-7, floor=1e-6)


@exercise("numerical_gradient")
class TestNumericalGradient:
    def test_vector(self, both):
        """numerical_gradient of x1^2 + 3 x2^2 + 5 x3^2"""
        x = np.array([1.0, -0.5, 2.0])
        both.numerical_gradient.agree(bowl, x, rtol=1e-6)

    def test_matrix(self, both):
        """numerical_gradient of a function of a (2, 3) matrix is a (2, 3) matrix"""
        x = np.array([[1.0, -0.5, 2.0], [0.3, 0.7, -1.1]])
        both.numerical_gradient.agree(bowl, x, rtol=1e-6)

    def test_product(self, both):
        """numerical_gradient of x1 x2 x3: each slope depends on the other elements"""
        x = np.array([2.0, 3.0, -1.5])
        both.numerical_gradient.agree(np.prod, x, rtol=1e-7)

    @weight(0.5)
    def test_directions(self, student, rng):
        """numerical_gradient gives the slopes of a function along random directions"""
        x = rng.normal(size=(2, 3))

        def f(x):
            return np.sum(np.sin(x)) + np.prod(x)

        grad_check(loss=f, gradient=student.numerical_gradient(f, x), at=x, rng=rng)


@exercise("gradient_check")
class TestGradientCheck:
    def test_right(self, student):
        """gradient_check of a right gradient is below 1e-6"""
        x = np.array([1.0, -0.5, 2.0])
        found = number(student.gradient_check(bowl, bowl_slopes(x), x))
        holds(0 <= found < 1e-6, "a right gradient should give a number from 0 to 1e-6")

    def test_twice(self, student):
        """gradient_check of a gradient that is twice too large is above 1e-3"""
        x = np.array([1.0, -0.5, 2.0])
        found = number(student.gradient_check(bowl, 2 * bowl_slopes(x), x))
        holds(found > 1e-3, "a gradient twice too large should give more than 1e-3")

    def test_flat(self, student):
        """gradient_check is 0 for a constant function and a gradient of zeros"""
        found = number(student.gradient_check(lambda x: 3.0, np.zeros(3), np.ones(3)))
        holds(abs(found) < 1e-12, "two gradients of zeros are the same: the result is 0")


@exercise("fd_cost")
class TestFdCost:
    def test_central(self, both):
        """fd_cost of 10 parameters by central differences"""
        both.fd_cost.agree(10, "central")

    def test_forward(self, both):
        """fd_cost of 10 parameters by forward differences"""
        both.fd_cost.agree(10, "forward")


@exercise("gd_step")
class TestGdStep:
    def test_two_arrays(self, both):
        """gd_step moves a matrix and a vector"""
        params = [np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([0.5, -0.5])]
        grads = [np.array([[1.0, 0.0, -1.0], [2.0, 2.0, 2.0]]), np.array([10.0, 20.0])]
        both.gd_step.agree(params, grads, 0.1)

    def test_too_few_gradients(self, student):
        """gd_step refuses three arrays with two gradients"""
        raises(student.gd_step, [np.ones(2)] * 3, [np.ones(2)] * 2, 0.1, error="ValueError")


@exercise("gradient_descent")
class TestGradientDescent:
    def test_path(self, both):
        """gradient_descent on x1^2 + 3 x2^2: the start and four places more"""
        args = bowl_slopes, np.array([1.0, -2.0]), 0.1, 4
        both.gradient_descent.agree(*args)

    def test_overshoot(self, both):
        """gradient_descent with a rate that is too large jumps from side to side, further each time"""
        args = bowl_slopes, np.array([1.0, -2.0]), 0.4, 5
        both.gradient_descent.agree(*args)


@exercise("fit_line")
class TestFitLine:
    def test_one_step(self, student, reference):
        """fit_line after one step from m = 0, b = 0"""
        x, y = np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 4.0])
        m, b, losses = student.fit_line(x, y, 0.1, 1)
        close(actual=(m, b, np.asarray(losses)), desired=reference.fit_line(x, y, 0.1, 1))

    def test_finds_the_line(self, student):
        """fit_line finds the line that the points lie on"""
        x = np.linspace(-1, 1, 7)
        m, b, losses = student.fit_line(x, 2 * x - 1, 0.3, 80)
        close(actual=(m, b), desired=(2.0, -1.0), rtol=1e-6)
        holds(len(losses) == 80, "80 steps have 80 losses")
        holds(bool(losses[0] > losses[-1]), "the loss should fall")


@exercise("value_and_grad")
class TestValueAndGrad:
    def test_pair(self, student):
        """value_and_grad(f) is a function that returns value and gradient"""
        x = np.array([1.0, -0.5, 2.0])
        answer = transformed(student.value_and_grad, bowl)(x)
        holds(isinstance(answer, (tuple, list)) and len(answer) == 2, "g(x) should return a pair")
        close(actual=answer[0], desired=bowl(x), what="the value")
        close(actual=answer[1], desired=bowl_slopes(x), rtol=1e-6, what="the gradient")

    def test_other_places(self, student, rng):
        """the same g at several places, one after another"""
        g = transformed(student.value_and_grad, bowl)
        for x in (np.array([1.0, 2.0]), np.array([-1.0, 0.5])):
            value, gradient = g(x)
            close(actual=value, desired=bowl(x), what="the value")
            grad_check(loss=bowl, gradient=gradient, at=x, rng=rng)
