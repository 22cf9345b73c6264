import type { SlashCommand } from '../src/command.js';
import { findTopic } from '../src/search/names.js';
import { missError } from './look-ups.js';
import { privateOption } from './options.js';
import { completeTopics, topicOption, topicReply } from './topics.js';

export const city: SlashCommand<{ readonly name: string }> = {
  define: ({ cities }) => ({
    name: 'city',
    description: 'What the report says about one of the cities to build',
    options: [topicOption('Which city', cities), privateOption],
  }),
  handle({ name }, library) {
    const { cities } = library.report;
    const topic = findTopic(cities, name);
    if (topic === undefined) throw missError(library.messages.noSuchCity(name), name, cities, library);
    return topicReply(topic, library);
  },
  complete: (option, typed, { report }) => (option === 'name' ? completeTopics(report.cities, typed) : []),
};
