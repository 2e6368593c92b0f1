"""Hidden checks of neuron: other sizes and edges, on inputs that the secret seed draws."""

import numpy as np
from nngrade.suite.marks import edge, exercise


@exercise("neuron")
class TestNeuron:
    def test_sizes(self, both, rng):
        """neuron takes few inputs and many"""
        calls = [(rng.normal(size=d), rng.normal(size=d), rng.uniform(0.5, 1)) for d in (3, 7, 64)]
        both.neuron.agree_all(calls)

    @edge
    def test_zero_inputs(self, both, rng):
        """neuron of inputs that are all 0"""
        both.neuron.agree(np.zeros(4), rng.normal(size=4), -1.25)

    @edge
    def test_one_input(self, both, rng):
        """neuron of a single input"""
        both.neuron.agree(rng.normal(size=1), rng.normal(size=1), 0.5)
