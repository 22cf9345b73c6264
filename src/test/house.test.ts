import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { describe, it } from 'node:test';
import { GROUND, LEARNING, LEARNS_WHEN_NEEDED, MODELS, ROOMS, roomOf, STRANGERS } from './house/rooms.js';
import { readSources, type Source } from './house/sources.js';

/** What a reader can still take in at a glance; a room that has more is two rooms. */
const FILES_MAX = 16;
const LINES_MAX = 300;

const sources = readSources();
const order = [...ROOMS.keys()];

describe('the house', () => {
  it('has every file in a room, and no room without a file', () => {
    assert.deepEqual(
      sources.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => path),
      [],
    );
    assert.deepEqual([...new Set(sources.map(({ path }) => roomOf(path)))].sort(), [...order].sort());
  });

  it('has imports that point one way, from a room to those before it', () => {
    assert.deepEqual(
      importsThat((from, to) => order.indexOf(to) > order.indexOf(from)),
      [],
    );
  });

  it('has rooms that know nothing of each other', () => {
    const isOf = (room: string, name: string): boolean => room === name || room.startsWith(`${name}/`);
    for (const [one, other] of STRANGERS) {
      assert.deepEqual(
        importsThat((from, to) => (isOf(from, one) && isOf(to, other)) || (isOf(from, other) && isOf(to, one))),
        [],
      );
    }
  });

  it('stands on rooms that need none other', () => {
    assert.deepEqual(
      importsThat((from, to) => GROUND.includes(from) && to !== from),
      [],
    );
  });

  it('has files that learn apart from those that answer', () => {
    const learns = (path: string): boolean => LEARNING.files.some((start) => path.startsWith(start));
    const mayLearn = (path: string): boolean => LEARNING.importers.some((start) => path.startsWith(start));
    const answering = sources.filter(({ path }) => !mayLearn(path));
    assert.deepEqual(
      answering.filter(({ imports }) => imports.some(learns)).map(({ path }) => path),
      [LEARNS_WHEN_NEEDED],
    );
    assert.deepEqual(
      answering.filter(({ importsAtOnce }) => importsAtOnce.some(learns)).map(({ path }) => path),
      [],
    );
  });

  it('has stages of the engine that read what was learnt, and others that do not', () => {
    const mayRead = (path: string): boolean => MODELS.importers.some((start) => path.startsWith(start));
    assert.deepEqual(
      sources.filter(({ path, imports }) => imports.includes(MODELS.file) && !mayRead(path)).map(({ path }) => path),
      [],
    );
  });

  it('has no files that import each other in a circle, not even types', () => {
    assert.deepEqual(circleAmong(sources), undefined);
  });

  it(`has at most ${FILES_MAX} files in a folder, tests aside`, () => {
    const counts = new Map<string, number>();
    for (const { path } of sources) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    assert.deepEqual(
      [...counts].filter(([folder, count]) => folder !== 'src/test' && count > FILES_MAX),
      [],
    );
  });

  it(`has no file of more than ${LINES_MAX} lines`, () => {
    assert.deepEqual(
      sources.filter(({ lines }) => lines > LINES_MAX).map(({ path, lines }) => `${path}: ${lines}`),
      [],
    );
  });

  it('has commands alone in commands/, each in the list', () => {
    const list = sources.find(({ path }) => path === 'src/command-list.ts');
    assert.deepEqual(
      list?.imports.filter((path) => path.startsWith('commands/')).sort(),
      sources.map(({ path }) => path).filter((path) => path.startsWith('commands/')),
    );
  });
});

/** `src/a.ts → src/b.ts`, for the imports between rooms that a rule is about. */
function importsThat(isMeant: (from: string, to: string) => boolean): readonly string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((target) => isMeant(roomOf(path) ?? '', roomOf(target) ?? ''))
      .map((target) => `${path} → ${target}`),
  );
}

/** The files of one circle, in order; undefined when there is none. */
function circleAmong(files: readonly Source[]): readonly string[] | undefined {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const target of importsOf.get(path) ?? []) {
      const circle = visit(target, [...trail, path]);
      if (circle !== undefined) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const circle = visit(path, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
