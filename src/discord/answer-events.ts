import { type Client, Events, type Interaction, type Message } from 'discord.js';
import type { Logger } from 'pino';
import type { Outcome, RecordAsked } from '../operations/record.js';
import type { MessageAnswerer } from './answer-message.js';
import type { Answerer } from './answerer.js';
import { isForBot } from './message/is-for-bot.js';
import { holdRepliedTo } from './message/replied-to.js';
import { readSituation } from './read-situation.js';
import { refuseTurn } from './refuse-turn.js';
import { createFairQueue, type Turn } from './turns/fair-queue.js';
import { createMemberLimits } from './turns/member-limits.js';

/** What answers interactions and messages, with all that it answers from. */
export interface Answering {
  /** Changes when data are loaded anew. */
  answerer: Answerer;
  readonly answerInteraction: typeof import('./answer-interaction.js').answerInteraction;
  readonly messages: MessageAnswerer;
}

/** Loads the code that answers; not needed to connect, and so not loaded before. */
export async function loadAnswering(answerer: Answerer, log: Logger): Promise<Answering> {
  const [{ answerInteraction }, { createMessageAnswerer }] = await Promise.all([
    import('./answer-interaction.js'),
    import('./answer-message.js'),
  ]);
  const answering: Answering = {
    answerer,
    answerInteraction,
    messages: createMessageAnswerer(() => answering.answerer, log),
  };
  return answering;
}

/** Turns that may wait, over all members: what a second or two can answer. */
const WAITING_MAX = 2000;
/** Discord waits 3 seconds; what is begun later than that comes too late, and would keep others waiting. */
const INTERACTION_MS = 2500;
/** A message has no deadline; but nobody still waits for its answer then. */
const MESSAGE_MS = 30_000;

/**
 * Answers what the gateway tells, members taking turns; what comes before there is anything to answer from waits for it.
 * @param record    takes what was asked, and what became of it
 * @param underWay  keeps the answers on their way, as they come and go
 */
export function answerEvents(
  client: Client,
  answering: Promise<Answering>,
  underWay: Set<Promise<void>>,
  record: RecordAsked,
  log: Logger,
): void {
  const queue = createFairQueue(WAITING_MAX, (error) => log.error({ err: error }, 'answering failed'));
  const limits = createMemberLimits();
  const takeRepliedTo = holdRepliedTo(client);

  const track = (answer: Promise<void>): void => {
    underWay.add(answer);
    void answer.finally(() => underWay.delete(answer)).catch(() => undefined);
  };

  /** @param run  whether it was answered */
  async function takeTurn(turn: Omit<Turn, 'run'>, run: () => Promise<boolean>): Promise<Outcome> {
    let isAnswered = false;
    const outcome = await queue.add({
      ...turn,
      run: async () => {
        isAnswered = await run();
      },
    });
    if (outcome === 'expired') log.warn('answer dropped: its time was over before its turn came');
    if (outcome === 'full') log.warn('answer dropped: too many wait already');
    if (outcome === 'done') return isAnswered ? 'answered' : 'failed';
    return outcome === 'full' ? 'refused' : 'dropped';
  }

  async function takeInteraction(interaction: Interaction): Promise<void> {
    const arrived = Date.now();
    const member = interaction.user.id;
    const { answerInteraction, answerer } = await answering;
    const isPassing = interaction.isAutocomplete();
    const seconds = isPassing ? undefined : await limits.begin(member);
    const turn = { member, expires: arrived + INTERACTION_MS, isPassing };
    const isRefused = seconds !== undefined && interaction.isRepliable();
    if (isRefused) await refuseTurn(interaction, seconds, log);
    const outcome = isRefused ? 'refused' : await takeTurn(turn, () => answerInteraction(interaction, answerer, log));
    if (!isPassing && seconds === undefined) limits.done(member);
    const { place: context } = readSituation(interaction);
    record({ command: nameOf(interaction), outcome, locale: interaction.locale, context, ms: Date.now() - arrived });
  }

  async function takeMessage(message: Message, isEdit: boolean): Promise<void> {
    const arrived = Date.now();
    const repliedTo = takeRepliedTo(message.id);
    if (!isForBot(message)) return;
    const member = message.author.id;
    const { messages } = await answering;
    const seconds = await limits.begin(member);
    const run = (): Promise<boolean> => messages[isEdit ? 'answerEdit' : 'answerMessage'](message, repliedTo);
    const turn = { member, expires: arrived + MESSAGE_MS };
    const outcome = seconds === undefined ? await takeTurn(turn, run) : 'refused';
    if (seconds === undefined) limits.done(member);
    if (seconds !== undefined && !isEdit && (await limits.mayTell(member))) await messages.refuseTurn(message, seconds);
    const context = message.inGuild() ? 'server' : 'bot-dm';
    record({ command: isEdit ? 'edit' : 'message', outcome, locale: undefined, context, ms: Date.now() - arrived });
  }

  client.on(Events.InteractionCreate, (interaction) => track(takeInteraction(interaction)));
  client.on(Events.MessageCreate, (message) => track(takeMessage(message, false)));
  client.on(Events.MessageUpdate, (_before, message) => track(takeMessage(message, true)));
}

function nameOf(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return 'completion';
  if (interaction.isCommand()) return interaction.commandName;
  if (interaction.isButton()) return 'button';
  return interaction.isModalSubmit() ? 'form' : 'menu';
}
