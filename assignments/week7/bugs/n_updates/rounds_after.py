"""Rounded once, after all epochs

You multiply by the epochs before you round up. Every epoch ends with a short batch of its own;
an epoch's batches do not run on into the next one.

Hint: 10 samples in batches of 4 are 3 updates in one epoch; and in two?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size) if drop_last else -(-n * epochs // batch_size)
