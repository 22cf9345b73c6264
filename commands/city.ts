import { missError } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { completeTopics, topicOption, topicReply } from '../src/answers/topic-answer.js';
import type { SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { findTopic } from '../src/names/find-topic.js';
import { shortened } from '../src/reply/limits.js';

export const city: SlashCommand<{ readonly name: string }> = {
  define: ({ cities }) => ({
    ...commandTexts('city'),
    options: [topicOption('city', cities), privateOption],
  }),
  isOffered: ({ cities }) => cities.length > 0,
  handle({ name }, library) {
    const { cities } = library.report;
    const topic = findTopic(cities, name);
    if (topic === undefined) throw missError(library.messages.noSuchCity(shortened(name)), name, cities, library);
    return topicReply(topic, library);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'name' ? completeTopics(report.cities, typed, messages) : [],
};
