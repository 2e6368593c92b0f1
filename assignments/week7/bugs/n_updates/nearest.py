"""Rounded to the nearest number

You use round. Half a batch is a batch, and so is a tenth of one.

Hint: how many batches of 4 do 9 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    return epochs * (n // batch_size if drop_last else round(n / batch_size))
