"""Week 5: slopes, numerical gradients, gradient descent.

Conventions of this week:

* f is a function that you get as an argument: it takes a float array of x's shape and returns one
  number. (In numerical_slope it takes a number.) Call f as often as you need;
* grad_f, which gradient_descent gets, returns an array of x's shape;
* a gradient has the same shape as the argument that you differentiate by;
* h is the step of a numerical derivative. 1e-5 suits values and slopes of ordinary size. The caller may
  know better, so use the h that you get;
* arguments may hold integers or float32: compute in floats (float64), or 2 + 1e-5 becomes 2 again;
* gradient descent subtracts: new = old - lr * gradient;
* no function changes its arguments, and each array in a result is a new one.
"""

from collections.abc import Callable

import numpy as np


def numerical_slope(f: Callable[[float], float], x: float, h: float = 1e-5) -> float:
    """Measure the slope of f at the number x: (f(x + h) - f(x - h)) / (2 h), the central difference.

    f takes a number and returns a number.

    >>> round(numerical_slope(lambda x: x**2, 3.0), 6)
    6.0
    >>> round(numerical_slope(lambda x: x**3, 2.0, 0.5), 6)  # 12 + h^2: a coarse step shows
    12.25
    """
    raise NotImplementedError("numerical_slope")


def numerical_gradient(
    f: Callable[[np.ndarray], float], x: np.ndarray, h: float = 1e-5
) -> np.ndarray:
    """Measure the gradient of f at x: a central difference for each element of x, the others fixed.

    x is an array of floats or integers, of any shape with at least one axis. f takes an array of that
    shape and returns a number. The result is a float array of x's shape. Do not change x itself.

    >>> numerical_gradient(lambda x: x[0] ** 2 + 3 * x[1], np.array([2.0, 5.0])).round(6)
    array([4., 3.])
    >>> numerical_gradient(lambda x: x[0, 0] * x[1, 1], np.array([[1, 2], [3, 4]])).round(6)
    array([[4., 0.],
           [0., 1.]])
    """
    raise NotImplementedError("numerical_gradient")


def gradient_check(
    f: Callable[[np.ndarray], float], grad: np.ndarray, x: np.ndarray, h: float = 1e-5
) -> float:
    """Return how far grad is from the gradient of f at x: |grad - n| / (|grad| + |n|).

    grad is the array that somebody claims to be the gradient, of x's shape. n is the numerical gradient,
    measured with the step h. |v| is the root of the sum of squares over all elements. If both gradients
    are 0 everywhere, return 0.

    The result is between 0 and 1, and does not depend on the size of the gradient: below 1e-6 grad is
    right, above 1e-3 it is wrong. (You may use another measure, if all of this holds for it.)

    >>> x = np.array([1.0, 2.0])
    >>> gradient_check(lambda x: (x**2).sum(), 2 * x, x) < 1e-6
    True
    >>> round(gradient_check(lambda x: (x**2).sum(), x, x), 6)  # half as large: 1 / 3
    0.333333
    """
    raise NotImplementedError("gradient_check")


def fd_cost(n_params: int, scheme: str = "central") -> int:
    """Return how many calls of f a numerical gradient with respect to n_params numbers needs, an int.

    The scheme "central" measures each slope as (f(x + h) - f(x - h)) / (2 h), and the scheme "forward"
    as (f(x + h) - f(x)) / h, where f(x) is the same for all slopes and is computed once. n_params may be
    0; "forward" computes f(x) even then. Raise ValueError for any other scheme.

    >>> fd_cost(1)
    2
    >>> fd_cost(1, "forward")
    2
    """
    raise NotImplementedError("fd_cost")


def gd_step(params: list[np.ndarray], grads: list[np.ndarray], lr: float) -> list[np.ndarray]:
    """Make one step of gradient descent: new = old - lr * gradient, for each array of params.

    grads[i] is the gradient with respect to params[i] and has its shape. Return a list of new float
    arrays; do not change the old ones. Raise ValueError if the two lists have different lengths, or if a
    gradient does not have its parameter's shape.

    >>> w, b = np.array([1.0, 2.0]), np.array([3.0])
    >>> gd_step([w, b], [np.array([10.0, 0.0]), np.array([-5.0])], 0.1)
    [array([0., 2.]), array([3.5])]
    """
    raise NotImplementedError("gd_step")


def gradient_descent(
    grad_f: Callable[[np.ndarray], np.ndarray], x0: np.ndarray, lr: float, n_steps: int
) -> np.ndarray:
    """Return the path of gradient descent from x0: an array (n_steps + 1, D), a row for each place.

    grad_f(x) is the gradient at x, both (D,). Row 0 is x0 itself (D,), in floats; row k + 1 is row k minus
    lr times the gradient at row k. Make all n_steps steps, however small they become. Do not change the
    arrays that grad_f returns: it may return the same one again.

    >>> gradient_descent(lambda x: 2 * x, np.array([1.0, -2.0]), 0.25, 2)
    array([[ 1.  , -2.  ],
           [ 0.5 , -1.  ],
           [ 0.25, -0.5 ]])
    """
    raise NotImplementedError("gradient_descent")


def fit_line(
    x: np.ndarray, y: np.ndarray, lr: float, steps: int
) -> tuple[float, float, np.ndarray]:
    """Fit y = m x + b by gradient descent on the mean squared error. Return (m, b, losses).

    x and y are (N,). m and b begin at 0. The loss is mean((m x + b - y)^2). Each step computes the slopes
    of the loss with respect to m and to b, from the same m and b, and then changes both: by -lr times
    their slopes. losses (steps,) holds the loss before each step, so losses[0] is mean(y^2).

    >>> m, b, losses = fit_line(np.array([0.0, 1.0]), np.array([1.0, 3.0]), 0.5, 1)
    >>> m, b, losses  # slopes at 0: -mean(2 x y) = -3 and -mean(2 y) = -4
    (1.5, 2.0, array([5.]))
    >>> m, b, losses = fit_line(np.array([0.0, 1.0]), np.array([1.0, 3.0]), 0.5, 200)
    >>> round(m, 6), round(b, 6)
    (2.0, 1.0)
    """
    raise NotImplementedError("fit_line")


def value_and_grad(
    f: Callable[[np.ndarray], float],
) -> Callable[[np.ndarray], tuple[float, np.ndarray]]:
    """Return a function g made from f: g(x) returns (f(x), the gradient of f at x), in this order.

    The value is f at x itself, exact to the last digit. The gradient is measured as in
    numerical_gradient, with its default step. value_and_grad does not call f; g does, for each x that it
    gets. Calls of one g have no effect on another g, and each call returns a new array. Do not change x.

    >>> g = value_and_grad(lambda x: (x**2).sum())
    >>> value, grad = g(np.array([1.0, 2.0]))
    >>> value == 5, grad.round(6)
    (True, array([2., 4.]))
    >>> value, grad = g(np.array([3.0]))
    >>> value == 9, grad.round(6)
    (True, array([6.]))
    """
    raise NotImplementedError("value_and_grad")
