/** Something to do for a member. */
export interface Turn {
  /** Whose it is: turns of one member wait for each other, and never for more than one of anybody else's. */
  readonly member: string;
  /** Milliseconds since the epoch from which on it is of no use to anyone; infinite for what has no hurry. */
  readonly expires: number;
  /** A newer such turn of the same member takes its place: only what was typed last is to be completed. */
  readonly isPassing?: boolean;
  readonly run: () => Promise<void>;
}

/** What became of a turn. */
type Outcome = 'done' | 'expired' | 'superseded' | 'full';

/** Takes turns among members, so that nobody waits for all that somebody else wants. */
export interface FairQueue {
  /** Never rejects; resolves with what became of it: `full` at once, where too many wait already. */
  add(turn: Turn): Promise<Outcome>;
  /** Turns that wait. */
  readonly size: number;
}

interface Waiting extends Turn {
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Builds a queue that begins one turn at a time, and lets the event loop go round between two: what the first one sends is
 * on its way before the next is worked on. It does not wait until a turn is done, which mostly takes Discord's time.
 * @param max       turns that may wait, over all members
 * @param onFailure  what a turn throws
 * @param now       milliseconds since the epoch
 */
export function createFairQueue(
  max: number,
  onFailure: (error: unknown) => void,
  now: () => number = Date.now,
): FairQueue {
  // In the order in which members come to their turn: who had one goes to the end.
  const lines = new Map<string, Waiting[]>();
  let size = 0;
  let isRunning = false;

  function next(): Waiting | undefined {
    const [first] = lines;
    if (first === undefined) return undefined;
    const [member, line] = first;
    const turn = line.shift();
    lines.delete(member);
    if (line.length > 0) lines.set(member, line);
    if (turn !== undefined) size -= 1;
    return turn;
  }

  function step(): void {
    const turn = next();
    if (turn === undefined) {
      isRunning = false;
      return;
    }
    setImmediate(step);
    if (now() >= turn.expires) turn.settle('expired');
    else {
      turn
        .run()
        .catch(onFailure)
        .finally(() => turn.settle('done'));
    }
  }

  /** Of what waits for a member, the passing ones make room for a newer one. */
  function withoutPassing(line: readonly Waiting[]): Waiting[] {
    return line.filter(({ isPassing = false, settle }) => {
      if (!isPassing) return true;
      size -= 1;
      settle('superseded');
      return false;
    });
  }

  return {
    get size() {
      return size;
    },
    add: (turn) =>
      new Promise((settle) => {
        if (size >= max) return settle('full');
        const before = lines.get(turn.member) ?? [];
        const line = turn.isPassing === true ? withoutPassing(before) : before;
        line.push({ ...turn, settle });
        lines.set(turn.member, line);
        size += 1;
        if (isRunning) return;
        isRunning = true;
        setImmediate(step);
      }),
  };
}
