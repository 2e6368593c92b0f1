"""One batch too many when it comes out even

You always add 1 to the full batches. If N is a multiple of batch_size nothing is left over.

Hint: how many batches of 4 do 12 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size + (0 if drop_last else 1))
