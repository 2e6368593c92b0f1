"""A fixed rate

You return a rate of your own. The new one depends on the old one.

Hint: does your answer change with lr?
"""

def advise_lr(lr, label):
    if label not in ('explodes', 'too_low', 'ok'):
        raise ValueError(label)
    return {'explodes': 0.001, 'too_low': 0.1}.get(label, float(lr))
