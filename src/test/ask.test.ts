import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import type { Reply } from '../reply/reply.js';
import { library } from './real-report/library.js';

const askFor = (question: string): Reply => ask.handle({ question }, library);
const quotesIn = ({ blocks }: Reply): number => blocks.filter(({ kind }) => kind === 'quote').length;
const labelsOf = ({ actions }: Reply): readonly string[] => actions.map(({ label }) => label);

describe('/ask', () => {
  it('shows the passage that answers alone when no other comes near it, and the others when asked', () => {
    const reply = askFor('skincare business');
    assert.equal(quotesIn(reply), 1);
    assert.deepEqual(labelsOf(reply), ['Read ¶17', 'Next']);
  });

  it('shows several that are about as good', () => {
    assert.ok(quotesIn(askFor('hospitals')) > 1);
    assert.ok(quotesIn(askFor('discipline')) > 1);
  });

  it('shows no passage when it is asked for what it cannot do', () => {
    const reply = askFor('tell me a joke');
    assert.deepEqual(reply.blocks, [{ kind: 'text', text: library.messages.talk.beyond }]);
    assert.equal(reply.visibility, 'private');
  });

  it('takes no account of whom a question mentions', () => {
    assert.deepEqual(
      askFor('<@1100000000000000002> the four plates? <:smile:1100000000000000020>'),
      askFor('the four plates?'),
    );
  });
});
