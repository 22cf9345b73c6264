/**
 * Irregular English forms, each line a base form and what it becomes; no stemmer knows that “withstood” is “withstand”.
 * Left out is what would make two words one: “found”, “saw”, “left”, “felt”, “lay”, “rose”, “wound”.
 */
const FORMS = `
  arise arose arisen
  awake awoke awoken
  bear bore borne
  beat beaten
  become became
  begin began begun
  bend bent
  bite bit bitten
  blow blew blown
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  choose chose chosen
  cling clung
  come came
  deal dealt
  dig dug
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feed fed
  fight fought
  fly flew flown
  forbid forbade forbidden
  forget forgot forgotten
  freeze froze frozen
  grow grew grown
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led
  lend lent
  lose lost
  make made
  mean meant
  meet met
  overcome overcame
  oversee oversaw overseen
  pay paid
  rebuild rebuilt
  ride rode ridden
  ring rang rung
  run ran
  seek sought
  sell sold
  send sent
  shake shook shaken
  shoot shot
  show shown
  shrink shrank shrunk
  sing sang sung
  sink sank sunk
  sit sat
  sleep slept
  speak spoke spoken
  speed sped
  spend spent
  stand stood
  steal stole stolen
  stick stuck
  strike struck
  strive strove striven
  swear swore sworn
  swim swam swum
  take took taken
  teach taught
  tear tore torn
  think thought
  throw threw thrown
  undergo underwent undergone
  understand understood
  undertake undertook undertaken
  undo undone
  uphold upheld
  wake woke woken
  wear wore worn
  win won
  withdraw withdrew withdrawn
  withstand withstood
  write wrote written
  child children
  man men
  woman women
  foot feet
  tooth teeth
  goose geese
  mouse mice
`;

/** The base form of each irregular one. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);
