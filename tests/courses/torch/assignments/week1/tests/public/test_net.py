"""Public checks of the miniature course in PyTorch."""

import numpy as np
import torch
from nngrade.suite.checks import close, dropout_statistics, holds, leaves_no_trace, repeats
from nngrade.suite.marks import edge, exercise


@exercise("mean_square")
class TestMeanSquare:
    def test_value(self, both):
        """mean_square of three predictions"""
        both.mean_square.agree(torch.tensor([1.0, 2.0, 4.0]), torch.tensor([1.0, 1.0, 1.5]))

    def test_gradient(self, both, rng):
        """mean_square has the right gradient"""
        both.mean_square.via("loss_and_slope").agree(rng.normal(size=(4, 3)), rng.normal(size=(4, 3)))

    def test_backward(self, student):
        """mean_square's loss goes backward"""
        pred = torch.tensor([1.0, 3.0], requires_grad=True)
        found = student.mean_square(pred, torch.tensor([0.0, 1.0]))
        found.backward()
        close(actual=found.item(), desired=2.5)


@exercise("Net")
class TestNet:
    SIZES = (3, 5, 2)

    def arrays(self, rng):
        return [rng.normal(size=s) for s in ((5, 3), (5,), (2, 5), (2,))]

    def test_shapes(self, both):
        """Net has two weight matrices and two biases"""
        both.Net.via("parameter_shapes").agree(self.SIZES)

    def test_outputs(self, both, rng):
        """Net maps a batch"""
        both.Net.via("outputs").agree(self.SIZES, self.arrays(rng), rng.normal(size=(6, 3)))

    def test_gradients(self, both, rng):
        """Net's weights get the right gradients"""
        both.Net.via("slopes").agree(self.SIZES, self.arrays(rng), rng.normal(size=(6, 3)))

    @edge
    def test_handle(self, student):
        """Net works on a tensor, and its weights can be read and set"""
        model = student.Net(2, 3, 1)
        state = model.state_dict()
        model.load_state_dict({k: torch.zeros(v.shape) for k, v in state.items()})
        close(actual=model(torch.ones(4, 2)).numpy(), desired=np.zeros((4, 1), np.float32))


    def test_dropout(self, student, both):
        """Net drops hidden units in training, and none in evaluation"""
        dropped, kept, again = both.Net.via("with_dropout").student(0.3, 400)
        dropout_statistics(dropped, kept, 0.3)
        holds(np.array_equal(kept, again), "two outputs in evaluation mode differ")
        model = student.Net(2, 40, 1, 0.5)
        model.eval()
        repeats(model, torch.ones(4, 2))


@exercise("train_epoch")
class TestTrainEpoch:
    def test_one_epoch(self, both, rng):
        """train_epoch takes the right steps in one epoch"""
        both.train_epoch.via("after_epochs").agree(rng.normal(size=(23, 3)), rng.normal(size=(23, 2)))


    def test_on_objects(self, student, reference, rng):
        """train_epoch changes the weights of a model that it is given"""
        X, y = rng.normal(size=(8, 3)), rng.normal(size=(8, 2))
        close(actual=trained(student, X, y), desired=trained(reference, X, y))


def trained(side, X, y):
    """Return a network's weights after one epoch; everything but them stays where the code runs."""
    model, batches = side.support.small(), side.support.loader(X, y, batch_size=3)
    side.train_epoch(model, batches, side.support.criterion(), side.support.sgd(model))
    return side.support.weights(model)


@exercise("evaluate")
class TestEvaluate:
    def test_loss(self, both, rng):
        """evaluate returns the mean loss of all samples, in evaluation mode"""
        X, y = rng.normal(size=(23, 3)), rng.normal(size=(23, 2))
        pair = both.evaluate.via("evaluated")
        loss, counts, *_ = pair.student(X, y, True)
        close(actual=loss, desired=pair.reference(X, y, True)[0])
        holds(counts["training"] == 0, "evaluates in training mode")
        holds(counts["grad"] == 0, "records gradients, which an evaluation does not need")

    def test_trace(self, both, rng):
        """evaluate leaves the model as it was"""
        for training in (True, False):
            X, y = rng.normal(size=(8, 3)), rng.normal(size=(8, 2))
            *_, before, after = both.evaluate.via("evaluated").student(X, y, training)
            leaves_no_trace(before, after, "evaluate")
