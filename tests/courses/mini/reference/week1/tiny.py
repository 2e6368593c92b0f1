"""The exercises of week 1: an array, a loss and its gradient, a class, and a function of a function."""

from collections.abc import Callable

import numpy as np


def affine(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return X W^T + b, for X (N, I), W (O, I) and b (O,); the result is (N, O).

    >>> affine(np.array([[1.0, 2.0]]), np.array([[3.0, 4.0]]), np.array([0.5]))
    array([[11.5]])
    """
    ### BEGIN SOLUTION affine
    return X @ W.T + b
    ### END SOLUTION affine


def mean_loss(x: np.ndarray) -> float:
    """Return mean(x^2) / 2 over all elements.

    >>> mean_loss(np.array([2.0, 4.0]))
    5.0
    """
    ### BEGIN SOLUTION mean_loss
    return float(np.mean(x**2) / 2)
    ### END SOLUTION mean_loss


def mean_loss_grad(x: np.ndarray) -> np.ndarray:
    """Return the gradient of mean_loss: x / n, for n elements.

    >>> mean_loss_grad(np.array([2.0, 4.0]))
    array([1., 2.])
    """
    ### BEGIN SOLUTION mean_loss_grad
    return x / x.size
    ### END SOLUTION mean_loss_grad


class Counter:
    """A counter that begins at `start`; step(by) adds `by` and returns the new count."""

    def __init__(self, start: int = 0) -> None:
        ### BEGIN SOLUTION Counter
        self.count = start
        ### END SOLUTION Counter

    def step(self, by: int) -> int:
        """Add `by` to the count, and return it."""
        ### BEGIN SOLUTION step
        self.count += by
        return self.count
        ### END SOLUTION step


def apply_twice(f: Callable[[np.ndarray], np.ndarray], x: np.ndarray) -> np.ndarray:
    """Return f(f(x)), for a function f of arrays.

    >>> apply_twice(lambda v: 2 * v, np.array([1.0]))
    array([4.])
    """
    ### BEGIN SOLUTION apply_twice
    return f(f(x))
    ### END SOLUTION apply_twice
