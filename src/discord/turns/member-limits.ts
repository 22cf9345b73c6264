import { BurstyRateLimiter, RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Answers that a member may always have a second, and beyond that a minute: more than anybody reads, and a hundredth of what
 * the bot can give.
 */
const STEADY = { points: 5, duration: 1 } as const;
const BURST = { points: 300, duration: 60 } as const;
/** In a channel, where others read along, it is said once that this is enough. */
const TOLD = { points: 1, duration: 30 } as const;

/** How much each member may ask. Forgotten a minute after their last question, so that it stays small. */
export interface MemberLimits {
  /** @returns the seconds until the next answer; undefined where there is one now */
  take(member: string): Promise<number | undefined>;
  /** Whether a member is to be told in a channel, now, that they ask too much. */
  mayTell(member: string): Promise<boolean>;
}

/** Builds the limits, kept in memory. */
export function createMemberLimits(): MemberLimits {
  const answers = new BurstyRateLimiter(
    new RateLimiterMemory({ keyPrefix: 'steady', ...STEADY }),
    new RateLimiterMemory({ keyPrefix: 'burst', ...BURST }),
  );
  const told = new RateLimiterMemory({ keyPrefix: 'told', ...TOLD });
  return {
    take: async (member) => {
      try {
        await answers.consume(member);
        return undefined;
      } catch (refusal) {
        return Math.max(1, Math.ceil(msOf(refusal) / 1000));
      }
    },
    mayTell: async (member) => {
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
