import { MINIMAL } from './data-folder.js';

const TEXT = [
  'The county congress opened on March 3, 2024. Ada Brown gave the report.',
  'We will build three cities: the harbour city, the garden city and the market city. Four projects come with them: the bridge project, the school project, the forest project and the tram project.',
  'Build the harbour city. Ships will load grain at two new piers, and the lighthouse will be restored.',
  'Build the garden city. Parks will cover a third of it. Roses and herbs grow along the river, where the old mill stands.',
  'Build the market city. Farmers sell bread, cheese and wool under one roof.',
  'Carry out the bridge project. A bridge of 900 meters will cross the river at the old mill.',
  'Carry out the school project. Every village gets a school, with teachers from the county.',
  'Carry out the forest project. Oaks and beeches are planted on the northern hills.',
  'Carry out the tram project. Trams leave every ten minutes and stop at the harbour.',
  'We hold to the five pledges, as we always have. What was decided stands in the project library.',
].join('\n');

const topic = (name: string, kind: string, chinese: string, paragraph: number) => ({
  id: name,
  name: `${name[0]?.toUpperCase()}${name.slice(1)} ${kind}`,
  chinese: [chinese],
  aliases: { report: [`${name} ${kind}`], other: [] },
  paragraph,
});

/** The plan of a county that nobody has seen: ten paragraphs, three cities, four projects, a phrase that is not explained. */
export const COUNTY = {
  'report.json': MINIMAL,
  'report.txt': TEXT,
  'cities.json': [
    topic('harbour', 'city', '港口城', 3),
    topic('garden', 'city', '花园城', 4),
    topic('market', 'city', '市场城', 5),
  ],
  'projects.json': [
    topic('bridge', 'project', '桥梁工程', 6),
    topic('school', 'project', '学校工程', 7),
    topic('forest', 'project', '森林工程', 8),
    topic('tram', 'project', '电车工程', 9),
  ],
  'terms.json': [
    {
      id: 'five-pledges',
      name: 'Five pledges',
      kind: 'numbered',
      chinese: ['五项承诺'],
      aliases: { report: ['five pledges'], other: [] },
      members: null,
    },
  ],
  'thesaurus.json': [
    { term: 'projects', lay: ['schemes'] },
    { term: 'ships', lay: ['boats'] },
  ],
  'glossary.json': [{ chinese: '桥', english: ['bridge'] }],
};

/** Both lists of questions for the same plan. */
export const COUNTY_LISTS = {
  'questions.json': [
    {
      paragraph: 1,
      quote: 'The county congress opened on March 3, 2024.',
      questions: ['when did the congress open', 'date of the congress', 'on which day did it begin'],
    },
    { paragraph: 1, quote: 'Ada Brown gave the report.', questions: ['who spoke', 'who gave the report', 'speaker'] },
    {
      paragraph: 3,
      quote: 'Ships will load grain at two new piers',
      questions: ['what do ships load', 'how many piers are built', 'where is grain loaded', 'boats in the harbour'],
    },
    {
      paragraph: 3,
      quote: 'the lighthouse will be restored',
      questions: ['what happens to the lighthouse', 'is the lighthouse repaired', 'is anything restored'],
    },
    {
      paragraph: 4,
      quote: 'Roses and herbs grow along the river',
      questions: ['what grows along the river', 'which flowers are there', 'are there roses'],
    },
    {
      paragraph: 5,
      quote: 'Farmers sell bread, cheese and wool under one roof.',
      questions: ['what do farmers sell', 'where can I buy cheese', 'is wool sold', 'what is under one roof'],
    },
    {
      paragraph: 6,
      quote: 'A bridge of 900 meters will cross the river at the old mill.',
      questions: ['how long is the bridge', 'where does the bridge cross', 'length of the bridge'],
    },
    {
      paragraph: 7,
      quote: 'Every village gets a school',
      questions: ['does my village get a school', 'who gets a school', 'are schools built'],
    },
    {
      paragraph: 9,
      quote: 'Trams leave every ten minutes',
      questions: ['how often do trams leave', 'when does the next tram leave', 'tram timetable'],
    },
    {
      paragraph: 8,
      quote: 'Oaks and beeches are planted on the northern hills.',
      questions: ['which trees are planted', 'what grows on the hills', 'where are oaks planted'],
    },
    {
      paragraph: 10,
      quote: 'What was decided stands in the project library.',
      questions: ['where does it stand what was decided', 'which decisions are kept', 'list of decisions'],
    },
  ],
  'gaps.json': [
    { paragraph: 1, questions: ['how old is the speaker', 'salary of the mayor', 'who is the mayor'] },
    { paragraph: 3, questions: ['how deep is the harbour', 'price of grain', 'who owns the ships'] },
    { paragraph: 6, questions: ['how much does the bridge cost', 'who builds the bridge', 'budget of the bridge'] },
    { paragraph: 7, questions: ['how many pupils are there', 'what do teachers earn', 'phone number of the school'] },
    { paragraph: 9, questions: ['what does a ticket cost', 'who drives the tram', 'tram accidents'] },
    { paragraph: 0, questions: ['what is the weather', 'how do I cook spaghetti', 'good morning'] },
  ],
};
