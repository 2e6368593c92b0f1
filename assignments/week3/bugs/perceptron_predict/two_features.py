"""Only two features are used

You write out the first two features by hand. The function is to work for any number of features D.

Hint: what happens to the third column of X in your code?
"""


def perceptron_predict(X, w, b):
    return (sum(X[:, j] * w[j] for j in range(min(2, len(w)))) + b > 0).astype(int)
