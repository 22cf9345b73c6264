import type { SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { findTopic } from '../src/search/names.js';
import { privateOption } from './options.js';
import { topicOption, topicReply } from './topics.js';

export const city: SlashCommand<{ readonly name: string }> = {
  define: ({ cities }) => ({
    name: 'city',
    description: 'What the report says about one of the cities to build',
    options: [topicOption('Which city', cities), privateOption],
  }),
  handle({ name }, library) {
    const topic = findTopic(library.report.cities, name);
    if (topic === undefined) throw new UserError(library.messages.noSuchCity(name));
    return topicReply(topic, library);
  },
};
