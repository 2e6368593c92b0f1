"""The images are scaled

You divide large values of X by 255. Nobody asked for that here: the layer takes X as it is.

Hint: is there a 255 in the docstring?
"""

import numpy as np


def flat_forward(X, W, b):
    flat = np.asarray(X).reshape(len(X), W.shape[1])
    if flat.max() > 10:
        flat = flat / 255
    return flat @ W.T + b
