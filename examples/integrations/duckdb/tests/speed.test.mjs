// A smaller run of speed.mjs, with a generous limit: processor time, best of several.
import assert from 'node:assert/strict';
import test from 'node:test';

import { inMemory, questions } from './speed.mjs';

test('a million rows take no longer than a CASE by hand', async () => {
  const byHand = 'CASE by hand';
  const tact = 'tact_recommend: a label';
  const best = await inMemory(1_000_000, { [byHand]: questions[byHand], [tact]: questions[tact] }, 7);
  assert.ok(
    best[tact].processor <= best[byHand].processor,
    `${best[tact].processor} s, and ${best[byHand].processor} s by hand`,
  );
});
