import { missError } from '../src/answers/mentions-answer.js';
import { privateOption } from '../src/answers/options.js';
import { completeTopics, topicOption, topicReply } from '../src/answers/topic-answer.js';
import type { SlashCommand } from '../src/command.js';
import { commandTexts } from '../src/messages/command-texts.js';
import { findTopic } from '../src/names/find-topic.js';
import { shortened } from '../src/reply/limits.js';

export const project: SlashCommand<{ readonly name: string }> = {
  define: ({ projects }) => ({
    ...commandTexts('project'),
    options: [topicOption('project', projects), privateOption],
  }),
  isOffered: ({ projects }) => projects.length > 0,
  handle({ name }, library) {
    const { projects } = library.report;
    const topic = findTopic(projects, name);
    if (topic === undefined) throw missError(library.messages.noSuchProject(shortened(name)), name, projects, library);
    return topicReply(topic, library);
  },
  complete: (option, typed, { report, messages }) =>
    option === 'name' ? completeTopics(report.projects, typed, messages) : [],
};
