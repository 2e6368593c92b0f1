"""By np.add.at

1 is added at each place.
"""

import numpy as np


def one_hot(y, C):
    out = np.zeros((len(y), C))
    np.add.at(out, (np.arange(len(y)), y), 1)
    return out
