"""Hidden checks of week 11: weights after steps from given ones, in float64 and with SGD."""

import numpy as np
from nngrade.suite.checks import between, close, grad_check, holds, raises
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


@exercise("to_tensor")
class TestToTensor:
    @weight(2)
    def test_values(self, both, rng):
        """numbers and dtypes: float32 by default, float64 with all its digits, integers"""
        calls = [(rng.normal(size=s),) for s in ((5,), (3, 4), (2, 1, 3))]
        calls += [(rng.normal(size=(3, 4)), "array", d) for d in ("float64", "float32")]
        calls += [(rng.integers(-9, 9, size=(3, 4)), "array", d) for d in ("int64", "float32")]
        both.to_tensor.via("made").agree_each(calls)

    def test_requires_grad(self, both, rng):
        """requires_grad, if it is asked for, and a leaf in either case"""
        x, n = rng.normal(size=(3, 4)), rng.integers(-9, 9, size=5)
        calls = [
            (a, "array", d, g)
            for a in (x, n)
            for d in ("float64", "float32")
            for g in (True, False)
        ]
        both.to_tensor.via("made").agree_each(calls)

    @weight(2)
    def test_own_memory(self, both, rng):
        """a later change of x does not reach the tensor, nor the other way round"""
        calls = [
            (rng.normal(size=s).astype(d), d) for s in (5, (3, 4)) for d in ("float64", "float32")
        ]
        both.to_tensor.via("written").agree_each(calls)

    @weight(2)
    def test_rows(self, both, rng):
        """as_batch: single images and batches, with and without a channel"""
        shapes = ((2, 3), (5, 2, 3), (4, 1, 3, 2), (3, 2, 4, 5), (1, 3, 2))
        both.as_batch.via("rows").agree_each([(rng.normal(size=s),) for s in shapes])

    def test_rows_gradient(self, both, rng):
        """gradients flow through as_batch"""
        calls = [(rng.normal(size=(5, 2, 3)), rng.normal(size=(5, 6)))]
        calls += [(rng.normal(size=(4, 3)), rng.normal(size=(1, 12)))]
        both.as_batch.via("rows_gradient").agree_each(calls)

    @weight(2)
    def test_descriptions(self, both):
        """describe: shape, number of elements, dtype and bytes of several tensors"""
        calls = [((2, 3),), ((5,), "float64"), ((2, 4, 3), "int64"), ((7, 2), "float16")]
        both.describe.via("described").agree_each([*calls, ((6,), "uint8"), ((3, 5), "bool")])

    def test_graph(self, both):
        """describe: tensors that need a gradient, and tensors that were computed"""
        kinds = ("plain", "needs", "computed")
        both.describe.via("described").agree_each([((2, 3), "float64", k) for k in kinds])

    @edge
    def test_forms(self, both, rng):
        """lists, numbers, read-only arrays, and views with other strides"""
        x, n = rng.normal(size=(3, 4)), rng.integers(-9, 9, size=(3, 4))
        forms = ("list", "reversed", "mirrored", "transposed", "sliced", "read-only")
        calls = [(a, f, "float64") for a in (x, n) for f in forms]
        both.to_tensor.via("made").agree_each(
            [*calls, (2.5, "list"), (3, "list"), (np.float64(0.1),)]
        )

    @edge
    def test_refuses(self, student):
        """a gradient for integers is refused"""
        made = student.to_tensor.via("made")
        errors = ("RuntimeError", "ValueError")
        raises(made, np.arange(3), "array", "int64", True, error=errors)

    @edge
    def test_strides(self, both, rng):
        """as_batch of transposed images, of integers, and with five axes"""
        calls = [(rng.normal(size=s), "transposed") for s in ((2, 3), (4, 1, 2, 3), (5, 3, 2))]
        both.as_batch.via("rows").agree_each(
            [*calls, (rng.integers(9, size=(5, 3, 2)),), (rng.normal(size=(2, 3, 1, 4, 2)),)]
        )

    @edge
    def test_lines(self, both, rng):
        """as_batch of images with a single row or column"""
        shapes = ((5, 1, 3), (4, 3, 1), (1, 4), (2, 1, 1))
        both.as_batch.via("rows").agree_each([(rng.normal(size=s),) for s in shapes])

    @edge
    def test_special_descriptions(self, both):
        """describe: tensors of shape (), and without elements"""
        both.describe.via("described").agree_each([((),), ((0,),), ((3, 0), "float64"), ((1,),)])

    @edge
    def test_shared_memory(self, both):
        """describe: some rows of a larger tensor, whose bytes are those of its own elements"""
        both.describe.via("described").agree((2, 3), "float32", "rows")

    @stability
    def test_large_and_small(self, both):
        """huge, tiny and large whole numbers in float64 and int64"""
        x, n = np.array([1e300, -1e-300, 0.1, 16777217.0]), np.array([2**53 + 1, -(2**31) - 5])
        both.to_tensor.via("made").agree_each(
            [(x, "array", "float64"), (n, "array", "int64")], floor=1e-305
        )

    @stability
    def test_last_digits(self, both, rng):
        """whole numbers in int64 keep their last digits, which float64 cannot hold"""
        n = 2**60 + rng.integers(2**50, size=5) * 1000 + rng.integers(1, 500, size=5)
        both.to_tensor.via("last_digits").agree(n)


