"""Multiplied by the epochs before rounding

You multiply first and round once at the end. Every epoch starts afresh, so round first and
multiply then.

Hint: 10 samples in batches of 4 are 3 updates in one epoch; and in two?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return n * epochs // batch_size if drop_last else -(-n * epochs // batch_size)
