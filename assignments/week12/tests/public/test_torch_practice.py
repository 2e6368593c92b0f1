"""Public checks of week 12: weights are given, so that numbers can be compared."""

import numpy as np
from nngrade.suite.checks import leaves_no_trace
from nngrade.suite.marks import contract, exercise


def normed(rng):
    """Return weights for the classifier of the support module, and its running mean and variance."""
    shapes = ((6, 3), (6,), (6,), (6,), (4, 6), (4,))
    return [rng.normal(size=s) for s in shapes], (rng.normal(size=6), rng.uniform(0.3, 2, size=6))


def classes(rng, n, inputs=3, outputs=4):
    """Return inputs and labels; each label occurs."""
    return rng.normal(size=(n, inputs)), rng.permutation(np.arange(n) % outputs)


@exercise("evaluate")
class TestEvaluate:
    def test_plain(self, both):
        """the loss and the accuracy of six samples, in batches of 4 and 2"""
        outputs = [[2.0, 1, 0], [0, 1, 0], [3, 5, 1], [0, 0, 4], [1, 0, 0], [0, -1, 1]]
        labels = np.array([0, 1, 0, 2, 1, 1])
        both.evaluate.via("evaluated_plain").agree(np.array(outputs), labels)

    def test_mode(self, both, rng):
        """a network with batch norm and dropout is evaluated in evaluation mode"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 23))

    @contract
    def test_trace(self, both, rng):
        """evaluate leaves a model in training mode as it was"""
        found = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 13))
        leaves_no_trace(found["before"], found["after"], "evaluate")
