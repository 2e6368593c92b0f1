"""drop_last the wrong way round

You round up with drop_last=True and down without. It is the other way round.

Hint: with drop_last, are there more batches or fewer?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (-(-n // batch_size) if drop_last else n // batch_size)
