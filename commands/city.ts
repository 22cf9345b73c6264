import type { SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { shortened } from '../src/reply/limits.js';
import { findTopic } from '../src/search/names.js';
import { missError } from './look-ups.js';
import { privateOption } from './options.js';
import { completeTopics, topicOption, topicReply } from './topics.js';

export const city: SlashCommand<{ readonly name: string }> = {
  define: ({ cities }) => ({
    ...commandTexts('city'),
    options: [topicOption('city', cities), privateOption],
  }),
  handle({ name }, library) {
    const { cities } = library.report;
    const topic = findTopic(cities, name);
    if (topic === undefined) throw missError(library.messages.noSuchCity(shortened(name)), name, cities, library);
    return topicReply(topic, library);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'name' ? completeTopics(report.cities, typed, messages) : [],
};
