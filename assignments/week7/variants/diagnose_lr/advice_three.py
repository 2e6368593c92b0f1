"""Three times

Any factor from 3 to 10 will do.
"""

def advise_lr(lr, label):
    if label == 'explodes':
        return lr / 10
    if label == 'too_low':
        return 3 * lr
    if label == 'ok':
        return lr
    raise ValueError('unknown label')
