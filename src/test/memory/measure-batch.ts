import { Writable } from 'node:stream';
import { answerAll } from '../../batch/run-batch.js';
import { silentLog } from '../console/silent-log.js';
import { library } from '../real-report/library.js';

/**
 * Prints the heap in use after 500 questions and after all, in bytes, garbage collected. Its own process, with
 * `--expose-gc`: elsewhere the heap is not its own to measure, and it does nothing.
 */
const QUESTIONS = 3000;
const WARM_UP = 500;

async function measure(collect: () => void): Promise<void> {
  const heap: number[] = [];
  function* questions(): Generator<string> {
    for (let count = 0; count < QUESTIONS; count++) {
      if (count === WARM_UP) heap.push(heapUsed(collect));
      yield `what about industry number ${count}, and the people of district ${count * 7}?`;
    }
  }
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  await answerAll(
    { kind: 'run', json: true, conversation: false, limit: 5, questions: [] },
    questions(),
    output,
    library,
    silentLog,
  );
  heap.push(heapUsed(collect));
  process.stdout.write(JSON.stringify(heap));
}

function heapUsed(collect: () => void): number {
  collect();
  return process.memoryUsage().heapUsed;
}

if (globalThis.gc !== undefined) await measure(globalThis.gc);
