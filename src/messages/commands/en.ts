/** Names and descriptions of commands and their options, in English: the names that a call carries in any language. */
export const en = {
  commands: {
    ask: { name: 'ask', description: 'Ask the report a question; it answers in its own words' },
    project: { name: 'project', description: 'What the report says about one of the projects' },
    city: { name: 'city', description: 'What the report says about one of the cities to build' },
    place: { name: 'place', description: 'Every mention of a district, county, town, zone, site, country or region' },
    figure: {
      name: 'figure',
      description: 'A number the report gives, with what it counts; all of them when you name none',
    },
    term: {
      name: 'term',
      description: 'Every mention of a phrase, plan, body or person, and what a numbered phrase counts',
    },
    compare: { name: 'compare', description: 'Two cities or projects one after the other, and what both name' },
    read: { name: 'read', description: 'Read the report itself, paragraph by paragraph' },
    outline: {
      name: 'outline',
      description: 'The map of the report: its parts and sections, with their paragraphs',
    },
    verify: { name: 'verify', description: 'Check a quotation against the report, word by word' },
    about: {
      name: 'about',
      description: 'Where the words come from, what “verbatim” means here, what is kept of you',
    },
  },
  /** In a message's menu. */
  menus: {
    askTheReport: 'Ask the report',
    checkAgainstTheReport: 'Check against the report',
  },
  options: {
    question: { name: 'question', description: 'What you want to know, in English or Chinese' },
    city: { name: 'name', description: 'Which city' },
    project: { name: 'name', description: 'Which project' },
    place: { name: 'name', description: 'Which place, in English or Chinese' },
    figure: { name: 'name', description: 'Which figure, or what it counts' },
    term: { name: 'name', description: 'Which phrase, in English or Chinese' },
    page: { name: 'page', description: 'Which page of a long answer' },
    passage: {
      name: 'passage',
      description: 'A paragraph such as 25 or ¶25 s2, a range such as 7-9, or a section by name',
    },
    quote: {
      name: 'quote',
      description: 'A quotation, or a text with quotations; leave it out to paste several lines',
    },
    first: { name: 'first', description: 'A city or project, in English or Chinese' },
    second: { name: 'second', description: 'Another city or project' },
    private: { name: 'private', description: 'Show the answer to you alone' },
  },
} as const;
