import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { runInteractiveSession } from '../terminal/interactive-session.js';
import { silentLog } from './console/silent-log.js';
import { KEYS, type StandInConsole, standInConsole } from './console/stand-in-console.js';
import { library } from './real-report/library.js';

const READ = { library, log: silentLog };

/** An open session, its welcome read. */
function open(columns = 80): {
  readonly console: StandInConsole;
  readonly welcome: string;
  readonly end: Promise<void>;
} {
  const console = standInConsole(columns);
  const end = runInteractiveSession(console, READ, async () => READ);
  return { console, welcome: console.read(), end };
}

describe('the session at a terminal', () => {
  it('opens with what it is, three examples, and the way to Discord', async () => {
    const { console, welcome, end } = open();
    assert.match(welcome, /one report, in its own words/);
    assert.equal(welcome.match(/^- /gm)?.length, 3);
    assert.match(welcome, /DISCORD_TOKEN/);
    await console.type(KEYS.ctrlD);
    await end;
  });

  it('answers, and wraps to the window as it is then', async () => {
    const { console, end } = open(120);
    for (const columns of [120, 44, 90]) {
      console.resize(columns);
      await console.type('/read 25');
      console.read();
      await console.type(KEYS.enter);
      const quoted = console.read().match(/^│ .*$/gm) ?? [];
      assert.ok(quoted.length > 1);
      const widest = Math.max(...quoted.map((line) => stringWidth(line)));
      assert.ok(widest < columns && widest > columns - 20, `${widest} cells of ${columns}`);
    }
    await console.type(KEYS.ctrlD);
    await end;
  });

  it('loads the data anew', async () => {
    const { console, end } = open();
    await console.type(`/reload${KEYS.enter}`);
    assert.match(console.read(), /The data are loaded anew\./);
    await console.type(`who chaired the opening?${KEYS.enter}`);
    assert.match(console.read(), /Wang Zilian/);
    await console.type(KEYS.ctrlD);
    await end;
  });

  it('completes with Tab', async () => {
    const { console, end } = open();
    await console.type(`/pro${KEYS.tab}urb${KEYS.tab}`);
    console.read();
    await console.type(KEYS.enter);
    assert.match(console.read(), /^Urban renewal project\n│ /m);
    await console.type(KEYS.ctrlD);
    await end;
  });

  it('brings lines back with the up arrow', async () => {
    const { console, end } = open();
    await console.type(`/read 25${KEYS.enter}`);
    console.read();
    await console.type(KEYS.up);
    await console.type(KEYS.enter);
    assert.match(console.read(), /¶25/);
    await console.type(KEYS.ctrlD);
    await end;
  });

  it('empties the line with Ctrl-C, and leaves with the next one', async () => {
    const { console, end } = open();
    await console.type(`/read 25${KEYS.ctrlC}${KEYS.enter}`);
    assert.doesNotMatch(console.read(), /¶/, 'the line was gone before Enter');
    await console.type(`abc${KEYS.ctrlC}${KEYS.ctrlC}`);
    await end;
    assert.ok(console.read().endsWith('\n'), 'the shell’s prompt gets a line of its own');
  });

  for (const line of ['/quit', '/exit', 'quit']) {
    it(`leaves with ${line}`, async () => {
      const { console, end } = open();
      await console.type(`${line}${KEYS.enter}`);
      await end;
    });
  }

  it('leaves when the window is closed', async () => {
    const { console, end } = open();
    console.input.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }));
    await end;
  });

  it('prints escapes when the terminal is styled, and none when it is not', async () => {
    for (const [env, isStyled] of [
      [{}, true],
      [{ NO_COLOR: '1' }, false],
    ] as const) {
      const console = standInConsole(80, env);
      const end = runInteractiveSession(console, READ, async () => READ);
      console.read();
      await console.type('/read 25');
      console.read();
      await console.type(KEYS.enter);
      // readline’s own cursor moves come with the prompt, after the reply.
      const [reply = ''] = console.read().split('> ');
      const quoted = reply.match(/^.*│.*$/m)?.[0] ?? '';
      assert.equal(stripVTControlCharacters(quoted) !== quoted, isStyled);
      await console.type(KEYS.ctrlD);
      await end;
    }
  });
});
