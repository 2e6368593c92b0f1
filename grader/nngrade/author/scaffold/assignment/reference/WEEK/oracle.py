"""The functions of WEEK once more, by other means: `author verify` compares the reference with them.

For each function `f` here, `inputs_f(rng)` gives the arguments of one comparison.
"""

import math


def neuron(x, w, b):
    """Products in plain Python, added up without rounding."""
    return math.fsum([*(u * v for u, v in zip(w.tolist(), x.tolist(), strict=True)), b])


def inputs_neuron(rng):
    """Inputs, weights and a bias."""
    d = int(rng.integers(1, 9))
    return rng.normal(size=d), rng.normal(size=d), float(rng.normal())
