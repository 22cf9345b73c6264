import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { MessageAnswerer } from './answer-message.js';
import type { Answerer } from './answerer.js';
import { holdRepliedTo } from './message/replied-to.js';

/** What answers interactions and messages, with all that it answers from. */
export interface Answering {
  readonly answerer: Answerer;
  readonly answerInteraction: typeof import('./answer-interaction.js').answerInteraction;
  readonly messages: MessageAnswerer;
}

/** Loads the code that answers; not needed to connect, and so not loaded before. */
export async function loadAnswering(answerer: Answerer, log: Logger): Promise<Answering> {
  const [{ answerInteraction }, { createMessageAnswerer }] = await Promise.all([
    import('./answer-interaction.js'),
    import('./answer-message.js'),
  ]);
  return { answerer, answerInteraction, messages: createMessageAnswerer(answerer, log) };
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
  const takeRepliedTo = holdRepliedTo(client);
  client.on(Events.MessageCreate, (message) => {
    const repliedTo = takeRepliedTo(message.id);
    track(answering.then(({ messages }) => messages.answerMessage(message, repliedTo)));
  });
  client.on(Events.MessageUpdate, (_before, message) => {
    const repliedTo = takeRepliedTo(message.id);
    track(answering.then(({ messages }) => messages.answerEdit(message, repliedTo)));
  });
  return underWay;
}
