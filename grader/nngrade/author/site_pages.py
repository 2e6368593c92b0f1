"""A Sphinx extension for handouts: formulas become MathML, and links to simulations embed them."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from docutils import nodes
from latex2mathml.converter import convert
from sphinx import addnodes
from sphinx.application import Sphinx

from nngrade.errors import CourseError

# A prime is a raised sign; as a superscript it would be too small to see.
_PRIME = re.compile(
    r"<msup>((?:(?!<msup>).)*?)(?:<mrow>)?<mi>(&#x0203[2-4];)</mi>(?:</mrow>)?</msup>"
)


class BadFormula(CourseError):
    """A formula that cannot be shown: the page, the formula, and a sentence about it."""

    def __init__(self, page: str, formula: str, fault: str) -> None:
        super().__init__(f"the formula ${formula}$ {fault}")
        self.page, self.formula = page, formula


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension; Sphinx calls this."""
    # Before Sphinx collects downloads and formulas.
    app.connect("doctree-read", _formulas, priority=100)
    app.connect("doctree-read", _simulations, priority=100)
    app.connect("doctree-read", _pictures)
    return {"parallel_read_safe": True}


def _formulas(app: Sphinx, tree: nodes.document) -> None:
    for kind, display in ((nodes.math, "inline"), (nodes.math_block, "block")):
        for node in list(tree.findall(kind)):
            made = mathml(app.env.docname, node.astext().strip(" `\n"), display)
            if display == "block":
                made = f'<div class="formula">{made}</div>'
            node.replace_self(nodes.raw("", made, format="html"))


def mathml(page: str, formula: str, display: str) -> str:
    """Return a formula as MathML, `display` "inline" or "block". Raises `BadFormula`."""
    try:
        made = convert(formula, display=display)
    except Exception as e:  # latex2mathml has no exception of its own for all faults
        raise BadFormula(page, formula, f"has a mistake: {e!r}. Correct it.") from e
    if "\\" in made or "&#x0005C;" in made:
        raise BadFormula(page, formula, "has a command that is not known. Use another.")
    return _PRIME.sub(r'<mrow>\1<mo lspace="0" rspace="0">\2</mo></mrow>', made)


def _pictures(_: Sphinx, tree: nodes.document) -> None:
    """Mark what holds a picture, so that the picture may scroll in it."""
    for node in tree.findall(nodes.image):
        node.parent["classes"].append("picture")


def _simulations(_: Sphinx, tree: nodes.document) -> None:
    """Embed the page that a handout links to, below the paragraph with the first such link."""
    embedded = set()
    for node in list(tree.findall(addnodes.download_reference)):
        target = node["reftarget"]
        if not target.endswith(".html"):
            continue
        link = nodes.reference("", "", *node.children[0].children, refuri=target)
        title = node.astext()
        block = node.parent
        node.replace_self(link)
        while not isinstance(block, nodes.paragraph) and block.parent is not None:
            block = block.parent
        if target.startswith("figures/") and target not in embedded:
            block.parent.insert(block.parent.index(block) + 1, _frame(target, title))
            embedded.add(target)


def _frame(target: str, title: str) -> nodes.raw:
    address, name = escape(target), escape(title)
    return nodes.raw(
        "",
        f'<figure class="simulation"><iframe src="{address}" title="{name}" loading="lazy"></iframe>'
        f'<figcaption><a href="{address}">Open “{name}” alone</a></figcaption></figure>',
        format="html",
    )
