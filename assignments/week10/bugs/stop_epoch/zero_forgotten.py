"""A lowest loss of 0 is forgotten

You ask whether there is a lowest loss yet by its truth value, and 0 counts as false. Compare with None, or
start from infinity.

Hint: what is `not 0.0`?
"""


def stop_epoch(val_losses, patience):
    best, counter = None, 0
    for epoch, loss in enumerate(val_losses):
        if not best or loss < best:
            best, counter = loss, 0
        else:
            counter += 1
        if counter >= patience:
            return epoch + 1
    return len(val_losses)
