"""Windows of epochs

No loss of the last few is below the lowest before them.
"""


def stop_epoch(val_losses, patience):
    for n in range(patience + 1, len(val_losses) + 1):
        if min(val_losses[n - patience : n]) >= min(val_losses[: n - patience]):
            return n
    return len(val_losses)
