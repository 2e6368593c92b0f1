"""Hidden checks of week 12: given weights, float64 and SGD, so that right solutions agree to 1e-9."""

import numpy as np
from nngrade.suite.checks import close, holds, leaves_no_trace
from nngrade.suite.marks import contract, edge, exercise, stability, weight


def normed(rng):
    """Return weights for the classifier of the support module, and its running mean and variance."""
    shapes = ((6, 3), (6,), (6,), (6,), (4, 6), (4,))
    return [rng.normal(size=s) for s in shapes], (rng.normal(size=6), rng.uniform(0.3, 2, size=6))


def classes(rng, n, inputs=3, outputs=4):
    """Return inputs and labels; each label occurs."""
    return rng.normal(size=(n, inputs)), rng.permutation(np.arange(n) % outputs)


@exercise("evaluate")
class TestEvaluate:
    @weight(2)
    def test_batches(self, both, rng):
        """the mean loss and the accuracy of 23 samples, in batches of 5"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 23))

    def test_from_evaluation(self, both, rng):
        """a model that is in evaluation mode already"""
        both.evaluate.via("evaluated").agree(*normed(rng), *classes(rng, 17), False)

    def test_criterion(self, both, rng):
        """another criterion: the loss is what the criterion says"""
        both.evaluate.via("evaluated_criterion").agree(*classes(rng, 11, 4), rng.uniform(2, 3))

    @edge
    def test_batch_sizes(self, both, rng):
        """batches of one sample, a last batch of one, and a single batch of all"""
        arrays, running = normed(rng)
        sizes = ((3, 1), (7, 3), (1, 5), (9, 64))
        calls = [(arrays, running, *classes(rng, n), True, size) for n, size in sizes]
        both.evaluate.via("evaluated").agree_all(calls)

    @edge
    def test_generator(self, both, rng):
        """a generator of batches, which has no length and can be read only once"""
        both.evaluate.via("evaluated_stream").agree(*normed(rng), *classes(rng, 13))

    @edge
    def test_none_and_all(self, both, rng):
        """a classifier that is never right, and one that always is"""
        y = rng.integers(4, size=10)
        calls = [(np.eye(4)[(y + k) % 4] + rng.uniform(0, 0.5, size=(10, 4)), y) for k in (0, 1)]
        both.evaluate.via("evaluated_plain").agree_all(calls)

    @stability
    def test_large(self, both, rng):
        """outputs of a thousand, for which every exponential overflows"""
        outputs = 1000 * rng.normal(size=(10, 4))
        both.evaluate.via("evaluated_plain").agree(outputs, rng.integers(4, size=10))

    @contract
    def test_no_gradients(self, both, rng):
        """evaluate records no gradients, and every batch is read in evaluation mode"""
        counts = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 13))["counts"]
        holds(counts["training"] == 0, "a batch is evaluated in training mode")
        holds(counts["grad"] == 0, "the forward pass records gradients, which no evaluation needs")

    @contract
    @weight(2)
    def test_trace(self, both, rng):
        """evaluate leaves the model as it was, in either mode"""
        for training in (True, False):
            found = both.evaluate.via("traces").student(*normed(rng), *classes(rng, 9), training)
            leaves_no_trace(found["before"], found["after"], "evaluate")

    @contract
    def test_floats(self, student):
        """both results are Python numbers, not tensors"""
        found = student.evaluate(*student.support.ready())
        holds(len(found) == 2, "evaluate should return the loss and the accuracy")
        for what, value in zip(("the loss", "the accuracy"), found, strict=True):
            holds(isinstance(value, (int, float)), f"{what} is no Python number")
        close(actual=list(found), desired=[np.log1p(np.exp(-2.0)), 1.0], rtol=1e-5)
