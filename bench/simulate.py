#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The years of the benchmark's scenarios as a vectorised numpy program would play them, with the
same outputs. Reads the model as JSON, prints one JSON object with the seconds each round took."""

import json
import sys
import time

import numpy as np

LEVELS = [0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999]


def figures(losses):
    years = len(losses)
    ranked = np.partition(losses, [int(p * years) for p in LEVELS] + [int(0.95 * years)])
    return {
        "mean": float(losses.mean()),
        "sd": float(losses.std()),
        "p_zero": float(np.count_nonzero(losses == 0)) / years,
        "quantiles": [float(ranked[int(p * years)]) for p in LEVELS],
        "tvar": [float(ranked[int(p * years):].mean()) for p in (0.95, 0.99)],
    }


def layered(losses, retention, limit):
    return np.minimum(np.maximum(losses - retention, 0), limit)


def play(model, years, seed):
    random = np.random.default_rng(seed)
    gross = np.zeros(years)
    ceded = np.zeros(years)
    each = []
    shares = []
    for scenario in model["scenarios"]:
        counts = random.poisson(scenario["rate"], years)
        events = int(counts.sum())
        amounts = random.lognormal(scenario["mu"], scenario["sigma"], events)
        of = np.repeat(np.arange(years), counts)
        losses = np.bincount(of, amounts, years)
        paid = np.bincount(of, layered(amounts, scenario["retention"], scenario["limit"]), years)
        gross += losses
        ceded += paid
        one = figures(losses)
        one["layer_mean"] = float(paid.mean())
        one["aggregate_mean"] = float(layered(paid, model["retention"], model["limit"]).mean())
        each.append(one)
        shares.append(losses.astype(np.float32))  # for the worst years; half the memory
    paid = layered(ceded, model["retention"], model["limit"])
    worst = gross >= np.quantile(gross, 0.95)
    contributions = [float(losses[worst].mean()) for losses in shares]
    return {
        "total": figures(gross),
        "ceded": figures(paid),
        "retained": figures(gross - paid),
        "scenarios": each,
        "contributions": contributions,
    }


def main():
    model = json.load(sys.stdin)
    seconds = []
    mean = 0
    for seed in range(model["rounds"]):
        start = time.perf_counter()
        mean = play(model, model["years"], seed)["total"]["mean"]
        seconds.append(time.perf_counter() - start)
    json.dump({"seconds": seconds, "mean": mean}, sys.stdout)


if __name__ == "__main__":
    main()
