"""No update for a batch_size above n

If batch_size is larger than n you say 0. All n samples are one short batch then.

Hint: how many batches of 8 do 3 samples make?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    if batch_size > n:
        return 0
    return epochs * (n // batch_size if drop_last else -(-n // batch_size))
