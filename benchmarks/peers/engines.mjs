// The peers that run on node: the default model as rules of json-rules-engine and as a decision of zen-engine.
//
//   node engines.mjs INPUTS.json OUT.json
//
// First each engine decides every situation of INPUTS.json and must give tact's answers. At the first difference
// the exit code is 1, and OUT.json is not written. Only then is it timed.
//
// INPUTS.json, all of it numbers as tact has them:
//   one         steps from 0 to 1; slopes, neutral values and thresholds count in them
//   names       the name of each input, the derived ones included
//   neutral     the neutral value of each input, in steps
//   strategies  [{name, constant, slopes: [one per input], gates: [{factor, at, unless, unless_at}]}], the winner of
//               a tie first; score = constant + sum of slope * steps. factor and unless are places in names. A
//               gate that nothing excuses has no unless; places of a row that hold no gate are left out
//   situations  [[one number from 0 to 1 per input]]
//   decisions   [{inputs, read, answers: [the index of tact's strategy, one per situation]}]: the widths to decide
//               by. The first `read` inputs are read, all others are neutral; `inputs` is what the width is called
//
// OUT.json: [{name, inputs, ns}], ns per decision, the median of several runs.
//
// Scores are taken in steps of numbers from 0 to 1, so all coefficients are integers and all sums exact.

import { readFileSync, writeFileSync } from 'node:fs';
import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';

const runs = 7;
const timedSituations = 2000;

const [inputsPath, outPath] = process.argv.slice(2);
if (!outPath) {
  console.error('usage: node engines.mjs INPUTS.json OUT.json');
  process.exit(2);
}
const given = JSON.parse(readFileSync(inputsPath, 'utf8'));

// The model of one decision: the given one, narrowed to the inputs that are read.

const inLevels = (steps) => steps / given.one;

const narrowedGate = ({ factor, at, unless, unless_at }) => ({
  factor: given.names[factor],
  at: inLevels(at),
  excuse: unless === undefined ? null : { factor: given.names[unless], at: inLevels(unless_at) },
});

// Inputs that are not read are neutral: they move into the constant, and the gates on them are open.
function narrowed(strategy, read) {
  const unread = strategy.slopes.slice(read).map((slope, i) => slope * given.neutral[read + i]);
  return {
    name: strategy.name,
    constant: unread.reduce((sum, part) => sum + part, strategy.constant),
    slopes: strategy.slopes.slice(0, read).map((slope) => slope * given.one),
    gates: strategy.gates.filter((gate) => gate.factor < read).map(narrowedGate),
  };
}

const model = (read) => given.strategies.map((strategy) => narrowed(strategy, read));

// json-rules-engine: one rule per strategy requires that no gate blocks it and that its score is at least each other's,
// unless the other is blocked. It has no arithmetic, so the scores are facts that the caller computes, once per
// decision; facts that are functions take longer. Rules run in the order of the model, and the first success stops
// the engine, which settles ties.

const compare = (fact, operator, value) => ({ fact, operator, value });

const whileOpen = ({ factor, at, excuse }) => ({
  any: [
    compare(factor, 'lessThan', at),
    ...(excuse ? [compare(excuse.factor, 'greaterThanInclusive', excuse.at)] : []),
  ],
});

const whileClosed = ({ factor, at, excuse }) => ({
  all: [
    compare(factor, 'greaterThanInclusive', at),
    ...(excuse ? [compare(excuse.factor, 'lessThan', excuse.at)] : []),
  ],
});

const scoreFact = (strategy) => `score of ${strategy.name}`;

// A gate that can block both is open where the other conditions of the rule hold.
function holdsAgainst(strategy, other) {
  const atLeast = compare(scoreFact(strategy), 'greaterThanInclusive', { fact: scoreFact(other) });
  const shared = new Set(strategy.gates.map((gate) => JSON.stringify(gate)));
  const others = other.gates.filter((gate) => !shared.has(JSON.stringify(gate)));
  return others.length === 0 ? atLeast : { any: [atLeast, ...others.map(whileClosed)] };
}

function ruleOf(strategy, place, strategies) {
  const others = strategies.filter((other) => other !== strategy);
  return {
    conditions: { all: [...strategy.gates.map(whileOpen), ...others.map((other) => holdsAgainst(strategy, other))] },
    event: { type: 'advice', params: { place } },
    priority: strategies.length - place,
  };
}

function score(strategy, situation) {
  let sum = strategy.constant;
  for (let i = 0; i !== strategy.slopes.length; ++i) sum += strategy.slopes[i] * situation[i];
  return sum;
}

// The inputs that rules name: the engine is not made to carry the others.
const gating = (strategies) =>
  new Set(strategies.flatMap(({ gates }) => gates.flatMap(({ factor, excuse }) => [factor, excuse?.factor ?? factor])));

