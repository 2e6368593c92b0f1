"""What students write in WEEK. Stubs are cut at the solution markers; the rest they see as it is."""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> float:
    """The output of one linear neuron, w . x + b.

    Each of the D inputs is multiplied by its weight, the products are added up, and the bias b is added
    once. x and w have shape (D,); the result is one number.

    >>> neuron(np.array([1.0, 2.0]), np.array([3.0, -1.0]), 0.5)  # 3 - 2 + 0.5
    1.5
    """
    ### BEGIN SOLUTION neuron
    return float(np.dot(w, x) + b)
    ### END SOLUTION neuron
