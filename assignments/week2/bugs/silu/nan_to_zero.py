"""NaN becomes 0

You replace the NaN of an overflow by 0, where the answer is x.

Hint: what is silu(1000)?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(v * np.exp(v) / (1 + np.exp(v)), posinf=0.0)
