"""784 hard-coded

You wrote 784, which is right for 28 x 28 images alone.

Hint: how many numbers does one sample of shape (3, 4) have?
"""


def flatten_batch(x):
    return x.reshape(-1, 784).copy()
