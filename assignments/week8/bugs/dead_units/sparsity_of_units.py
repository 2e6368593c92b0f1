"""The share of dead units

You give the share of units that are dead. Sparsity is the share of entries that are off.

Hint: what is the sparsity where each unit is on for half of the samples?
"""

import numpy as np


def sparsity(A):
    return float(np.mean(np.all(np.asarray(A) <= 0, axis=0)))