def quartic(x):
    """Return the function of the same name in the support module, in NumPy."""
    return float(np.sum(x**4 - 2 * x**2 + x))


FUNCTIONS = ("quartic", "waves", "mixed", "bent")


@exercise("torch_grad")
class TestTorchGrad:
    @weight(2)
    def test_gradients(self, both, rng):
        """values and gradients of four functions, as exact as float64"""
        calls = [(f, rng.normal(size=s)) for f in FUNCTIONS for s in ((5,), (3, 4), (2, 1, 6))]
        both.torch_grad.via("slope").agree_each(calls, rtol=1e-12)

    @weight(2)
    def test_x_left_alone(self, both, rng):
        """two calls with the same x, which keeps its numbers and gets no gradient"""
        both.torch_grad.via("slope_twice").agree("quartic", rng.normal(size=(3, 4)), rtol=1e-12)

    @weight(0.5)
    def test_slopes(self, student, rng):
        """the gradient agrees with difference quotients"""
        x = rng.normal(size=(3, 4))
        found = student.torch_grad.via("slope")("quartic", x)
        gradient = np.asarray(found["grad"].numpy(), float)
        grad_check(loss=quartic, gradient=gradient, at=x, rng=rng)

    def test_accumulated(self, both, rng):
        """gradients add up from pass to pass"""
        calls = [(float(x), k) for x, k in zip(rng.normal(size=4), (1, 3, 5, 9), strict=True)]
        both.accumulated.agree_all(calls)

    @edge
    def test_parameter(self, both, rng):
        """an x that has a gradient already, which stays as it was"""
        both.torch_grad.via("slope_of_parameter").agree("mixed", rng.normal(size=5), rtol=1e-12)

    @edge
    def test_inside(self, both, rng):
        """an x that was computed from a parameter"""
        both.torch_grad.via("slope_inside").agree("quartic", rng.normal(size=5), rtol=1e-12)

    @edge
    def test_scalar(self, both, rng):
        """an x of shape (), and one of shape (1,)"""
        calls = [(f, rng.normal(size=s)) for f in ("quartic", "waves", "bent") for s in ((), (1,))]
        both.torch_grad.via("slope").agree_each(calls, rtol=1e-12)

    @edge
    def test_float32(self, both, rng):
        """a float32 tensor has a float32 gradient"""
        both.torch_grad.via("slope").agree("quartic", rng.normal(size=(3, 4)), "float32")

    @edge
    def test_accumulated_special(self, both):
        """accumulated for integers, negative numbers, 0, and no pass at all"""
        both.accumulated.agree_all([(3, 4), (-1.5, 3), (0.0, 2), (-2, 5), (2.5, 0)])

    @stability
    def test_large(self, both, rng):
        """elements of a thousand beside small ones"""
        x = rng.normal(size=7)
        x[2] *= 1e3
        both.torch_grad.via("slope").agree_each([(f, x) for f in FUNCTIONS], rtol=1e-12)

    @stability
    def test_accumulated_large(self, both):
        """accumulated for a large number, and for fifty passes of a small one"""
        both.accumulated.agree_all([(1.23456789e8, 6), (1.23456789e-8, 50)], floor=1e-9)


