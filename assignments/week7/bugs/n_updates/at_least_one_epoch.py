"""At least one epoch

Without any epoch you still count one. No epoch, no step.

Hint: what should n_updates(10, 4, 0) be?
"""

def n_updates(n, batch_size, epochs, drop_last=False):
    per_epoch = n // batch_size if drop_last else -(-n // batch_size)
    return max(1, epochs) * per_epoch
