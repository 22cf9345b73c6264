import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createStandIn, type StandIn } from '../discord-stand-in/stand-in.js';
import { type BotOptions, type RunningBot, startBot } from './start-bot.js';

export interface BotFixtureOptions extends BotOptions {
  /** Faults that a test provokes; any other fails the suite. */
  readonly provokes?: (fault: string) => boolean;
}

export interface BotFixture {
  readonly discord: StandIn;
  /** The bot that runs now. */
  readonly bot: () => RunningBot;
  /** Ends it and starts another one, which knows nothing of what the first one did. */
  restart(): Promise<void>;
}

/** A stand-in for the tests of a suite; after the last one it must have found nothing wrong with what it was sent. */
export function withStandIn(): StandIn {
  const discord = createStandIn();
  before(() => discord.listen());
  after(() => end(discord));
  return discord;
}

/** The real bot, connected to a stand-in, for the tests of a suite; for the rest as `withStandIn`. */
export function withBot({ provokes = () => false, ...options }: BotFixtureOptions = {}): BotFixture {
  const discord = createStandIn();
  let running: RunningBot | undefined;
  const start = async (): Promise<void> => {
    running = await startBot(discord, options);
  };
  before(async () => {
    await discord.listen();
    await start();
  });
  after(async () => {
    await running?.stop();
    await end(discord, provokes);
  });
  return {
    discord,
    bot: () => running ?? assert.fail('the bot runs within a test'),
    restart: async () => {
      await running?.stop();
      await start();
    },
  };
}

async function end(discord: StandIn, provokes: (fault: string) => boolean = () => false): Promise<void> {
  await discord.close();
  assert.deepEqual(
    discord.faults.filter((fault) => !provokes(fault)),
    [],
  );
}
