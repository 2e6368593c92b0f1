"""A fraction of a batch

You divide without rounding. There are only whole updates.

Hint: can a loop run 7.5 times?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * n / batch_size
