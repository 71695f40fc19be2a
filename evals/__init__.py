"""The evals: gold reports annotated by hand, how the reader is scored against them, and the gate.

    python -m evals                 the table per field and language, on the tune part
    python -m evals --diff en07     one report: what gold says against what was read
    python -m evals --gate          fails below evals/floors.json
    python -m evals.bench           speed, memory and linearity

Nobody tunes a rule on the last third: `--diff` does not show it, and only `--last-third` scores it.
Nobody so much as looks at the fresh reports: `--fresh` and the report have their sums, which decide nothing.
"""
