"""phi of the sum

You add up the rows first and apply phi to the result. Then phi sees no single element.

Hint: what comes first, phi or the sum?
"""

import numpy as np


def set_sum(X, phi):
    return np.asarray(phi(np.sum(X, axis=0)), float)
