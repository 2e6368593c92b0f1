"""The remainder counted in samples

You add n % batch_size: the number of samples in the short batch. They make a single update.

Hint: how many updates does a last batch of 3 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size + (0 if drop_last else n % batch_size))
