"""A small number is added

You add a small number to a norm before you divide. Beside norms that are tiny themselves it is
not small, and the answer is another one. Multiply instead of dividing, and nothing has to be
added.

Hint: what is your ratio for the norms 1e-13 and 1e-18?
"""

import numpy as np


def classify(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    first, last = float(norms[0]), float(norms[-1])
    if first == last:
        return "ok"
    ratio = (first + 1e-12) / (last + 1e-12)
    return "exploding" if ratio > 1000 else "vanishing" if ratio < 0.001 else "ok"
