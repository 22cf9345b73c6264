/** Everything the bot says in its own words, in English. Functions take plain values and return one line. */
export const en = {
  notInReport: 'The report does not say.',
  notInReportMissing: (words: string): string => `The report does not say: nowhere in it is ${words}.`,
  notInReportLacks: {
    person: 'The report does not say: it names no person for this.',
    date: 'The report does not say: it gives no date for this.',
    number: 'The report does not say: it gives no number for this.',
  },
  closest: 'Closest in the report, though not an answer:',
  offTopic:
    'I only answer from one official report. Ask about the six cities, the ten projects, a district, a figure or a phrase in it.',
  emptyQuestion:
    'There is no question there. Type what you want to know, for example: how many people should the city have?',
  readParagraph: (number: number): string => `Read ¶${number}`,
  previous: 'Previous',
  next: 'Next',
  passages: (from: number, to: number, total: number): string =>
    `Passages ${from === to ? from : `${from}–${to}`} of ${total}, best first`,
  copy: 'Copy',
  share: 'Share',
  remove: 'Remove',
  plainText: 'Plain text',
  markdown: 'Markdown',
  formalReference: 'Reference',
  nothingToCopy: 'There is no quotation from the report above that I could copy.',
  sharedBy: (member: string): string => `Shared by ${member}`,
  hiddenAnswer: (permission: string): string =>
    `Only you see this: in this server, showing it to everyone takes the permission “${permission}”.`,
  cannotShare: (permission: string): string =>
    `You cannot share this here: it takes the permission “${permission}”, which you do not have in this channel.`,
  failedToShare: 'Sharing did not work; Discord would not take the message. Try again in a while.',
  removeNotYours: (permission: string): string =>
    `Only the member who asked, or one with the permission “${permission}”, can remove this answer.`,
  failedToRemove: 'I could not remove this answer; Discord would not let me. Someone who manages the server can.',
  /** As Discord's own settings call them. */
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    SendMessagesInThreads: 'Send Messages in Threads',
    UseExternalApps: 'Use External Apps',
    ManageMessages: 'Manage Messages',
  },
  alsoMentioned: (references: string): string => `The report also speaks of it in ${references}.`,
  mentions: (name: string, count: number): string => `${name} — ${count === 1 ? '1 mention' : `${count} mentions`}`,
  insideNames: (count: number, names: string): string => `${count} of them as part of another name: ${names}.`,
  page: (page: number): string => `Page ${page}.`,
  furtherOn: (references: string): string => `Further on: ${references}.`,
  furtherMore: (count: number): string => `${count} more`,
  membersListed: (count: number): string => `The report lists its ${count} members:`,
  membersHere: (count: number): string => `The report lists its ${count} members in the same place:`,
  membersUnlisted: 'The report does not list its members.',
  allFigures: (figures: number, uses: number): string =>
    `Figures the report gives — ${figures} figures in ${uses} places`,
  figureUses: (name: string, count: number): string => `${name} — ${count === 1 ? '1 place' : `${count} places`}`,
  figuresFound: (typed: string, figures: number, uses: number): string =>
    `“${typed}” — ${figures} figures in ${uses === 1 ? '1 place' : `${uses} places`}`,
  placeKinds: {
    city: 'city',
    'county-level-city': 'county-level city',
    district: 'district',
    county: 'county',
    town: 'town',
    zone: 'zone',
    mountain: 'mountain',
    site: 'site',
    company: 'company',
    province: 'province',
    region: 'region',
    country: 'country',
  },
  termKinds: {
    numbered: 'numbered phrase',
    quoted: 'phrase',
    plan: 'plan',
    honour: 'title',
    thought: 'thought',
    congress: 'congress',
    body: 'body',
    person: 'person',
  },
  noSuchPlace: (name: string): string => `The report names no place called “${name}”.`,
  noSuchFigure: (name: string): string => `The report gives no figure “${name}”.`,
  noSuchTerm: (name: string): string => `The report has no phrase “${name}”.`,
  noFigures: 'This report has no list of its figures.',
  nearest: (names: string): string => `Did you mean ${names}?`,
  lookElsewhere: (commands: string): string => `Try ${commands}.`,
  pickFromList: 'Type a few letters and pick from the list.',
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
