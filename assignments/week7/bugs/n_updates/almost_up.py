"""Rounded up by adding nearly 1

You add a little less than 1 before you cut off: that rounds up only if enough samples are left
over. One sample out of a thousand is a batch, too.

Hint: what is int(1001 / 1000 + 0.99)?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    per_epoch = n // batch_size if drop_last else int(n / batch_size + 0.99)
    return epochs * per_epoch
