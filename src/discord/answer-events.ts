import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Answerer } from './answerer.js';

/** What answers interactions and messages, with all that it answers from. */
export interface Answering {
  readonly answerer: Answerer;
  readonly answerInteraction: typeof import('./answer-interaction.js').answerInteraction;
  readonly answerMessage: ReturnType<typeof import('./answer-message.js').createMessageAnswerer>;
}

/** Loads the code that answers; not needed to connect, and so not loaded before. */
export async function loadAnswering(answerer: Answerer, log: Logger): Promise<Answering> {
  const [{ answerInteraction }, { createMessageAnswerer }] = await Promise.all([
    import('./answer-interaction.js'),
    import('./answer-message.js'),
  ]);
  return { answerer, answerInteraction, answerMessage: createMessageAnswerer(answerer, log) };
}

/**
 * Answers what the gateway tells; what comes before there is anything to answer from waits for it.
 * @returns the answers on their way, as they come and go
 */
export function answerEvents(client: Client, answering: Promise<Answering>, log: Logger): ReadonlySet<Promise<void>> {
  const underWay = new Set<Promise<void>>();
  const track = (answer: Promise<void>): void => {
    underWay.add(answer);
    void answer.finally(() => underWay.delete(answer)).catch(() => undefined);
  };
  client.on(Events.InteractionCreate, (interaction) => {
    track(answering.then(({ answerInteraction, answerer }) => answerInteraction(interaction, answerer, log)));
  });
  client.on(Events.MessageCreate, (message) => track(answering.then(({ answerMessage }) => answerMessage(message))));
  return underWay;
}
