/** Everything the bot says in its own words, in English. Functions take plain values and return one line. */
export const en = {
  notInReport: 'The report does not say.',
  notInReportMissing: (words: string): string => `The report does not say: it has nothing on ${words}.`,
  closest: 'Closest in the report, though not an answer:',
  offTopic:
    'I only answer from one official report. Ask about the six cities, the ten projects, a district, a figure or a phrase in it.',
  emptyQuestion:
    'There is no question there. Type what you want to know, for example: how many people should the city have?',
  readParagraph: (number: number): string => `Read ¶${number}`,
  previous: 'Previous',
  next: 'Next',
  alsoMentioned: (references: string): string => `The report also speaks of it in ${references}.`,
  noSuchCity: (name: string): string => `The report has no city called “${name}”. Pick one from the list.`,
  noSuchProject: (name: string): string => `The report has no project called “${name}”. Pick one from the list.`,
  noSuchPassage: (reference: string, count: number): string =>
    `“${reference}” is no place in the report. Give a paragraph from 1 to ${count}, such as 25 or ¶25 s2, or the name of a section.`,
  terminal: {
    welcome: (title: string, date: string): string =>
      `I answer questions about one report, in its own words: ${title}, ${date}.`,
    examples: 'For example',
    howTo: '/help lists the commands, Tab completes, Ctrl-D leaves.',
    connect: 'With DISCORD_TOKEN set (see .env.example), npm start connects me to Discord instead.',
    commands: 'Commands',
    bareQuestion: 'A line without a slash is a question. A number chooses what the last answer offers.',
    help: 'The commands, or one of them: /help ask',
    leave: 'Leave; so do /exit and Ctrl-D',
    optional: 'may be left out',
    oneOf: (names: string): string => `One of: ${names}.`,
    unknownCommand: (name: string): string => `There is no command /${name}. /help lists what there is.`,
    unknownCommandNearest: (name: string, nearest: string): string =>
      `There is no command /${name}. Did you mean /${nearest}?`,
    noChoice: (number: string, count: number): string =>
      count === 0
        ? `The last answer offers nothing to choose, so ${number} means nothing here. To read ¶${number}, type /read ${number}.`
        : `There is no choice ${number}; the last answer offers 1 to ${count}.`,
    tooLong: (option: string, max: number, length: number): string =>
      `“${option}” takes ${max} characters at most; that was ${length}.`,
    nobodyAsks:
      'Nobody to answer: DISCORD_TOKEN is not set (see .env.example), and no question came in on standard input.',
  },
  internalError: 'Something went wrong on my side. The operator has been told.',
  unknownCommand: (name: string): string =>
    `I do not know the command “${name}”. It may have been renamed; type / to see what there is.`,
  staleButton: 'This button is from an earlier version of me. Ask again with the command; type / to see what there is.',
  mentionedOnly:
    'Ask me in the same message, for example: how many people should the city have? I answer in the words of the report. Type / to see what else there is.',
  missingOption: (command: string, option: string): string => `/${command} needs “${option}”.`,
} as const;
