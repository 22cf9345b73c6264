import type { SlashCommand } from '../src/command.js';
import { findTopic } from '../src/search/names.js';
import { missError } from './look-ups.js';
import { privateOption } from './options.js';
import { completeTopics, topicOption, topicReply } from './topics.js';

export const project: SlashCommand<{ readonly name: string }> = {
  define: ({ projects }) => ({
    name: 'project',
    description: 'What the report says about one of the projects',
    options: [topicOption('Which project', projects), privateOption],
  }),
  handle({ name }, library) {
    const { projects } = library.report;
    const topic = findTopic(projects, name);
    if (topic === undefined) throw missError(library.messages.noSuchProject(name), name, projects, library);
    return topicReply(topic, library);
  },
  complete: (option, typed, { report }) => (option === 'name' ? completeTopics(report.projects, typed) : []),
};
