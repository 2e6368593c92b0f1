"""The indices are exchanged where the lengths are equal

Where delta and h_prev are of one length, you take delta[k] and h_prev[j]. The first index of W is
the unit that the weight leads to, however many units there are.

Hint: which of j and k belongs to delta?
"""


def single_weight_grad(delta, h_prev, j, k):
    if len(delta) == len(h_prev):
        j, k = k, j
    return float(delta[j]) * float(h_prev[k])
