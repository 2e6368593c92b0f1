"""The exercises of WEEK. Students get this file without the lines between the solution markers."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> float:
    """Return the output of one linear neuron, w . x + b.

    Multiply each of the D inputs by its weight, add up the products, and add the bias b once. x and w have
    shape (D,); the result is one number.

    >>> neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)  # 3 - 2 + 0.5
    1.5
    """
    ### BEGIN SOLUTION neuron
    return float(np.dot(w, x) + b)
    ### END SOLUTION neuron
