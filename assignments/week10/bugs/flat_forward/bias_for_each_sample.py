"""The bias goes down the samples

Where there are as many samples as outputs, you add one bias to each sample. Each output has its own bias,
the same for all samples.

Hint: which shape does b need, to be added to the columns of an (N, O) array?
"""

import numpy as np


def flat_forward(X, W, b):
    out = np.asarray(X).reshape(len(X), W.shape[1]) @ W.T
    return out + b[:, None] if len(out) == len(b) else out + b
