import { MINIMAL } from './data-folder.js';

/** A question that the report of the farm answers, in words that its lists do not have. */
export const asksFarm = 'who is head of the farm?';

/** What the farm's report answers. */
export const ANSWERS = [
  {
    paragraph: 1,
    quote: 'The farm is run by Ada Brown.',
    questions: [
      'who runs the farm',
      'who is in charge',
      'name of the farmer',
      'who manages the fields',
      'farm boss',
      'who leads the farm',
    ],
  },
  {
    paragraph: 2,
    quote: 'Barley and oats grow on the southern fields.',
    questions: [
      'which crops grow there',
      'what is grown in the south',
      'is there barley',
      'kinds of grain',
      'what do the fields bear',
      'oats',
    ],
  },
  {
    paragraph: 3,
    quote: 'The mill grinds the grain with water from the brook.',
    questions: [
      'how is the grain ground',
      'what drives the mill',
      'is it a water mill',
      'where does the water come from',
      'what does the mill do',
      'mill power',
    ],
  },
  {
    paragraph: 4,
    quote: 'Bread is sold at the market on Saturdays.',
    questions: [
      'when is the market',
      'where can I buy bread',
      'market day',
      'what is sold',
      'do they sell bread',
      'bread sale',
    ],
  },
] as const;

/** A small data folder with both lists: enough to fit weights on. */
export const FARM = {
  'report.json': MINIMAL,
  'report.txt': ANSWERS.map(({ quote }) => `${quote} So it has been for years.`).join('\n'),
  'questions.json': ANSWERS,
  'gaps.json': [
    {
      paragraph: 1,
      questions: [
        'how old is the farmer',
        'phone number of the farm',
        'how much did the farm cost',
        'salary of the farmer',
        'who owned the farm before',
      ],
    },
    {
      paragraph: 2,
      questions: [
        'price of barley',
        'how much rain falls on the fields',
        'which pests eat the crops',
        'how many tons of oats',
        'cost of the crops',
      ],
    },
    {
      paragraph: 3,
      questions: ['who built the mill', 'how old is the mill', 'how much did the mill cost', 'name of the brook'],
    },
    {
      paragraph: 4,
      questions: [
        'price of bread',
        'how many people come to the market',
        'phone number of the market',
        'is there cheese',
      ],
    },
    { paragraph: 0, questions: ['what is the weather', 'good morning', 'how do I cook spaghetti'] },
  ],
};
