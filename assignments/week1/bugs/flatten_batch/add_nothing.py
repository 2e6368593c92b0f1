"""No axis is added

You return the sample as it is.

Hint: what shape should a vector of 7 numbers become?
"""


def add_batch_dim(x):
    return x.copy()
