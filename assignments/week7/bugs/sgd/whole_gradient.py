"""The gradient's dtype

You give the step the gradient's dtype, so that with integer gradients it is cut to a whole
number.

Hint: what is the step for g = np.array([1]) and lr = 0.25?
"""

def sgd(w, g, state, lr):
    return w - (lr * g).astype(g.dtype), {}
