"""The sample is flattened

You make one row of the whole sample. Its shape should stay, with an axis in front.

Hint: what shape should a (3, 4) image become?
"""


def add_batch_dim(x):
    return x.reshape(1, -1).copy()
