"""std is 0 in the answer

You see to the constant columns when you divide, and still return 0 as their std. The std in the
answer is the one that was divided by: 1.

Hint: what happens when someone standardizes a third array with the std that you return?
"""

import numpy as np


def standardize(train, other):
    A, B = np.asarray(train, float), np.asarray(other, float)
    mean = A.mean(axis=0)
    std = A.std(axis=0) * (A.max(axis=0) > A.min(axis=0))
    return (A - mean) / np.where(std > 0, std, 1), (B - mean) / np.where(std > 0, std, 1), mean, std
