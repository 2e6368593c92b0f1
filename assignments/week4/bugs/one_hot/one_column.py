"""Two classes get one column

For C = 2 you return y itself as a column. One-hot rows of two classes have two columns.

Hint: what shape does the docstring name?
"""

import numpy as np


def one_hot(y, C):
    return np.asarray(y, float)[:, None] if C == 2 else np.eye(C)[y]
