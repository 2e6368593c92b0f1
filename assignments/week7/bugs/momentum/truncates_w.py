"""The new w is cut to whole numbers

You give the new w the old one's dtype, so that integer weights lose their fractions.

Hint: what is the new w for w = np.array([1]), g = 1 and lr = 0.25?
"""

def momentum(w, g, state, lr, beta=0.9):
    old = state.get('v', 0.0)
    v = beta * old + g
    return (w - lr * v).astype(w.dtype), {'v': v}
