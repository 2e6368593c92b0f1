"""Whole numbers stay whole numbers

You give the result w's dtype, so that with integer weights each step is cut to a whole number,
often 0.

Hint: what is the new w for w = np.array([1]), g = 1 and lr = 0.25?
"""

def sgd(w, g, state, lr):
    return (w - lr * g).astype(w.dtype), {}
