// Plain JavaScript, as it is what makes JavaScript of all the rest; `npm run types` checks it like the rest.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that is compiled. @typedef {{ readonly path: string, readonly content: Buffer }} Source */

/** The folder of package.json. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const BUILD = join(ROOT, '.build');
/** What was compiled last, as a hash; written last of all, so what it speaks of is there. */
const STAMP = join(BUILD, 'sources.sha256');
const FOLDERS = ['commands', 'src'];
const STRIPPER = '@swc/wasm-typescript';

/** Outputs are written into such a folder first; one that is older than an hour is left from a process that was killed. */
const WORKSHOP = 'new-';
const HOUR_MS = 3_600_000;

/** What whoever started the program can put right: shown as one line, without a stack. */
class BuildError extends Error {
  /** @override */
  name = 'BuildError';
}

/**
 * Compiles the sources into `.build/`, which takes some 0.5 s; where nothing has changed, it takes some 10 ms and
 * writes nothing. A hash says what has changed, as times of files don't survive an image or a checkout.
 * @public package.json’s `prepare` imports it, too
 * @throws {BuildError} when a source is wrong, the compiler is not installed, or `.build/` cannot be written
 */
export function compile() {
  const sources = readSources();
  const stamp = stampOf(sources);
  const built = readBuilt();
  if (built === stamp) return;
  const outputs = sources.map(({ path, content }) => ({
    path: path.replace(/\.ts$/, '.js'),
    code: strip(path, content),
  }));
  try {
    write(outputs, stamp);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new BuildError(
      `${built === undefined ? 'Nothing is compiled yet' : 'The sources have changed since they were compiled'}, and ${BUILD} cannot be written (${codeOf(error)}): run “npm run build” as somebody who may write there.`,
    );
  }
}

/**
 * Where the compiled form of a source is.
 * @param {string} path  from the package root, such as `src/main.ts`
 */
export function compiledPath(path) {
  return join(BUILD, path.replace(/\.ts$/, '.js'));
}

/** Compiles; what stands in the way goes to standard error in one line, and the process ends with 1. */
export function compileOrExit() {
  try {
    compile();
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** @returns {readonly Source[]} in order of their paths, which are written with “/” on every system */
function readSources() {
  return FOLDERS.flatMap(filesIn)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(ROOT, path)) }));
}

/**
 * @param {string} folder  from the package root
 * @returns {readonly string[]}
 */
function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/**
 * All that decides what is in `.build/`: the sources, the compiler's version, and how it is called.
 * @param {readonly Source[]} sources
 */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const path of ['package.json', 'src/build/compile.mjs']) hash.update(readFileSync(join(ROOT, path)));
  for (const { path, content } of sources) hash.update(`\0${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

/** @returns {string | undefined} what was compiled last */
function readBuilt() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Puts a blank in place of every character of a type, so lines and columns stay: a stack names the place in the source.
 * @param {string} path
 * @param {Buffer} content
 * @returns {string}
 */
function strip(path, content) {
  try {
    const { code } = stripper().transformSync(content.toString(), { mode: 'strip-only', module: true, filename: path });
    return code;
  } catch (error) {
    if (error instanceof BuildError || error instanceof Error) throw error;
    const { message, startLine, startColumn } =
      /** @type {{ message?: string, startLine?: number, startColumn?: number }} */ (error);
    throw new BuildError(`${path}:${startLine ?? 1}:${(startColumn ?? 0) + 1}: ${message ?? 'cannot be compiled'}`);
  }
}

/** Loaded when there is something to compile: it is 4 MB. @returns {typeof import('@swc/wasm-typescript')} */
function stripper() {
  try {
    return createRequire(import.meta.url)(STRIPPER);
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new BuildError(`The package ${STRIPPER} is not installed: run “npm ci” first.`);
  }
}

/**
 * Each file is written beside and then renamed: whoever else compiles or starts at the same time sees no half file.
 * @param {readonly { readonly path: string, readonly code: string }[]} outputs
 * @param {string} stamp
 */
function write(outputs, stamp) {
  mkdirSync(BUILD, { recursive: true });
  const workshop = mkdtempSync(join(BUILD, WORKSHOP));
  try {
    for (const { path, code } of outputs) {
      mkdirSync(dirname(join(workshop, path)), { recursive: true });
      writeFileSync(join(workshop, path), code);
    }
    for (const { path } of outputs) {
      mkdirSync(dirname(join(BUILD, path)), { recursive: true });
      renameSync(join(workshop, path), join(BUILD, path));
    }
    removeLeftovers(new Set(outputs.map(({ path }) => path)));
    writeFileSync(join(workshop, 'stamp'), stamp);
    renameSync(join(workshop, 'stamp'), STAMP);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/**
 * Removes what sources that are no longer there have left, and folders of processes that were killed.
 * @param {ReadonlySet<string>} outputs
 */
function removeLeftovers(outputs) {
  const compiled = FOLDERS.filter((folder) => existsSync(join(BUILD, folder)))
    .flatMap((folder) => filesIn(`.build/${folder}`))
    .map((path) => path.slice('.build/'.length));
  for (const path of compiled.filter((path) => !outputs.has(path))) rmSync(join(BUILD, path), { force: true });
  for (const name of readdirSync(BUILD).filter((name) => name.startsWith(WORKSHOP))) {
    const folder = join(BUILD, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > HOUR_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
