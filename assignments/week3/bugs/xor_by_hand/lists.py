"""Lists in place of arrays

Your weights are lists. W @ x needs arrays.

Hint: np.array makes one of each.
"""


def xor_by_hand():
    return [([[1.0, 1.0], [-1.0, -1.0]], [-0.5, 1.5]), ([[1.0, 1.0]], [-1.5])]
