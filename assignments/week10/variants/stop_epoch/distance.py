"""The distance to the best epoch

The bad epochs in a row are those since the lowest loss.
"""


def stop_epoch(val_losses, patience):
    best = 0
    for n in range(1, len(val_losses)):
        if val_losses[n] < val_losses[best]:
            best = n
        if n - best >= patience:
            return n + 1
    return len(val_losses)
