"""Hidden checks of week 11: weights after steps from given ones, in float64 and with SGD."""

import numpy as np
from nngrade.suite.checks import holds
from nngrade.suite.marks import edge, exercise, stability, weight


def drawn(rng, hidden, outputs, inputs=3, normed=False):
    """Return weights for a network of two layers."""
    norm = ((hidden,), (hidden,)) if normed else ()
    shapes = ((hidden, inputs), (hidden,), *norm, (outputs, hidden), (outputs,))
    return [rng.normal(size=s) for s in shapes]


def data(rng, n, inputs=3, outputs=2):
    """Return inputs and real targets."""
    return rng.normal(size=(n, inputs)), rng.normal(size=(n, outputs))


def classes(rng, n, inputs=3, outputs=4):
    """Return inputs and classes; each class occurs."""
    return rng.normal(size=(n, inputs)), rng.permutation(np.arange(n) % outputs)


@exercise("train_epoch")
class TestTrainEpoch:
    @weight(2)
    def test_one_epoch(self, both, rng):
        """the weights after an epoch of batches of 5, and the mean loss of 23 samples"""
        both.train_epoch.via("after_epochs").agree("plain", drawn(rng, 6, 2), *data(rng, 23))

    def test_three_epochs(self, both, rng):
        """three epochs in a row, with momentum"""
        arrays, (X, y) = drawn(rng, 5, 2), data(rng, 11)
        both.train_epoch.via("after_epochs").agree("plain", arrays, X, y, 4, 3, 0.3, rtol=1e-7)

    @weight(2)
    def test_classes(self, both, rng):
        """training with cross-entropy: the criterion gets what the model returns"""
        arrays = drawn(rng, 6, 4)
        both.train_epoch.via("after_epochs").agree("plain", arrays, *classes(rng, 23))

    def test_batch_norm(self, both, rng):
        """batch norm uses each batch's statistics, and updates its running ones"""
        arrays = drawn(rng, 6, 2, normed=True)
        both.train_epoch.via("after_epochs").agree("normed", arrays, *data(rng, 23))

    def test_after_evaluation(self, both, rng):
        """a model that was left in evaluation mode, with old gradients"""
        arrays = drawn(rng, 6, 2, normed=True)
        both.train_epoch.via("from_evaluation").agree(arrays, *data(rng, 23))

    @edge
    def test_batch_sizes(self, both, rng):
        """batches of one sample, a last batch of one, and a single batch of all"""
        arrays = drawn(rng, 4, 2)
        calls = [("plain", arrays, *data(rng, n), b) for n, b in ((3, 1), (7, 3), (1, 5), (9, 64))]
        both.train_epoch.via("after_epochs").agree_all(calls)

    @edge
    def test_generator(self, both, rng):
        """a generator of batches, which has no length and can be read only once"""
        both.train_epoch.via("from_generator").agree(drawn(rng, 4, 2), *data(rng, 13))

    @edge
    def test_frozen(self, both, rng):
        """frozen weights stay as they are, and the others are trained"""
        both.train_epoch.via("with_frozen").agree(drawn(rng, 4, 2), *data(rng, 13))

    @edge
    def test_two_rates(self, both, rng):
        """an optimizer with another learning rate for the last layer"""
        both.train_epoch.via("with_last_rate").agree(drawn(rng, 4, 2), *data(rng, 13))

    @edge
    @weight(2)
    def test_device(self, both, rng):
        """batches that have to be moved to the device first"""
        both.train_epoch.via("from_elsewhere").agree(drawn(rng, 4, 2), *data(rng, 13))

    @edge
    def test_data_left_alone(self, both, rng):
        """the batches' own numbers stay as they are"""
        both.train_epoch.via("in_sequence").agree(drawn(rng, 4, 2), *data(rng, 13))

    @stability
    def test_graphs(self, student, rng):
        """the graphs of earlier batches are not kept"""
        scenario = student.train_epoch.via("graphs_alive")
        alive = max(scenario(drawn(rng, 4, 2), *data(rng, 23))["alive"])
        holds(alive <= 2, f"the graphs of {alive} earlier batches are still in memory")

    @stability
    def test_large_losses(self, both, rng):
        """losses of about a trillion beside small ones"""
        X, y = data(rng, 23)
        y[3] *= 1e6
        both.train_epoch.via("with_frozen").agree(drawn(rng, 4, 2), X, y)
