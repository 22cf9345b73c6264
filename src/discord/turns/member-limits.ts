import type { RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Answers that a member may always have a second, and beyond that a minute, without waiting for those before: more than
 * anybody reads. Whoever waits for each answer before they ask again keeps nobody waiting, and is not limited.
 */
const STEADY = { points: 5, duration: 1 } as const;
const BURST = { points: 120, duration: 60 } as const;
/** In a channel, where others read along, it is said once that this is enough. */
const TOLD = { points: 1, duration: 30 } as const;

/** How much each member may ask. Forgotten a minute after their last question, so that it stays small. */
export interface MemberLimits {
  /** @returns the seconds until the next answer; undefined where there is one now, and `done` is to be called after it */
  begin(member: string): Promise<number | undefined>;
  /** An answer that was begun is done, whatever came of it. */
  done(member: string): void;
  /** Whether a member is to be told in a channel, now, that they ask too much. */
  mayTell(member: string): Promise<boolean>;
}

/** The limiters, in memory. Their library is loaded when the first member does not wait: most never meet one. */
async function openLimiters() {
  const { BurstyRateLimiter, RateLimiterMemory } = await import('rate-limiter-flexible');
  return {
    answers: new BurstyRateLimiter(
      new RateLimiterMemory({ keyPrefix: 'steady', ...STEADY }),
      new RateLimiterMemory({ keyPrefix: 'burst', ...BURST }),
    ),
    told: new RateLimiterMemory({ keyPrefix: 'told', ...TOLD }),
  };
}

/** Builds the limits. */
export function createMemberLimits(): MemberLimits {
  let opened: ReturnType<typeof openLimiters> | undefined;
  const limiters = (): ReturnType<typeof openLimiters> => (opened ??= openLimiters());
  const underWay = new Map<string, number>();
  const count = (member: string, by: 1 | -1): void => {
    const left = (underWay.get(member) ?? 0) + by;
    if (left > 0) underWay.set(member, left);
    else underWay.delete(member);
  };
  const take = async (member: string): Promise<number | undefined> => {
    const { answers } = await limiters();
    try {
      await answers.consume(member);
      return undefined;
    } catch (refusal) {
      return Math.max(1, Math.ceil(msOf(refusal) / 1000));
    }
  };
  return {
    begin: async (member) => {
      const seconds = underWay.has(member) ? await take(member) : undefined;
      if (seconds === undefined) count(member, 1);
      return seconds;
    },
    done: (member) => count(member, -1),
    mayTell: async (member) => {
      const { told } = await limiters();
      try {
        await told.consume(member);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** What the library rejects with is no error, unless something is wrong with it. */
function msOf(refusal: unknown): number {
  if (refusal instanceof Error) throw refusal;
  return (refusal as RateLimiterRes).msBeforeNext;
}
