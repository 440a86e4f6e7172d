#!/usr/bin/env python3
"""Fits the decision trees that weigh the evidence (linter/language/decision_trees.hpp).

    fit_trees.py OUTPUT WEIGHT:EVIDENCE...      (what dump_evidence printed, and how much a row of it counts)

Needs numpy and scikit-learn, which Debian has as python3-sklearn. The same input gives the same trees.
"""
import struct
import sys

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

FEATURES = 50
HEAD = 3
LEAF = 0xFFFF
TREES = 120


def read(argument):
    weight, path = argument.split(":", 1)
    rows = numpy.fromfile(path, numpy.float32).reshape(-1, HEAD + FEATURES)
    rows = rows[rows[:, 2] != 2]  # beside something wrong
    return rows[:, HEAD:], rows[:, 2] == 1, numpy.full(len(rows), float(weight))


def flatten(nodes, at, out):
    """Appends a node and what is below it: (value, feature, right), the left one directly behind."""
    node = nodes[at]
    here = len(out)
    if node["is_leaf"]:
        out.append((float(node["value"]), LEAF, 0))
        return
    out.append(None)
    flatten(nodes, node["left"], out)
    right = len(out)
    flatten(nodes, node["right"], out)
    out[here] = (float(node["num_threshold"]), int(node["feature_idx"]), right)


def main():
    sets = [read(argument) for argument in sys.argv[2:]]
    features, labels, weights = (numpy.concatenate(part) for part in zip(*sets))
    model = HistGradientBoostingClassifier(max_iter=TREES, learning_rate=0.1, max_leaf_nodes=16, min_samples_leaf=40,
                                           l2_regularization=5, random_state=1, early_stopping=False)
    model.fit(features, labels, weights)
    nodes, roots = [], []
    for trees in model._predictors:
        roots.append(len(nodes))
        flatten(trees[0].nodes, 0, nodes)
    with open(sys.argv[1], "wb") as out:
        out.write(struct.pack("<8sIIIf", b"mctree01", len(roots), len(nodes), FEATURES,
                              float(model._baseline_prediction.ravel()[0])))
        out.write(struct.pack(f"<{len(roots)}I", *roots))
        for node in nodes:
            out.write(struct.pack("<fHH", *node))
    print(f"{len(labels)} changes, {int(labels.sum())} right; {len(roots)} trees, {len(nodes)} nodes")


if __name__ == "__main__":
    main()
