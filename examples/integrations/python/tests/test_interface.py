"""What users of the package meet beside the answers: tables, models, notebooks, mistakes."""

import ast
import concurrent.futures
import decimal
import doctest
import fractions
import inspect
import math
import pickle
import re
import tempfile
import unittest
import warnings
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import tact
import tact._cases
import tact._library
import tact._mistakes
import tact._models
import tact._tables

MODULES = (tact, tact._cases, tact._library, tact._mistakes, tact._models, tact._tables)
WAIT = '{"name": "mine", "strategies": [{"name": "wait", "ideal": {"assertiveness": 0, "cooperativeness": 0}}]}'


def load_tests(loader, tests, pattern):
    """The examples in the docstrings and on the page are tests too."""
    for module in MODULES:
        own = {"tact": tact, "pd": pd, "math": math}
        finder = doctest.DocTestFinder()
        for test in finder.find(module, module.__name__, globs=own, module=False if module is tact else None):
            if test.examples:
                tests.addTest(doctest.DocTestCase(test))
    page = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    examples = "\n".join(re.findall("^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE))
    tests.addTest(doctest.DocTestCase(doctest.DocTestParser().get_doctest(examples, {}, "README.md", "README.md", 0)))
    return tests


class Tables(unittest.TestCase):
    def test_a_categorical_with_the_table_s_index(self):
        cases = pd.DataFrame({"assertiveness": [0.8, 0.1], "cooperativeness": [0.9, 0.2]}, index=["x", "y"])
        found = tact.recommend_all(cases)
        self.assertEqual(found.to_dict(), {"x": "negotiation", "y": "avoidance"})
        self.assertEqual(tuple(found.cat.categories), tact.Model().strategies)
        self.assertFalse(found.cat.ordered)
        self.assertEqual(found.name, "strategy")

    def test_every_way_to_say_that_a_value_is_not_known(self):
        expected = tact.recommend(0.8, 0.9).strategy
        for unknown in (None, math.nan, np.nan, pd.NA, np.float32("nan"), decimal.Decimal("nan")):
            self.assertEqual(tact.recommend(0.8, 0.9, anger=unknown).strategy, expected)
            self.assertIsNone(tact.recommend(0.8, unknown))
            cases = pd.DataFrame({"assertiveness": [0.8, unknown], "cooperativeness": 0.9, "anger": [unknown, 0.9]})
            self.assertEqual(list(tact.codes(cases)), [0, -1])

    def test_every_kind_of_number(self):
        values = [0, 1, 0]
        kinds = "int8 int64 bool float16 float32 float64 longdouble >f8 object Int64 UInt8 boolean Float32 Float64"
        others = {k: pd.Series(values).astype(k) for k in kinds.split()}
        others["category"] = pd.Series(values, dtype="category")
        others["Sparse"] = pd.Series(values, dtype=pd.SparseDtype(float))
        others["list"] = values
        others["tuple"] = tuple(values)
        others["fraction"] = [fractions.Fraction(0), decimal.Decimal(1), np.bool_(False)]
        others["masked"] = np.ma.masked_array([0.0, 1.0, 9.0], [False, False, True])
        for kind, anger in others.items():
            with self.subTest(kind):
                found = tact.codes({"assertiveness": [0.8] * 3, "cooperativeness": [0.9] * 3, "anger": anger})
                self.assertEqual(list(found), [0, 3, 0])

    def test_columns_lie_where_they_were(self):
        """Columns of float64 and float32 are read in place, with strides too."""
        rows = np.random.default_rng(1).random((5, 3))
        table = {"assertiveness": rows[:, 0], "cooperativeness": rows[::-1, 1], "anger": rows[:, 2].astype(np.float32)}
        read = tact._tables._read("codes", table, {}, ())
        for name in table:
            self.assertTrue(np.shares_memory(read.values[name], table[name]))
            self.assertEqual(getattr(read.columns, name).data, table[name].ctypes.data)
        frame = pd.DataFrame(table)
        read = tact._tables._read("codes", frame, {}, ())
        self.assertTrue(np.shares_memory(read.values["anger"], frame["anger"].to_numpy()))

    def test_a_repeated_number_is_in_every_row(self):
        table = {"assertiveness": np.broadcast_to(0.8, 3), "cooperativeness": [0.9] * 3}
        self.assertEqual(list(tact.codes(table)), [0, 0, 0])

    def test_inputs_for_all_rows_replace_columns(self):
        cases = pd.DataFrame({"assertiveness": [0.8, 0.1], "cooperativeness": [0.9, 0.2], "anger": [1.0, 1.0]})
        self.assertEqual(list(tact.recommend_all(cases, anger=None)), ["negotiation", "avoidance"])
        self.assertEqual(list(tact.codes({"anger": [0, 1]}, assertiveness=0.8, cooperativeness=0.9)), [0, 3])
        self.assertEqual(list(tact.codes(cases, anger=[0, 1])), [0, 3])

    def test_a_table_without_rows(self):
        found = tact.recommend_all(pd.DataFrame({"assertiveness": [], "cooperativeness": []}))
        self.assertEqual(len(found), 0)
        self.assertEqual(len(found.cat.categories), 5)
        self.assertEqual(len(tact.advise_all(pd.DataFrame({"assertiveness": [], "cooperativeness": []}))), 0)

    def test_other_columns_are_named_unless_they_are_meant(self):
        cases = pd.DataFrame({"assertiveness": [0.8], "cooperativeness": [0.9], "angr": [0.9], "id": ["a"]})
        with self.assertWarnsRegex(tact.ColumnWarning, r"'angr' \(is it anger\?\), 'id'") as caught:
            tact.recommend_all(cases)
        self.assertEqual(Path(caught.filename).name, Path(__file__).name)
        with self.assertWarnsRegex(tact.ColumnWarning, "'angr'"):
            tact.advise_all(cases, ignore=["id"])
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tact.codes(cases, ignore=True)
            tact.codes(cases, ignore={"id", "angr"})

    def test_mistakes_in_tables(self):
        good = {"assertiveness": [0.8, 0.7], "cooperativeness": [0.9, 0.8]}
        twice = pd.DataFrame([[0.1, 0.2, 0.3]], columns=["assertiveness", "cooperativeness", "cooperativeness"])
        for wrong, mistake, words in (
            (lambda: tact.codes({**good, "anger": [1]}), ValueError, "tact.codes: anger has 1 rows, not 2; give one"),
            (lambda: tact.codes({"assertiveness": [1]}), ValueError, "tact.codes: .* no column cooperativeness"),
            (lambda: tact.codes(twice), ValueError, "cooperativeness has 2 dimensions.*two columns"),
            (lambda: tact.codes(good, anger=np.array(["2020", "2021"], "M8[D]")), TypeError, "anger holds datetime64"),
            (lambda: tact.codes(pd.DataFrame(good), anger=pd.Series([0, 1], [5, 6])), ValueError, "another index"),
            (lambda: tact.codes(good, angr=1), TypeError, "no input angr"),
            (lambda: tact.codes([0.1, 0.2]), TypeError, "not a list"),
            (lambda: tact.codes(good, errors="ignore"), ValueError, "errors is 'ignore'"),
            (lambda: tact.codes(good, anger="high"), tact.BadValue, "anger is 'high'"),
            (lambda: tact.recommend(pd.DataFrame(good), 0.1), TypeError, "DataFrame.*tact.recommend_all"),
            (lambda: tact.ranking(0.1, 0.2, angr=1), TypeError, "no input angr"),
        ):
            with self.subTest(words), self.assertRaisesRegex(mistake, words):
                wrong()

    def test_a_bad_value_is_named_with_its_row_as_it_was_written(self):
        anger = pd.Series([0.1, "high", 7], index=["p", "q", "r"])
        cases = pd.DataFrame({"assertiveness": 0.8, "cooperativeness": 0.9, "anger": anger})
        with self.assertRaisesRegex(tact.BadValue, "row 'q': anger is 'high', .*rows with such a value: 2;") as caught:
            tact.recommend_all(cases)
        self.assertEqual((caught.exception.row, caught.exception.input, caught.exception.value), ("q", "anger", "high"))
        self.assertEqual(str(pickle.loads(pickle.dumps(caught.exception))), str(caught.exception))
        self.assertEqual(list(tact.codes(cases, errors="coerce")), [0, -1, -1])
        self.assertEqual(list(tact.codes(cases, anger=[0.9, "high", 0.1], errors="coerce")), [3, -1, 0])
        self.assertEqual(list(tact.advise_all(cases, errors="coerce")["blocked"].isna()), [False, True, True])

    def test_a_row_is_named_by_its_position_where_labels_are_not_unique(self):
        cases = pd.DataFrame({"assertiveness": 0.8, "cooperativeness": [0.9, 0.9, 9]}, index=["x", "y", "x"])
        words = r"tact.advise_all: row 'x' \(at position 2 from 0: labels .*: cooperativeness is 9.0"
        with self.assertRaisesRegex(tact.BadValue, words) as caught:
            tact.advise_all(cases)
        self.assertEqual(cases.iloc[caught.exception.position]["cooperativeness"], caught.exception.value)

    def test_numbers_that_are_written_as_texts_are_never_lost_in_silence(self):
        cases = pd.DataFrame({"assertiveness": 0.8, "cooperativeness": ["0.9", "high", None]})
        with self.assertRaisesRegex(tact.BadValue, "cooperativeness holds texts, of which pd.to_numeric makes numbers"):
            tact.recommend_all(cases)
        with self.assertWarnsRegex(tact.ColumnWarning, "tact.codes: coop.* such as '0.9', .*kind: 1; pd.to"):
            self.assertEqual(list(tact.codes(cases, errors="coerce")), [-1, -1, -1])
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tact.codes(cases[1:], errors="coerce")

    def test_reasons_are_those_of_each_case(self):
        cases = pd.DataFrame({"assertiveness": [0.8, None, 0.1], "anger": np.float32([0.9, 0.1, np.nan])})
        found = tact.advise_all(cases, cooperativeness=0.7)["because"]
        for row, reason in found.items():
            alone = tact.recommend(cooperativeness=0.7, **cases.loc[row])
            self.assertEqual(None if pd.isna(reason) else reason, alone and alone.because)
        self.assertNotIn("because", tact.advise_all(cases, cooperativeness=0.7, because=False))

    def test_many_threads_share_a_model(self):
        rng = np.random.default_rng(2)
        table = {"assertiveness": rng.random(50_000), "cooperativeness": rng.random(50_000)}
        expected = tact.codes(table)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            for found in pool.map(lambda _: tact.codes(table), range(16)):
                np.testing.assert_array_equal(found, expected)


class Cases(unittest.TestCase):
    def test_advice_shows_itself(self):
        advice = tact.recommend(0.8, 0.9, anger=0.9)
        self.assertRegex(str(advice), "^procrastination, because anger .*; afterwards negotiation$")
        table = ElementTree.fromstring(advice._repr_html_())
        self.assertIn("procrastination", [cell.text for cell in table.iter("b")])
        self.assertIn("negotiation, compromise, competition, avoidance", [cell.text for cell in table.iter("td")])
        self.assertEqual(advice.fingerprint, tact.Model().fingerprint)

    def test_a_ranking_is_in_order(self):
        lines = tact.ranking(0.8, 0.9, model="thomas_kilmann")
        self.assertEqual(sorted(lines, key=lambda line: -line.score), lines)
        self.assertEqual({line.strategy for line in lines}, set(tact.Model("thomas_kilmann").strategies))
        self.assertEqual(lines[0].strategy, tact.recommend(0.8, 0.9, model="thomas_kilmann").strategy)
        self.assertEqual(tact.ranking(0.8), [])

    def test_a_map_is_a_picture(self):
        picture = tact.Map(0.8, 0.9, anger=0.2)
        root = ElementTree.fromstring(picture._repr_svg_())
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
        self.assertIn("negotiation", " ".join(root.itertext()))
        self.assertEqual(picture.svg, tact.Map(0.8, 0.9, anger=0.2).svg)
        others = (tact.Map(0.8, 0.9), tact.Map(stakes=0.9), tact.Map(0.8, 0.9, anger=0.2, model="rahim"))
        ids = {ElementTree.fromstring(m.svg).get("id") for m in (picture, *others)}
        self.assertEqual(len(ids), 4)
        self.assertLess(len(tact.Map().svg), len(tact.Map(0.5, 0.5).svg))  # which has a mark

    def test_a_bad_value_is_named(self):
        for wrong in (-1, 2, math.inf, 10**400, "0.5", b"1", 1j, [0.5], object()):
            with self.subTest(wrong), self.assertRaisesRegex((tact.BadValue, TypeError), "anger is "):
                tact.recommend(0.8, 0.9, anger=wrong)

    def test_a_mistake_names_the_function_the_value_as_given_and_a_remedy(self):
        for wrong, words in (
            (lambda: tact.recommend(0.8, 0.9, anger=9), "tact.recommend: anger is 9, .*; None means that"),
            (lambda: tact.recommend(2), "tact.recommend: assertiveness is 2, .*; None leaves the case"),
            (lambda: tact.recommend(0.8, 0.9, anger="0.5"), r"anger is '0.5', .*, and float\(\) makes"),
            (lambda: tact.recommend(0.8, 0.9, anger=10**400), r"anger is 1000+\.\.\.0+, which"),
            (lambda: tact.recommend(0.8, 0.9, anger=10**5000), "anger is an int of thousands of digits, which"),
            (lambda: tact.Map(0.8, 0.9, anger=2), "tact.Map: anger is 2, .*; None means that"),
            (lambda: tact.Map(0.8, 2), "tact.Map: cooperativeness is 2, .*; None draws the map"),
            (lambda: tact.ranking(0.8, 2), "tact.ranking: cooperativeness is 2, .*; None leaves"),
            (lambda: tact.codes({"assertiveness": [1], "cooperativeness": [7]}), "codes: row 0: coop.* is 7, which"),
        ):
            with self.subTest(words), self.assertRaisesRegex(tact.BadValue, words):
                wrong()


class Models(unittest.TestCase):
    def test_a_model_is_named_in_five_ways(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "mine.json"
            file.write_text(WAIT, encoding="utf-8")
            for model in (WAIT, file, str(file), tact.Model.from_json(file), tact.Model.from_json(WAIT)):
                self.assertEqual(tact.recommend(1, 1, model=model).strategy, "wait")
        self.assertEqual(tact.recommend(1, 1, model="rahim").model, "rahim")
        self.assertEqual(tact.recommend(1, 1, model="\ufeff" + WAIT).strategy, "wait")
        with self.assertRaisesRegex(ValueError, "no model 'rham': .* rahim, .* no such file"):
            tact.recommend(1, 1, model="rham")
        with self.assertRaisesRegex(ValueError, f"no model '{'r' * 40}…': there are"):
            tact.Model("r" * 1000)
        with self.assertRaisesRegex(ValueError, "line 1, column 2"):
            tact.recommend(1, 1, model="{,}")

    def test_what_is_no_model_is_refused(self):
        for model in (b"rahim", 5, ["rahim"]):
            with self.subTest(model), self.assertRaisesRegex(TypeError, "a name, JSON or a path; not (bytes|int|list)"):
                tact.recommend(1, 1, model=model)

    def test_a_lone_candidate_has_no_margin(self):
        advice = tact.recommend(1, 1, model=WAIT)
        self.assertIsNone(advice.margin)
        self.assertIsNone(advice.runner_up)
        both = tact.advise_all({"assertiveness": [1], "cooperativeness": [1]}, model=WAIT)
        self.assertTrue(both["margin"].isna().all() and both["runner_up"].isna().all())

    def test_a_model_outlives_its_maker_and_travels(self):
        for model in (tact.Model("pruitt_rubin"), tact.Model.from_json(WAIT)):
            other = pickle.loads(pickle.dumps(model))
            for name in ("name", "fingerprint", "strategies", "families"):
                self.assertEqual(getattr(other, name), getattr(model, name))
        found = tact.recommend_all({"assertiveness": [1], "cooperativeness": [1]}, model=tact.Model.from_json(WAIT))
        self.assertEqual(list(found), ["wait"])

    def test_fingerprints_differ(self):
        self.assertEqual(len({m.fingerprint for m in tact.models()}), 4)


class Package(unittest.TestCase):
    def test_versions_agree(self):
        project = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
        self.assertIn(f'\nversion = "{tact.__version__}"', project)

    def test_sources_are_those_of_the_oldest_python(self):
        for file in Path(tact.__file__).parent.glob("*.py"):
            ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 9))

    def test_everything_public_is_documented_and_typed(self):
        for name in tact.__all__:
            thing = getattr(tact, name)
            if not callable(thing):
                continue
            self.assertTrue(inspect.getdoc(thing), name)
            if inspect.isfunction(thing):
                hints = inspect.signature(thing)
                self.assertIsNot(hints.return_annotation, inspect.Signature.empty, name)
                for parameter in hints.parameters.values():
                    self.assertIsNot(parameter.annotation, inspect.Parameter.empty, f"{name}: {parameter}")
        self.assertEqual(tuple(inspect.signature(tact.recommend).parameters), (*tact.INPUTS, "model"))
        self.assertTrue((Path(tact.__file__).parent / "py.typed").exists())


if __name__ == "__main__":
    unittest.main()
