"""The answers for the cases that all engines are tested on, which the environment names: TACT_CASES, TACT_ANSWERS."""

import csv
import os
import unittest

import numpy as np
import pandas as pd
import tact


def answers():
    """The library's answers: text, None for NULL. An empty text is quoted, which csv does not tell apart: only
    `blocked` can be one, and it is NULL only where there is no advice."""
    with open(os.environ["TACT_ANSWERS"], encoding="utf-8", newline="") as file:
        rows = pd.DataFrame(csv.DictReader(file), dtype=object)
    rows[rows == ""] = None
    rows.loc[rows["recommend"].notna() & rows["blocked"].isna(), "blocked"] = ""
    return rows


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cases = pd.read_csv(os.environ["TACT_CASES"]).set_index("id")
        cls.answers = answers().set_index(cls.cases.index)

    def same(self, found, answer, name):
        wrong = found.astype(object).where(found.notna(), None).ne(answer.where(answer.notna(), None)) & (
            found.notna() | answer.notna()
        )
        self.assertFalse(wrong.any(), f"{name}: {wrong.sum()} rows differ, the first is {wrong.idxmax()}")

    def test_there_are_as_many_as_are_asked_for(self):
        self.assertEqual(len(self.cases), 200_000)
        self.assertLess(self.answers["recommend"].notna().sum(), 190_000)

    def test_strategies(self):
        found = tact.recommend_all(self.cases, errors="coerce")
        self.assertIs(found.index, self.cases.index)
        self.same(found, self.answers["recommend"], "recommend")
        self.same(tact.recommend_all(self.cases, errors="coerce", model="rahim"), self.answers["rahim"], "rahim")

    def test_all_of_the_advice(self):
        found = tact.advise_all(self.cases, errors="coerce")
        for column, name in [("strategy", "recommend")] + [
            (n, n) for n in ("family", "style", "runner_up", "afterwards", "fallback", "blocked", "because")
        ]:
            self.same(found[column], self.answers[name], name)
        margin = self.answers["margin"].astype(float) / 2**21
        np.testing.assert_array_equal(found["margin"].to_numpy(), margin.to_numpy())
        rahim = tact.advise_all(self.cases, errors="coerce", model="rahim")
        self.same(rahim["afterwards"], self.answers["rahim_afterwards"], "rahim_afterwards")

    def test_the_other_kinds_of_columns(self):
        answer = self.answers["recommend"]
        for kind in ("Float64", object):
            self.same(tact.recommend_all(self.cases.astype(kind), errors="coerce"), answer, str(kind))
        table = np.ascontiguousarray(self.cases.to_numpy())
        strided = pd.DataFrame(table, columns=self.cases.columns, index=self.cases.index)
        self.assertGreater(strided["anger"].to_numpy().strides[0], 8)
        self.same(tact.recommend_all(strided, errors="coerce"), answer, "strided")
        backwards = tact.recommend_all(self.cases[::-1], errors="coerce")[::-1]
        self.same(backwards, answer, "backwards")

    def test_one_by_one(self):
        """Every tenth row, with its sentence; a bad value raises."""
        for values, answer in zip(
            self.cases[::10].to_dict("records"), self.answers[::10].to_dict("records")
        ):
            try:
                advice = tact.recommend(**values)
            except tact.BadValue as e:
                self.assertFalse(-(2**-15) < e.value < 1 + 2**-15)
                self.assertIsNone(answer["recommend"])
                continue
            if advice is None:
                self.assertIsNone(answer["recommend"])
                continue
            for name in ("family", "style", "runner_up", "afterwards", "fallback", "because"):
                self.assertEqual(getattr(advice, name), answer[name])
            self.assertEqual(advice.strategy, answer["recommend"])
            self.assertEqual(", ".join(advice.blocked), answer["blocked"])
            margin = None if answer["margin"] is None else int(answer["margin"]) / 2**21
            self.assertEqual(advice.margin, margin)

    def test_a_bad_value_is_named(self):
        bad = (self.cases <= -(2**-15)) | (self.cases >= 1 + 2**-15)
        first = bad.any(axis=1).idxmax()
        with self.assertRaises(tact.BadValue) as caught:
            tact.recommend_all(self.cases)
        self.assertEqual(caught.exception.row, first)
        self.assertEqual(caught.exception.rows, bad.any(axis=1).sum())
        self.assertEqual(caught.exception.input, bad.loc[first].idxmax())
        self.assertEqual(caught.exception.value, self.cases.loc[first, caught.exception.input])


if __name__ == "__main__":
    unittest.main()