def some_digits(digits, rng, n):
    """Return n digits in random order, and the rest."""
    X, y = digits["X"] / 16, digits["y"].astype(int)
    order = rng.permutation(len(X))
    return X[order[:n]], y[order[:n]], X[order[n:]], y[order[n:]]


@exercise("first_loop")
class TestFirstLoop:
    @weight(2)
    def test_two_epochs(self, both, rng, data):
        """the weights after two epochs on 203 digits, in batches of 32, from given weights"""
        X, y, *_ = some_digits(data("digits"), rng, 203)
        arrays = [0.1 * rng.normal(size=(10, 64)), rng.normal(size=10)]
        both.first_loop.via("looped").agree(arrays, X, y, 0.5, 32, 2)

    def test_settings(self, both, rng):
        """other learning rates, batch sizes and numbers of epochs"""
        arrays = [rng.normal(size=(4, 3)), rng.normal(size=4)]
        calls = [
            (arrays, *classes(rng, n), lr, size, epochs)
            for n, lr, size, epochs in ((23, 0.3, 5, 3), (17, 0.05, 4, 1), (11, 1.5, 3, 2))
        ]
        both.first_loop.via("looped").agree_each(calls)

    def test_defaults(self, both, rng):
        """a learning rate of 0.5, batches of 32 and five epochs, unless other values are given"""
        arrays = [rng.normal(size=(4, 3)), rng.normal(size=4)]
        both.first_loop.via("looped").agree(arrays, *classes(rng, 75))

    @weight(2)
    def test_accuracy(self, both, rng, data):
        """after five epochs on 700 digits, 85 % or more of the others are read correctly"""
        X, y, unseen, labels = some_digits(data("digits"), rng, 700)
        arrays = [np.zeros((10, 64)), np.zeros(10)]
        found = both.first_loop.via("looped").student(arrays, X, y, 0.5, 32, 5)
        answers = np.argmax(unseen @ found["W"].T + found["b"], axis=1)
        right = float(np.mean(answers == labels))
        holds(
            right >= 0.85,
            f"only {right:.1%} of new digits are read correctly; expected 85% or more",
        )

    def test_network(self, both, rng):
        """a network of two layers, which is trained in the same way"""
        arrays = drawn(rng, 6, 4, normed=True)
        both.first_loop.via("looped_network").agree(arrays, *classes(rng, 23), 0.3, 5, 2)

    @edge
    def test_batches(self, both, rng):
        """batches of one sample, one batch of all, and a last batch of one sample"""
        arrays = [rng.normal(size=(4, 3)), rng.normal(size=4)]
        calls = [(arrays, *classes(rng, n), 0.3, size, 2) for n, size in ((6, 1), (9, 64), (7, 3))]
        both.first_loop.via("looped").agree_each(calls)

    @edge
    def test_order(self, both):
        """each epoch takes all samples in their order, and the smaller last batch as well"""
        visits = both.first_loop.via("visits").student
        for n, size, epochs in ((7, 3, 2), (6, 2, 1)):
            rows = list(range(n))
            wanted = [rows[k : k + size] for k in range(0, n, size)] * epochs
            found = visits(n, size, epochs)
            sizes, expected = ([len(batch) for batch in batches] for batches in (found, wanted))
            said = f"the weights change after {sizes} samples; expected {expected}"
            if len(sizes) == 1 < len(expected):
                said = "the weights do not change between the batches"
            holds(sizes == expected, said)
            holds(found == wanted, "the batches do not take the samples in their order")

    @edge
    def test_no_epoch(self, both, rng):
        """no epoch at all: an empty list, and weights as they were"""
        arrays = [rng.normal(size=(4, 3)), rng.normal(size=4)]
        both.first_loop.via("looped").agree(arrays, *classes(rng, 9), 0.3, 5, 0)

    @stability
    def test_large_inputs(self, both, rng):
        """inputs of thousands, where a softmax would overflow"""
        X, y = classes(rng, 13)
        arrays = [rng.normal(size=(4, 3)), rng.normal(size=4)]
        both.first_loop.via("looped").agree(arrays, 3e3 * X, y, 1e-4, 5, 2)


