"""The length of a scalar

You use the length of the sample, which a scalar does not have.

Hint: what is len(np.array(2.5))?
"""


def add_batch_dim(x):
    return x.reshape(1, len(x), *x.shape[1:]).copy()
