"""The frame of a self-contained HTML page: no scripts, no requests, light and dark, fit for printing."""

from __future__ import annotations

from html import escape

from nngrade.report.visible import TEXT_MAX
from nngrade.text import one_line

STYLE = """
:root { color-scheme: light dark; --ink: #1c2128; --dim: #59636e; --line: #d5dae0; --paper: #ffffff;
  --soft: #f2f4f7; --blue: #1f6feb; --green: #1a7f37; --red: #cf222e; --orange: #9a5b00; --violet: #8250df; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --dim: #9aa4b0; --line: #3a424d;
  --paper: #14181d; --soft: #1f252c; --blue: #6cabff; --green: #57c773; --red: #ff7b72; --orange: #e3a04a;
  --violet: #bc9cff; } }
@media print { :root { color-scheme: light; --ink: #000; --dim: #444; --line: #bbb; --paper: #fff;
  --soft: #f5f5f5; --blue: #1f5fbf; --green: #1a7f37; --red: #b01c26; --orange: #8a5200; --violet: #6f42c1; }
  section, tr, figure { break-inside: avoid; } body { max-width: none; padding: 0; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 70rem; margin: 0 auto; padding: 1.2rem; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.3rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem;
  border-bottom: 1px solid var(--line); padding-bottom: 0.2rem; }
p { margin: 0.3rem 0; }
.dim { color: var(--dim); }
.wide { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: 0.92rem; }
th { text-align: left; font-weight: 600; color: var(--dim); vertical-align: bottom; }
th, td { padding: 0.3rem 0.7rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: 0.86rem; }
code { background: var(--soft); padding: 0 0.2em; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: 0.5rem 0.7rem; border-radius: 4px; margin: 0.4rem 0;
  white-space: pre-wrap; overflow-wrap: anywhere; }
summary { cursor: pointer; }
figure { margin: 0.5rem 0; }
svg { max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg text { fill: var(--dim); }
.good { color: var(--green); } .bad { color: var(--red); } .warn { color: var(--orange); }
.odd { color: var(--violet); }
"""
# A browser that opens the page runs no script and asks for nothing, whatever a submission wrote into it.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


def page(title: str, body: str, style: str = "") -> str:
    """Return a whole HTML document; `title` is text, `body` and `style` are HTML and CSS."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{plain(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def plain(text: str) -> str:
    """Return text from outside as HTML on one line."""
    return escape(one_line(text, TEXT_MAX))


def table(head: list[str], rows: list[list[str]], numbers: int) -> str:
    """Return a table of HTML cells; the last `numbers` columns hold numbers."""
    first = len(head) - numbers

    def row(tag: str, cells: list[str]) -> str:
        kinds = ["" if place < first else ' class="n"' for place in range(len(cells))]
        made = (f"<{tag}{k}>{cell}</{tag}>" for k, cell in zip(kinds, cells, strict=True))
        return f"<tr>{''.join(made)}</tr>"

    body = "\n".join(row("td", cells) for cells in rows)
    return (
        f'<div class="wide" tabindex="0"><table><thead>{row("th", head)}</thead>'
        f"<tbody>\n{body}\n</tbody></table></div>"
    )
