"""An empty batch fails

For a batch of no samples NumPy raises an error: reshape(N, -1) cannot work out the missing length when N is
0, and np.stack has no rows to join. Compute the number of columns from x.shape[1:].

Hint: how many numbers does one sample have, whatever N is?
"""


def flatten_batch(x):
    return x.reshape(len(x), -1).copy()