function jsonRulesEngine(read) {
  const strategies = model(read);
  const factNames = strategies.map(scoreFact);
  const places = [...gating(strategies)].map((name) => [name, given.names.indexOf(name)]);
  const engine = new Engine(strategies.map(ruleOf));
  engine.on('success', () => engine.stop());

  return async (situation) => {
    const facts = {};
    for (const [name, i] of places) facts[name] = situation[i];
    for (let k = 0; k !== strategies.length; ++k) facts[factNames[k]] = score(strategies[k], situation);
    const { events } = await engine.run(facts);
    return events[0].params.place;
  };
}

// zen-engine: an expression node computes each strategy's score, or a number below all scores where a gate blocks
// it, and the best of them; a decision table names the first strategy whose score that is.

const blocked = (strategies) =>
  Math.min(...strategies.map((s) => s.slopes.reduce((sum, slope) => sum - Math.abs(slope), s.constant))) - 1;

const closed = ({ factor, at, excuse }) =>
  `(${factor} >= ${at}${excuse ? ` and ${excuse.factor} < ${excuse.at}` : ''})`;

function scoreExpression(strategy, below) {
  const terms = strategy.slopes.flatMap((slope, i) => (slope === 0 ? [] : [`${slope} * ${given.names[i]}`]));
  const sum = [strategy.constant, ...terms].join(' + ');
  return strategy.gates.length === 0 ? sum : `${strategy.gates.map(closed).join(' or ')} ? ${below} : ${sum}`;
}

function scoresNode(strategies) {
  const below = blocked(strategies);
  const scores = strategies.map((s) => ({ id: s.name, key: s.name, value: scoreExpression(s, below) }));
  const best = { id: 'best', key: 'best', value: `max([${strategies.map((s) => `$.${s.name}`).join(', ')}])` };
  return { id: 'scores', name: 'scores', type: 'expressionNode', content: { expressions: [...scores, best] } };
}

const tableNode = (strategies) => ({
  id: 'table',
  name: 'table',
  type: 'decisionTableNode',
  content: {
    hitPolicy: 'first',
    inputs: [{ id: 'best', name: 'best', field: 'best' }],
    outputs: [{ id: 'place', name: 'place', field: 'place' }],
    rules: strategies.map((s, place) => ({ _id: s.name, best: `== ${s.name}`, place: `${place}` })),
  },
});

function decisionGraph(strategies) {
  const start = { id: 'start', name: 'start', type: 'inputNode' };
  const end = { id: 'end', name: 'end', type: 'outputNode' };
  const nodes = [start, scoresNode(strategies), tableNode(strategies), end];
  const edge = (to, i) => ({ id: `to ${to.id}`, type: 'edge', sourceId: nodes[i].id, targetId: to.id });
  return { nodes, edges: nodes.slice(1).map(edge) };
}

function zenEngine(read) {
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(decisionGraph(model(read))));
  const names = given.names.slice(0, read);

  return async (situation) => {
    const context = {};
    for (let i = 0; i !== read; ++i) context[names[i]] = situation[i];
    const { result } = await decision.evaluate(context);
    return result.place;
  };
}

// zen-engine decides on threads of its own. One decision at a time mostly measures how long it takes to wake one,
// so it also gets many at once. json-rules-engine stops as a whole, so it can run only one.
const peers = [
  { name: 'json-rules-engine', make: jsonRulesEngine, atOnce: 1 },
  { name: 'zen-engine, 64 at once', make: zenEngine, atOnce: 64 },
  { name: 'zen-engine', make: zenEngine, atOnce: 1 },
];

async function decideAll(decide, situations, atOnce) {
  const answers = [];
  for (let k = 0; k < situations.length; k += atOnce)
    answers.push(...(await Promise.all(situations.slice(k, k + atOnce).map(decide))));
  return answers;
}

function firstDisagreement(peer, { inputs, answers }, found) {
  const k = answers.findIndex((answer, i) => answer !== found[i]);
  if (k === -1) return null;
  const name = (place) => given.strategies[place]?.name ?? place;
  return (
    `${peer.name}, ${inputs} inputs, disagrees with tact on situation ${k}: ` +
    `${name(found[k])} instead of ${name(answers[k])}, for ${JSON.stringify(given.situations[k])}`
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

// The check for agreement has warmed everything up.
async function nanoseconds(decide, atOnce) {
  const situations = given.situations.slice(0, timedSituations);
  const times = [];
  for (let run = 0; run !== runs; ++run) {
    const begin = process.hrtime.bigint();
    await decideAll(decide, situations, atOnce);
    times.push(Number(process.hrtime.bigint() - begin) / situations.length);
  }
  return median(times);
}

async function measured(peer, decision) {
  const decide = peer.make(decision.read);
  const wrong = firstDisagreement(peer, decision, await decideAll(decide, given.situations, peer.atOnce));
  if (wrong) {
    console.error(wrong);
    process.exit(1);
  }
  const ns = await nanoseconds(decide, peer.atOnce);
  console.error(`${peer.name}, ${decision.inputs} inputs: ${Math.round(ns)} ns a decision`);
  return { name: peer.name, inputs: decision.inputs, ns };
}

const results = [];
for (const peer of peers) for (const decision of given.decisions) results.push(await measured(peer, decision));
writeFileSync(outPath, `${JSON.stringify(results, null, 2)}\n`);
