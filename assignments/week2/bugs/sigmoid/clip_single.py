"""sigmoid overflows for float32

For float32 numbers exp overflows above 88, and not above 709 as for float64: what keeps its argument
within bounds for float64 does not for float32. Make a float64 array first.

Hint: what is np.exp(np.float32(100))?
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))
