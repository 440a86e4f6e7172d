#!/usr/bin/env python3
"""Fits the weights in linter/language/unlikely_character_score.cpp by logistic regression.

    fit_weights.py EVIDENCE...      (what dump_evidence printed)

Only odd lines of the sentences are used; the even ones are for measuring (tests/bench/csc). The same input gives the
same weights. Prints three rows: for characters that are like one another where what stands there is
no word and where it is part of one, and for any others.
"""
import math
import random
import sys

NO_LIKENESS = 4
WORD_THERE = 25
LONG_WORD_THERE = 26


def read(paths):
    rows = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if int(cells[0]) % 2 == 1:
                    rows.append((int(cells[3]), int(cells[4]), [float(cell) for cell in cells[5:]]))
    return rows


def class_of(row):
    if row[1] == NO_LIKENESS:
        return "other"
    return "word" if row[2][WORD_THERE] + row[2][LONG_WORD_THERE] > 0 else "like"


def fit(rows, rounds=14):
    # Of the wrong candidates at a place that is wrong, few are kept: there the best one wins anyway.
    kept = [(features, label == 1) for label, _, features in rows if label != 2 or random.random() < 0.15]
    size = len(kept[0][0])
    mean = [sum(features[i] for features, _ in kept) / len(kept) for i in range(size)]
    spread = [math.sqrt(sum((features[i] - mean[i]) ** 2 for features, _ in kept) / len(kept)) for i in range(size)]
    mean[0], spread[0] = 0, 1
    used = [i for i in range(size) if spread[i] > 1e-6]
    scaled = [([(features[i] - mean[i]) / spread[i] for i in used], label) for features, label in kept]
    weights = [0.0] * len(used)
    for turn in range(rounds):
        random.shuffle(scaled)
        rate = 0.05 / (1 + turn * 0.5)
        for features, label in scaled:
            z = sum(a * b for a, b in zip(weights, features))
            step = (1 / (1 + math.exp(-max(-30, min(30, z)))) - label) * rate
            for i, feature in enumerate(features):
                weights[i] -= step * feature
    raw = [0.0] * size
    for j, i in enumerate(used):
        raw[i] = weights[j] / spread[i]
    raw[0] -= sum(raw[i] * mean[i] for i in used if i)
    return raw


def main():
    random.seed(2)
    rows = read(sys.argv[1:])
    for name in ("like", "word", "other"):
        chosen = [row for row in rows if class_of(row) == name]
        print(name, ", ".join(f"{weight:.3f}F" for weight in fit(chosen)))


if __name__ == "__main__":
    main()
