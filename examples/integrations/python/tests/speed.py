"""How long a table of five inputs takes, beside numpy's distances to the five ideals over two of its columns.

    speed.py ROWS TIMES [LIMIT]

Prints the best of TIMES runs of each in seconds of the processor. Fails where arrays take more than LIMIT times as long
as numpy does.
"""

import sys
import time

import numpy as np
import pandas as pd
import tact

IDEALS = np.array([(1, 1), (0.5, 0.5), (1, 0), (50 / 128, 40 / 128), (0, 0)])
INPUTS = ("assertiveness", "cooperativeness", "anger", "stakes", "power")


def best(name, times, what):
    seconds = []
    for _ in range(times):
        start = time.process_time()
        what()
        seconds.append(time.process_time() - start)
    print(f"{name:<40} {min(seconds):.3f} s")
    return min(seconds)


def distances(table):
    x, y = table["assertiveness"], table["cooperativeness"]
    return np.argmin([(x - a) ** 2 + (y - b) ** 2 for a, b in IDEALS], axis=0)


def main():
    rows, times = int(sys.argv[1]), int(sys.argv[2])
    rng = np.random.default_rng(1)
    table = {name: rng.random(rows) for name in INPUTS}
    yardstick = best("numpy, distances to five points", times, lambda: distances(table))
    took = best("tact.codes of arrays", times, lambda: tact.codes(table))
    frame = pd.DataFrame(table)
    best("tact.recommend_all of a DataFrame", times, lambda: tact.recommend_all(frame))
    strided = pd.DataFrame(np.ascontiguousarray(frame.to_numpy()), columns=frame.columns)
    best("the same with strides", times, lambda: tact.recommend_all(strided))
    holes = frame.mask(rng.random(frame.shape) < np.array([0, 0, 0.2, 0.2, 0.2]))
    best("a fifth of three columns not known", times, lambda: tact.recommend_all(holes))
    few = {name: values[: rows // 10] for name, values in table.items()}
    best("tact.advise_all of a tenth, no reasons", times, lambda: tact.advise_all(few, because=False))
    fewer = {name: values[: rows // 100] for name, values in table.items()}
    best("tact.advise_all of a hundredth", times, lambda: tact.advise_all(fewer))
    if len(sys.argv) > 3 and took > float(sys.argv[3]) * yardstick:
        sys.exit(f"tact takes {took / yardstick:.2f} times as long as numpy")


if __name__ == "__main__":
    main()
