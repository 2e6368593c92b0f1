"""divmod

Full batches, and whether anything is left.
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    full, left = divmod(n, batch_size)
    if left and not drop_last:
        full += 1
    return full * epochs
