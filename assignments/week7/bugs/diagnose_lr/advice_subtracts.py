"""A fixed amount is added or taken off

You add to the rate or take from it. Rates are a matter of factors: 0.0001 and 0.1 are both
common.

Hint: what is your advice for lr = 0.001?
"""

def advise_lr(lr, label):
    if label not in ('explodes', 'too_low', 'ok'):
        raise ValueError(label)
    return float(lr + {'explodes': -0.01, 'too_low': 0.05, 'ok': 0.0}[label])
