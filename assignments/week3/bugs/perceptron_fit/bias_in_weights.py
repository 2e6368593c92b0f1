"""The bias is left in the weights

You train with a column of ones, which is a fine way, but return the extended weights as w. Take
its last entry out of it.

Hint: what is the shape of your w for X of shape (4, 2)?
"""

import numpy as np


def perceptron_fit(X, y, lr=1.0, max_epochs=100):
    X = np.column_stack([X, np.ones(len(X))])
    w, mistakes = np.zeros(X.shape[1]), []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            wrong += int(perceptron_predict(X[i : i + 1], w, 0.0)[0] != y[i])
            w, _ = perceptron_update(w, 0.0, X[i], y[i], lr)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return {"w": w, "b": float(w[-1]), "mistakes": mistakes, "converged": mistakes[-1] == 0}
