const dateFormat = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });

/**
 * Everything the bot says in its own words, in English. Functions take plain values and return one line. The twins in
 * other languages have the same keys, or do not compile.
 */
export const en = {
  locale: 'en-US',
  list: (items: readonly string[]): string => items.join(', '),
  sentences: (sentences: readonly string[]): string => sentences.join(' '),
  quoted: (text: string): string => `“${text}”`,
  /** `2021-12-28` → `Dec 28, 2021` */
  date: (date: string): string => dateFormat.format(new Date(`${date}T00:00:00Z`)),
  /** A name of the catalogue: in Chinese, the Chinese one stands before it. */
  named: (name: string, _chinese: string | undefined): string => name,
  notInReport: 'The report does not say.',
  notInReportMissing: (words: string): string => `The report does not say: nowhere in it is ${words}.`,
  notInPassage: (words: string): string => `Not in these words of the report: ${words}.`,
  notInReportLacks: {
    person: 'The report does not say: it names no person for this.',
    date: 'The report does not say: it gives no date for this.',
    number: 'The report does not say: it gives no number for this.',
    contact: 'The report does not say: it gives no number, address or link to reach anybody by.',
    members: 'The report does not say: it names them, and never lists them.',
    meaning: 'The report names it, and never says what it means.',
    more: 'The report says nothing else on this.',
  },
  /** How a question was read that goes on from an answer; the answer follows. */
  on: (name: string): string => `On ${name}:`,
  englishAlone: 'The report is published in English alone; these are its words.',
  /** Where the evidence is neither way. */
  closestAlone: 'Closest in the report:',
  closest: 'Closest in the report, though not an answer:',
  /** Where buttons alone follow. */
  closestBelow: 'The buttons open what comes closest in the report.',
  /** What is said to talk: at most two lines in a channel. */
  talk: {
    hello:
      'I answer questions about one official report in its own words, with the place. Ask one, or type / to see what else there is.',
    thanks: 'You are welcome. Ask me anything else about the report.',
    beyond:
      'I cannot do that: I only quote one official report, word for word, and write, sum up, translate and judge nothing. Ask what it says.',
    about:
      'I am a program that quotes one official report, word for word, with links. Whether the report is right, I cannot judge. See /about.',
    nothing: 'There is nothing in that to look up. Ask me something about the report, in a few words.',
  },
  readPlace: (reference: string): string => `Read ${reference}`,
  offTopic: 'I only answer from one official report, in its own words. /outline shows what it is about.',
  emptyQuestion: 'There is no question there. Type what you want to know, in a few words or as a whole question.',
  readParagraph: (number: number): string => `Read ¶${number}`,
  previous: 'Previous',
  next: 'Next',
  passages: (from: number, to: number, total: number): string =>
    `Passages ${from === to ? from : `${from}–${to}`} of ${total}, best first`,
  followUp: 'Follow up',
  followUpForm: { title: 'Follow up on this answer', label: 'Your question, as short as you like' },
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
  seeAlso: (sections: string): string => `See also: ${sections}.`,
  openSection: 'Open a section',
  openRelated: 'Open a related section',
  outlineOf: (title: string, date: string, paragraphs: number): string =>
    `${title}, ${date} — ${paragraphs === 1 ? '1 paragraph' : `${paragraphs} paragraphs`}`,
  noOutline: 'This report has no outline of its own. Where some of its paragraphs begin:',
  sectionsOf: (part: string): string => `Open a section: ${part}`,
  picture: 'The plan at a glance',
  pictureAlt: (cities: string, projects: string): string =>
    `A drawing of the plan. Cities: ${cities}. Projects: ${projects}.`,
  noSuchTopic: (name: string): string => `The report has no city or project called “${name}”.`,
  sameTopic: (name: string): string => `Both are ${name}. Name two different ones.`,
  noTopics: 'This report has no list of cities or projects to compare.',
  bothName: (phrases: string): string => `Both name: ${phrases}.`,
  nothingShared: 'They share no name or phrase that few other paragraphs have.',
  about: {
    delivered: (date: string, speaker: string | undefined): string =>
      speaker === undefined ? `Delivered on ${date}.` : `Delivered by ${speaker} on ${date}.`,
    published: (date: string): string => `Published on ${date}.`,
    source: 'The published page',
    text: (paragraphs: number, sha256: string): string =>
      `${paragraphs} paragraphs; SHA-256 of the text that I quote from: ${sha256}`,
    verbatimTitle: 'What “verbatim” means here',
    verbatim:
      'What stands in a quotation is a piece of that text, letter by letter, slips included. “[…]” marks every place where something is left out. Bold marks words that were looked for; it is not in the report. Below each quotation stand its paragraph (¶) and sentence (s), with a link that opens the published page there. Outside of quotations, single names and phrases are the report’s; every sentence is mine, and says nothing about the plan itself.',
    privacyTitle: 'What is kept of you',
    privacy: [
      'I store nothing: no questions, no accounts, no history. A button or menu carries all that it needs; “Remove” carries the number of whoever asked, so that they can.',
      'I see messages that mention me, answer me, are sent to me directly, or are handed to me from their menu, and no others.',
      'A question that goes on from an answer is read in the light of that answer: the message that it replies to, or my last one in that thread or direct conversation. Nothing of it is kept.',
      'The log has names of commands, Discord’s numbers of interactions and messages, and faults; no names or numbers of people, and nothing that was typed, unless the operator turns on debugging.',
      'What I post stays in the channel, in Discord’s keeping, until somebody deletes it.',
    ],
    version: (version: string): string => `Version ${version}`,
  },
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
  noSuchCity: (name: string): string => `The report has no city called “${name}”.`,
  noSuchProject: (name: string): string => `The report has no project called “${name}”.`,
  noSuchPassage: (reference: string, count: number): string =>
    `“${reference}” is no place in the report. Give a paragraph from 1 to ${count}, such as 25 or ¶25 s2, or the name of a section.`,
  hiddenMessage: (command: string): string =>
    `Discord does not show me that message. Open its menu (hold it, or right-click), then Apps, then “${command}”.`,
  emptyMessage: 'There is no text in that message.',
  verify: {
    promptTitle: 'Check a quotation',
    promptLabel: 'The quotation, or a text with quotations',
    tooShort: (min: number): string => `There is nothing to check: a quotation takes ${min} characters at least.`,
    tooLong: 'That is too long to check. Send less of it at once.',
    summary: (count: number, verdicts: string): string => `${count} quotations: ${verdicts}.`,
    more: (count: number, verdicts: string): string => `And ${count} more: ${verdicts}.`,
    counted: {
      exact: (count: number): string => `${count} exact`,
      typography: (count: number): string => `${count} exact but for typography`,
      near: (count: number): string => `${count} near, not exact`,
      assembled: (count: number): string => `${count} assembled from several places`,
      absent: (count: number): string => `${count} not in the report`,
    },
    exact: (quoted: string): string => `“${quoted}”: exact, word for word.`,
    exactParts: (quoted: string): string => `“${quoted}”: exact, with omissions marked.`,
    typography: (quoted: string, folds: string): string => `“${quoted}”: exact but for typography (${folds}).`,
    near: (quoted: string): string => `“${quoted}”: near, but not what the report says.`,
    assembled: (quoted: string): string => `“${quoted}”: the report’s words, but not in one piece there.`,
    absent: (quoted: string): string => `“${quoted}”: not in the report.`,
    absentRun: (quoted: string): string => `“${quoted}”: not in the report. Only these words of it are:`,
    absentNumber: (quoted: string): string =>
      `“${quoted}”: not in the report. Closest there, up to the number that differs:`,
    absentChinese: (quoted: string): string =>
      `“${quoted}”: not in the report, whose text is in English. Quote the English words to have them checked.`,
    folds: {
      quotes: 'quotation marks',
      dashes: 'dashes',
      spaces: 'spaces',
      case: 'capitals',
      ellipsis: 'ellipsis',
      emphasis: 'emphasis added',
      ending: 'punctuation at the end',
      forms: 'width of characters',
      invisible: 'characters that do not show',
      division: 'a word divided at the end of a line',
      brackets: 'square brackets of an editor',
    },
    changed: (quoted: string, original: string): string => `here “${quoted}”, in the report “${original}”`,
    added: (quoted: string): string => `added here: “${quoted}”`,
    leftOut: (original: string): string => `left out here: “${original}”`,
    moreDifferences: (count: number): string => `and ${count} more differences`,
    citedRight: (reference: string): string => `The citation ${reference} is right.`,
    citedWrong: (reference: string, places: string): string => `Cited as ${reference}; it stands in ${places}.`,
    also: (references: string): string => `Also in ${references}.`,
    alsoMore: (references: string, count: number): string => `Also in ${references} and ${count} more places.`,
  },
  noPicture: 'There is a picture to this, but I may not attach it here: that takes the permission “Attach Files”.',
  terminal: {
    promptLines: (label: string): string => `${label}; an empty line ends it.`,
    welcome: (title: string, date: string): string =>
      `I answer questions about one report, in its own words: ${title}, ${date}.`,
    examples: 'For example',
    howTo: '/help lists the commands, Tab completes, Ctrl-D leaves.',
    connect: 'With DISCORD_TOKEN set (see .env.example), npm start connects me to Discord instead.',
    commands: 'Commands',
    bareQuestion:
      'A line without a slash is a question, which may go on from the last answer; an empty line begins anew. A number chooses what the last answer offers.',
    help: 'The commands, or one of them: /help ask',
    reload: 'Load the data folder anew',
    reloaded: 'The data are loaded anew.',
    leave: 'Leave; so do /exit and Ctrl-D',
    optional: (described: string): string => `${described} (may be left out)`,
    oneOf: (described: string, names: string): string => `${described}. One of: ${names}.`,
    unknownCommand: (name: string): string => `There is no command /${name}. /help lists what there is.`,
    unknownCommandNearest: (name: string, nearest: string): string =>
      `There is no command /${name}. Did you mean /${nearest}?`,
    noChoice: (number: string, count: number): string =>
      count === 0
        ? `The last answer offers nothing to choose, so ${number} means nothing here. To read ¶${number}, type /read ${number}.`
        : `There is no choice ${number}; the last answer offers 1 to ${count}.`,
    tooLong: (option: string, max: number, length: number): string =>
      `“${option}” takes ${max} characters at most; that was ${length}.`,
    /** While it is being read, which may take some seconds. */
    studying: (percent: number) => `Learning what the report says, once: ${percent} %`,
    nobodyAsks:
      'Nobody to answer: DISCORD_TOKEN is not set (see .env.example), and no question came in on standard input.',
  },
  tooManyQuestions: (seconds: number): string =>
    `That is more than I can answer at once. Ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  internalError: 'Something went wrong on my side. The operator has been told.',
  unknownCommand: (name: string): string =>
    `I do not know the command “${name}”. It may have been renamed; type / to see what there is.`,
  staleButton: 'This button is from an earlier version of me. Ask again with the command; type / to see what there is.',
  staleForm: 'This form is from an earlier version of me. Call the command again; type / to see what there is.',
  mentionedOnly:
    'Ask me in the same message, in a few words or as a whole question. I answer in the words of the report. Type / to see what else there is.',
  missingOption: (command: string, option: string): string => `/${command} needs “${option}”.`,
} as const;
