"""At least one update, even with drop_last

If batch_size is larger than n you say 1 for an epoch, even with drop_last=True. The only batch
is short then and is left out.

Hint: how many full batches of 8 do 3 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * max(1, n // batch_size if drop_last else -(-n // batch_size))
