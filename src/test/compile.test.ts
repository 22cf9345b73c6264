import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { folderWith } from './data-folder/data-folder.js';

const HELLO = `import { type Name, greet } from './greet.js';
const name: Name = process.argv[2] ?? 'you';
process.stdout.write(greet(name));
`;
const GREET = `export type Name = string;
export function greet(name: Name): string {
  return \`Hello, \${name}\`;
}
`;

/** The root of a package with the real compiler and two small sources. */
function packageRoot(): string {
  const root = folderWith({ 'package.json': { type: 'module' } });
  cpSync(join(PACKAGE_ROOT, 'src/build'), join(root, 'src/build'), { recursive: true });
  mkdirSync(join(root, 'commands'));
  writeFileSync(join(root, 'src/hello.ts'), HELLO);
  writeFileSync(join(root, 'src/greet.ts'), GREET);
  symlinkSync(join(PACKAGE_ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

async function runHello(root: string, ...args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, 'src/build/run.mjs'), 'src/hello.ts', ...args]);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { stdout, stderr, code };
}

describe('a program run from its source', () => {
  it('is compiled first, and gets its arguments', async () => {
    const root = packageRoot();
    assert.deepEqual(await runHello(root, 'Ada'), { stdout: 'Hello, Ada', stderr: '', code: 0 });
    assert.deepEqual(readdirSync(join(root, '.build')).sort(), ['sources.sha256', 'src']);
  });

  it('starts without writing when no source has changed, whatever times the files have', async () => {
    const root = packageRoot();
    await runHello(root);
    const { mtimeMs } = statSync(join(root, '.build/src/hello.js'));
    utimesSync(join(root, 'src/hello.ts'), 1, 1);
    assert.equal((await runHello(root)).stdout, 'Hello, you');
    assert.equal(statSync(join(root, '.build/src/hello.js')).mtimeMs, mtimeMs);
  });

  it('is compiled again when a source has changed', async () => {
    const root = packageRoot();
    await runHello(root);
    writeFileSync(join(root, 'src/greet.ts'), GREET.replace('Hello', 'Howdy'));
    assert.equal((await runHello(root)).stdout, 'Howdy, you');
  });

  it('leaves nothing of a source that was deleted', async () => {
    const root = packageRoot();
    writeFileSync(join(root, 'src/old.ts'), '');
    await runHello(root);
    assert.ok(existsSync(join(root, '.build/src/old.js')));
    rmSync(join(root, 'src/old.ts'));
    await runHello(root);
    assert.ok(!existsSync(join(root, '.build/src/old.js')));
  });

  it('names line and column of the source when it fails', async () => {
    const root = packageRoot();
    writeFileSync(
      join(root, 'src/greet.ts'),
      GREET.replace('return', 'if ((name as unknown) !== 0) throw new Error()\n  return'),
    );
    assert.match((await runHello(root)).stderr, /greet\.js:3:38\)/);
  });

  it('is whole for each of several who compile at once', async () => {
    const root = packageRoot();
    const outcomes = await Promise.all(['1', '2', '3', '4'].map((name) => runHello(root, name)));
    assert.deepEqual(
      outcomes.map(({ stdout }) => stdout),
      ['Hello, 1', 'Hello, 2', 'Hello, 3', 'Hello, 4'],
    );
    assert.deepEqual(readdirSync(join(root, '.build')).sort(), ['sources.sha256', 'src']);
  });
});

describe('what cannot be compiled is said in one line', () => {
  for (const [what, spoil, expected] of [
    [
      'a source that is wrong',
      (root) => writeFileSync(join(root, 'src/greet.ts'), 'const greet: = 1;\n'),
      /^src\/greet\.ts:1:14: .+\n$/,
    ],
    [
      'a source with types that leave code behind',
      (root) => writeFileSync(join(root, 'src/greet.ts'), 'export enum Name {}\n'),
      /^src\/greet\.ts:1:8: .+\n$/,
    ],
    [
      'a folder that cannot be written',
      // In the way of the folder; permissions would not stop an administrator.
      (root) => writeFileSync(join(root, '.build'), ''),
      /^Nothing is compiled yet, and .*\.build cannot be written \(EEXIST\): run “npm run build” .*\n$/,
    ],
    [
      'a package that is not installed',
      (root) => rmSync(join(root, 'node_modules')),
      /^The package @swc\/wasm-typescript is not installed: run “npm ci” first\.\n$/,
    ],
  ] satisfies readonly (readonly [string, (root: string) => void, RegExp])[]) {
    it(what, async () => {
      const root = packageRoot();
      spoil(root);
      const { stdout, stderr, code } = await runHello(root);
      assert.match(stderr, expected);
      assert.deepEqual([stdout, code], ['', 1]);
    });
  }

  it('and what was compiled before stays', async () => {
    const root = packageRoot();
    await runHello(root);
    writeFileSync(join(root, 'src/greet.ts'), 'const greet: = 1;\n');
    await runHello(root);
    writeFileSync(join(root, 'src/greet.ts'), GREET);
    assert.deepEqual(await runHello(root), { stdout: 'Hello, you', stderr: '', code: 0 });
  });
});
