"""Unknown labels are taken for ok

For a label that you do not know you return lr as it is. A misspelt label then goes unnoticed:
raise ValueError.

Hint: what does advise_lr(0.1, 'too low') give?
"""

def advise_lr(lr, label):
    factors = {'explodes': 0.1, 'too_low': 5.0, 'ok': 1.0}
    if label not in factors:
        return float(lr)
    return float(lr * factors[label])
