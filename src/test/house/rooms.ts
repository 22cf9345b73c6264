/**
 * Every room with what belongs in it, from the ground up: a file may import from its own room and from those that
 * stand before it, and from no other. A folder that is not named is part of the room around it.
 */
export const ROOMS: ReadonlyMap<string, string> = new Map([
  ['src/errors.ts', 'the two kinds of error'],
  ['src/build', 'compiles and runs the rest; plain JavaScript, for nothing is compiled yet'],
  ['src/tables', 'flat tables and the file that keeps them; knows no report'],
  ['src/language', 'English and Chinese: folding, terms, kinds of question; knows no report'],
  ['src/dictionaries', 'what English words there are and what they mean, as packages bring it'],
  ['src/talk', 'what is said to the bot and asks nothing; knows no report'],
  ['src/learning', 'the mathematics of learning; knows no report'],
  ['src/spelling', 'what was meant by a word that is misspelt; knows no report'],
  ['src/process', 'settings, log, standard input and output'],
  ['src/operations', 'what the operator is told of how it goes: lines, counts, health, metrics'],
  ['src/report', 'the report as types, and what can be read off it'],
  ['src/report/load', 'the data folder: read, checked, every fault told with file and line'],
  ['src/names', 'what people call the things of the catalogue'],
  ['src/conversation', 'what was said before a question, and how the question goes on from it'],
  ['src/search/index', 'what is known of the report before a question comes'],
  ['src/search/question', 'what a question asks'],
  ['src/search/rank', 'which paragraph answers it'],
  ['src/search/refuse', 'whether the report answers it at all'],
  ['src/search/excerpt', 'which of its words do'],
  ['src/search', 'the engine: the stages, one after the other'],
  ['src/study', 'what is learnt from a data folder, for the engine to answer from'],
  ['src/store', 'what was learnt, kept between starts'],
  ['src/verify', 'whether a quotation is the report’s'],
  ['src/reply', 'what an answer looks like: quotation, citation, Discord’s limits'],
  ['src/messages', 'the bot’s own words, in every language'],
  ['src/command.ts', 'the contract that every command fulfils'],
  ['src/answers', 'answers and options that several commands share'],
  ['src/controls', 'what the buttons under an answer do'],
  ['commands', 'one file a command, named for it'],
  ['src/command-list.ts', 'every command, by name'],
  ['src/answer.ts', 'a command run for a surface: whatever happens, there is a reply'],
  ['src/discord/connection', 'the client: signed in, its commands registered'],
  ['src/discord/message', 'a reply as a message of Discord’s, and how it is delivered'],
  ['src/discord/turns', 'who is answered next, and how much'],
  ['src/discord', 'the surface in Discord'],
  ['src/terminal/screen', 'a reply as lines of text'],
  ['src/terminal', 'the surface in a terminal'],
  ['src/batch', 'questions in, answers out, a line each'],
  ['src/picture', 'the picture of the plan, drawn from the catalogue'],
  ['src/figures', 'figures that are written into files, and the machine that they come from'],
  ['src/eval', 'how good the answers are'],
  ['src/fit', 'what the engine weighs, learnt from the lists'],
  ['src/tools', 'what helps to tend the data folder'],
  ['src/fuzz', 'whatever can be typed, into everything that takes text'],
  ['src/test/discord-stand-in', 'a Discord on this machine, for tests and measurements'],
  ['src/bench', 'how fast they come, and what they cost'],
  ['src/programs', 'what npm runs, by name'],
  ['src/main.ts', 'the bot'],
  ['src/test', 'the tests'],
]);

/** Rooms that know nothing of each other, whatever their order. */
export const STRANGERS: readonly (readonly [string, string])[] = [
  ['src/discord/turns', 'who is answered next, and how much'],
  ['src/discord', 'src/terminal'],
  ['src/language', 'src/learning'],
  ['src/spelling', 'src/names'],
  ['src/verify', 'src/search'],
];

/** Rooms that import nothing but their own files. */
export const GROUND: readonly string[] = ['src/errors.ts', 'src/tables', 'src/language', 'src/learning'];

/** The files that learn, and those that may import them: whoever reads how a question is answered meets no optimiser. */
export const LEARNING = {
  files: [
    'src/study/',
    'src/learning/adagrad.ts',
    'src/learning/conditional-logit.ts',
    'src/learning/logistic-regression.ts',
  ],
  importers: ['src/study/', 'src/learning/', 'src/fit/', 'src/eval/', 'src/tools/', 'src/bench/', 'src/test/'],
} as const;

/** The one file of those that answer which learns, and that only where there is something to learn: at run time. */
export const LEARNS_WHEN_NEEDED = 'src/store/open-report.ts';

/** What was learnt is read by the stages that use it, and by no other part of the engine. */
export const MODELS = {
  file: 'src/learning/sparse-models.ts',
  importers: ['src/search/rank/', 'src/search/refuse/', 'src/learning/', 'src/study/', 'src/fit/', 'src/test/'],
} as const;

/** The room of a file: the longest that its path begins with. */
export function roomOf(path: string): string | undefined {
  const rooms = [...ROOMS.keys()].filter((room) => path === room || path.startsWith(`${room}/`));
  return rooms.sort((one, other) => other.length - one.length)[0];
}
