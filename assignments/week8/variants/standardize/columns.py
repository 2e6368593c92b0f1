"""Column by column

A loop over the columns asks each of them the same questions.
"""

import numpy as np


def standardize(train, other):
    A, B = np.array(train, dtype=float), np.array(other, dtype=float)
    mean, std = np.zeros(A.shape[1]), np.ones(A.shape[1])
    for j in range(A.shape[1]):
        column = A[:, j].copy()
        mean[j] = sum(column) / len(column)
        if len(set(column.tolist())) > 1:
            std[j] = np.sqrt(sum((column - mean[j]) ** 2) / len(column))
        A[:, j] = (column - mean[j]) / std[j]
        B[:, j] = (B[:, j] - mean[j]) / std[j]
    return A, B, mean, std
