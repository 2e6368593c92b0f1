"""A loop over the batches

It counts what training does.
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    count = 0
    for _ in range(epochs):
        for start in range(0, n, batch_size):
            count += int(start + batch_size <= n or not drop_last)
    return count
