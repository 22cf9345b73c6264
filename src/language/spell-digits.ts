const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TENTHS = TENS.map((ten) => ten.replace(/y$/, 'ieth'));

const VALUES: ReadonlyMap<string, string> = new Map([
  ...UNITS.map((word, value) => [word, String(value)] as const),
  ...ORDINALS.map((word, value) => [word, `${value}th`] as const),
  ...TENS.map((word, at) => [word, String(10 * (at + 2))] as const),
  ...TENTHS.map((word, at) => [word, `${10 * (at + 2)}th`] as const),
]);
const WORD = new RegExp(
  `\\b(?:(${TENS.join('|')})[\\s-](${[...UNITS.slice(1, 10), ...ORDINALS.slice(1, 10)].join('|')})|(${[...VALUES.keys()].join('|')}))\\b`,
  'g',
);

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_NUMBER = /[零〇一二两三四五六七八九十百]+/g;

/**
 * Numbers in words as digits, ordinals all with “th”: “twenty-first” → `21th`, “二十五” → `25`.
 * @param text  in lower case
 */
export function spellDigits(text: string): string {
  return text
    .replace(WORD, (_, ten?: string, unit?: string, word?: string) => {
      if (word !== undefined) return VALUES.get(word) ?? word;
      const value = VALUES.get(unit ?? '') ?? '0';
      return `${Number(VALUES.get(ten ?? '')) + Number.parseInt(value, 10)}${value.endsWith('th') ? 'th' : ''}`;
    })
    .replace(/\b(\d+)(?:st|nd|rd)\b/g, '$1th')
    .replace(HAN_NUMBER, (han) => hanNumber(han) ?? han);
}

/** Up to 999; undefined for what is no such number. */
function hanNumber(han: string): string | undefined {
  const text = han.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]+$/.test(text)) return [...text].map((digit) => HAN_DIGITS.indexOf(digit)).join('');
  const [, hundreds, tens, units] =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (hundreds === undefined && tens === undefined) return undefined;
  const digit = (one: string | undefined): number => Math.max(0, HAN_DIGITS.indexOf(one ?? '零'));
  return String(100 * digit(hundreds) + 10 * (tens === '' ? 1 : digit(tens)) + digit(units));
}
