"""One update for each sample

You count an update for every sample. There is one for each mini-batch.

Hint: how often is w changed while a batch is gone through?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return n * epochs
