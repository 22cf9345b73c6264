import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import stringWidth from 'string-width';
import { PACKAGE_ROOT } from '../process/package-root.js';
import type { Reply } from '../reply/reply.js';
import { completeLine } from '../terminal/completion.js';
import { openConversation } from '../terminal/conversation.js';
import { defineCommands } from '../terminal/definitions.js';
import { renderReply } from '../terminal/screen/render.js';
import { PAPER } from '../terminal/screen/screen.js';
import { PLAIN } from '../terminal/screen/style.js';
import { silentLog } from './console/silent-log.js';
import { library } from './real-report/library.js';

const commands = defineCommands(library.report);
const PATH = join(PACKAGE_ROOT, 'data/plan.png');

function converse(): (line: string) => Reply {
  const respond = openConversation(commands, library, silentLog);
  return (line) => {
    const turn = respond(line);
    return turn.kind === 'reply' ? turn.reply : assert.fail(`“${line}” gets a reply`);
  };
}

const citationOf = ({ blocks }: Reply): string => {
  const [block] = blocks;
  return block?.kind === 'quote' ? block.citation.text : assert.fail('a quotation');
};

describe('the map of the report in a terminal', () => {
  it('prints where the picture lies, and numbers what can be opened', () => {
    const text = renderReply(converse()('/outline'), PAPER);
    assert.ok(text.includes(`The plan at a glance: ${PATH}\n`));
    assert.match(text, /\[13\]\u00a0¶13\u00a0International\u00a0auto\u00a0city/);
    assert.match(text, /\[31\]\u00a0Closing/);
  });

  for (const width of [20, 40, 100]) {
    it(`keeps to a window of ${width} cells, the path aside`, () => {
      const text = renderReply(converse()('/outline'), { width, style: PLAIN });
      for (const line of text.split('\n')) assert.ok(line.includes(PATH) || stringWidth(line) <= width, line);
    });
  }

  it('opens a section by its number, from the first menu and the second', () => {
    for (const [number, expected] of [
      ['13', /¶13$/],
      ['31', /¶31/],
    ] as const) {
      const say = converse();
      say('/outline');
      assert.match(citationOf(say(number)), expected);
    }
  });

  it('numbers related sections after the actions', () => {
    const say = converse();
    const { actions } = say('/city dual carbon');
    assert.deepEqual(
      actions.map(({ label }) => label),
      ['Copy'],
    );
    assert.match(citationOf(say('2')), /¶11/);
  });

  it('compares two sections by any of their names', () => {
    const text = renderReply(converse()('/compare first: 汽车城 second: urban renewl'), PAPER);
    assert.match(text, /¶13\n.*¶25\n/s);
  });

  it('completes sections and topics', () => {
    for (const [line, expected] of [
      ['/read renew', 'urban-renewal'],
      ['/compare first: auto second: renew', 'urban-renewal'],
      ['/compare 文创', 'cultural-creative'],
    ] as const) {
      assert.equal(completeLine(line, commands, library)[0][0], expected);
    }
  });

  it('lists the new commands under help', () => {
    const help = renderReply(converse()('/help'), PAPER);
    for (const usage of ['/outline [page: …]', '/compare first: … second: … [page: …]', '/about']) {
      assert.ok(help.includes(usage) || help.includes(usage.replace(': …', '')), usage);
    }
  });
});
