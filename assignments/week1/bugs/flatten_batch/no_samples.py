"""An empty batch fails

reshape(N, -1) cannot work out the missing length when N is 0: any number would do. Compute it yourself.

Hint: how many numbers does one sample have, whatever N is?
"""


def flatten_batch(x):
    return x.reshape(len(x), -1).copy()