@exercise("MLP")
class TestMLP:
    def test_shapes(self, both):
        """the parameters of networks of other sizes"""
        calls = [(6, 5, 3, 0.2), (784, 12, 10), (4, 9, 2, 0.0), (11, 3, 7)]
        both.MLP.via("parameter_shapes").agree_all(calls)

    @weight(2)
    def test_outputs(self, both, rng):
        """the logits of a batch, with given weights, in both modes"""
        for settings in ((4, 6, 3), (4, 6, 3, 0.0)):
            arrays, X = drawn(rng, 6, 3, 4), 2 * rng.normal(size=(9, 4))
            calls = [(settings, arrays, X, training) for training in (False, True)]
            both.MLP.via("outputs").agree_each(calls)

    def test_gradients(self, both, rng):
        """the gradients of the weights"""
        X, G = 2 * rng.normal(size=(9, 4)), rng.normal(size=(9, 3))
        both.MLP.via("slopes").agree((4, 6, 3, 0.3), drawn(rng, 6, 3, 4), X, G)

    def test_gradients_through_dropout(self, both, rng):
        """the gradients in training mode pass the hidden values that dropout keeps"""
        both.MLP.via("slopes_in_training").agree(0.3, rng.normal(size=(9, 40)))

    def test_repeated(self, both, rng):
        """the same network gives the same outputs again, in evaluation mode"""
        both.MLP.via("repeated").agree((4, 6, 3, 0.3), rng.normal(size=(9, 4)))

    @weight(2)
    def test_dropout(self, student, rng):
        """dropout in training mode: of hidden values, with probability p, scaled by 1 / (1 - p)"""
        for p in (0.3, 0.15):
            found = student.MLP.via("with_dropout")(p, 200, True)
            kept = 5 + 1 / (1 - p)
            close(
                actual=found["values"],
                desired=np.array([5, kept]),
                what="the list of different outputs",
            )
            far = 6 * (p * (1 - p) / 8000) ** 0.5
            between(actual=found["dropped"], low=p - far, high=p + far, what="the share of zeros")
            holds(found["rows"] > 150, "dropout leaves out the same units for all samples")

    def test_dropout_off(self, both):
        """no dropout in evaluation mode"""
        both.MLP.via("with_dropout").agree(0.3, 20, False)

    def test_images(self, both, rng):
        """images, with and without an axis for the channel, are flattened"""
        arrays = drawn(rng, 5, 3, 6)
        shapes = ((4, 1, 6), (4, 2, 3), (7, 1, 3, 2), (1, 6, 1, 1))
        both.MLP.via("outputs").agree_each(
            [((6, 5, 3), arrays, rng.normal(size=s)) for s in shapes]
        )

    @edge
    def test_small_batches(self, both, rng):
        """a batch of one sample, as a row and as an image"""
        arrays = drawn(rng, 6, 3, 4)
        calls = [((4, 6, 3, 0.3), arrays, rng.normal(size=s)) for s in ((1, 4), (1, 1, 2, 2))]
        both.MLP.via("outputs").agree_each(calls)

    @edge
    def test_beginnings(self, both):
        """new networks differ, and so do the units of one"""
        both.MLP.via("beginnings").agree((7, 9, 3, 0.1))

    @stability
    def test_large_inputs(self, both, rng):
        """inputs of a million give large logits"""
        X = 1e6 * rng.normal(size=(9, 4))
        both.MLP.via("outputs").agree((4, 6, 3, 0.3), drawn(rng, 6, 3, 4), X)

    @weight(2)
    def test_count(self, both):
        """count_params counts the parameters of layers, modules in modules, and batch norm"""
        names = ("plain", "nested", "normed", "convolution")
        both.count_params.via("counted").agree_all([(n, t) for n in names for t in (False, True)])

    def test_count_frozen(self, both):
        """count_params leaves frozen parameters out if it is asked to, and only then"""
        names = ("frozen", "all frozen", "own")
        calls = [*[(n, t) for n in names for t in (False, True)], ("frozen",)]
        both.count_params.via("counted").agree_all(calls)

    @edge
    def test_count_special(self, both):
        """count_params for a layer or a weight that is used twice, for none, and for one of shape ()"""
        names = ("twice", "tied", "none", "own")
        both.count_params.via("counted").agree_all([(n, t) for n in names for t in (False, True)])


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

    @edge
    def test_one_output(self, both, rng):
        """a model with a single output and targets of shape (B, 1): the criterion gets (B, 1)"""
        arrays = drawn(rng, 6, 1)
        both.train_epoch.via("after_epochs").agree("plain", arrays, *data(rng, 23, outputs=1))

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
