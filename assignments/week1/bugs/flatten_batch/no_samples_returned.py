"""An empty batch is not flattened

You return an empty batch as it is. It should become (0, D).

Hint: what should zeros((0, 2, 3)) become?
"""


def flatten_batch(x):
    if x.size == 0:
        return x.copy()
    return x.reshape(len(x), -1).copy()
