import type { SlashCommand } from '../src/command.js';
import { UserError } from '../src/errors.js';
import { findTopic } from '../src/search/names.js';
import { privateOption } from './options.js';
import { topicOption, topicReply } from './topics.js';

export const project: SlashCommand<{ readonly name: string }> = {
  define: ({ projects }) => ({
    name: 'project',
    description: 'What the report says about one of the projects',
    options: [topicOption('Which project', projects), privateOption],
  }),
  handle({ name }, library) {
    const topic = findTopic(library.report.projects, name);
    if (topic === undefined) throw new UserError(library.messages.noSuchProject(name));
    return topicReply(topic, library);
  },
};
