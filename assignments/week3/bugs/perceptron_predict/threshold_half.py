"""A threshold of 0.5

You compare the score with 0.5, as if it were a probability. The bias is the threshold already.

Hint: with what does the rule compare the score?
"""


def perceptron_predict(X, w, b):
    return (X @ w + b > 0.5).astype(int)
