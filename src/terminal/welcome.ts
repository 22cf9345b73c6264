import type { Library } from '../command.js';
import { publicReply, type Reply } from '../reply/reply.js';

const EXAMPLES_SHOWN = 3;

/** What a session opens with: what this is, three things to type, and the way to Discord. */
export function welcomeReply({ report, search, messages: { locale, terminal, date, sentences } }: Library): Reply {
  const commands = [
    ...report.projects.slice(0, 1).map(({ name }) => `/project ${name}`),
    ...report.cities.slice(0, 1).map(({ name }) => `/city ${name}`),
    '/read 1',
  ];
  const examples = [...search.complete('', EXAMPLES_SHOWN, locale), ...commands].slice(0, EXAMPLES_SHOWN);
  return publicReply([
    { kind: 'text', text: terminal.welcome(report.title, date(report.date)) },
    { kind: 'heading', text: terminal.examples },
    { kind: 'list', items: examples },
    { kind: 'text', text: sentences([terminal.howTo, terminal.connect]) },
  ]);
}
