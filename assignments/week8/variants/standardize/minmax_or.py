"""minmax with np.ptp

The spread, with 1 in the place of 0.
"""

import numpy as np


def minmax(train, other):
    low = np.min(train, axis=0).astype(float)
    high = np.max(train, axis=0).astype(float)
    spread = np.ptp(np.asarray(train, float), axis=0)
    spread = spread + (spread == 0)
    return (train - low) / spread, (other - low) / spread, low, high
