"""The functions of WEEK by other means: `author verify` compares the reference with them.

For each function `f` here, `inputs_f(rng)` returns the arguments of one comparison.
"""

import math


def neuron(x, w, b):
    """Compute the same in plain Python, and add up without rounding."""
    return math.fsum([*(u * v for u, v in zip(w.tolist(), x.tolist(), strict=True)), b])


def inputs_neuron(rng):
    """Return inputs, weights and a bias."""
    d = int(rng.integers(1, 9))
    return rng.normal(size=d), rng.normal(size=d), float(rng.normal())
