"""minmax, with low and high in their own type

The lowest and highest of whole numbers are whole numbers; what is computed from them is not.
"""

import numpy as np


def minmax(train, other):
    low, high = np.amin(train, 0), np.amax(train, 0)
    least, most = low.astype(float), high.astype(float)
    factor = np.ones_like(least)
    np.divide(1.0, most - least, out=factor, where=most != least)
    return (train - least) * factor, (other - least) * factor, low, high
