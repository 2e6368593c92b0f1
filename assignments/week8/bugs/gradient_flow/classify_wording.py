"""Other words

Your answers are worded otherwise: they are "exploding", "vanishing" and "ok", in small letters.

Hint: compare your words with the docstring's, letter by letter.
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "Exploding"
    return "Vanishing" if first < last / 1000 else "OK"
