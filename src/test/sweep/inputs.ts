/** Something that somebody types. */
export interface Input {
  readonly what: string;
  readonly text: string;
  /** Nothing of it is in the report, so whatever is asked with it is a miss. */
  readonly isForeign: boolean;
}

/** The longest that an option of a slash command takes. */
const LONGEST = 6000;

const long = (piece: string): string => piece.repeat(Math.ceil(LONGEST / piece.length)).slice(0, LONGEST);

const ordinary = (text: string): Input => ({ what: text, text, isForeign: false });
const foreign = (what: string, text: string): Input => ({ what, text, isForeign: true });

/** What people type, and what people who want to break things type. */
export const INPUTS: readonly Input[] = [
  ordinary('How many people should the city have?'),
  ordinary('urban-renewal'),
  ordinary('¶25 s2'),
  ordinary('7'),
  ordinary('长春有哪六座城'),
  ordinary('双阳区'),
  ordinary('“four plates”'),
  ordinary('Changchun'),
  foreign('Chinese that is not in the report', '量子纠缠的薛定谔猫'),
  foreign('nothing but a space', ' '),
  foreign('marks alone', '“”…—?!'),
  foreign('line breaks', 'qwertz\n> zxcvb\r\n# asdfg\u2028-# yxcvb\n\n1. hjklö'),
  foreign('control characters', 'qwertz\u0000\u0007\u001b[31mzxcvb\u0085\u200b\ufeff\u007f'),
  foreign('right to left', '\u202eqwertz\u202c שלום عليكم \u2066zxcvb\u2069'),
  foreign('marks upon marks', `qw${'\u0334\u0321\u035d'.repeat(30)}ertz${'\u0489'.repeat(40)}`),
  foreign('emoji', '👩‍🚀🏳️‍🌈🇨🇳 :qwertz: <:smile:1100000000000000020>'),
  foreign('half of a pair', '\ud83d qwertz \udc69'),
  foreign('pings', '@everyone @here <@1100000000000000002> <@&1100000000000000010> <#1100000000000000011> </ask:1>'),
  foreign('Markdown', '**qwertz** __zxcvb__ ~~asdfg~~ ||yxcvb|| `hjkl` [a](https://example.com) # b <t:0:R>'),
  foreign('a fence', '```js\nqwertz\n``` ```` ``'),
  foreign('an invitation', 'discord.gg/qwertz https://discord.com/invite/zxcvb'),
  foreign('separators of buttons', '%7C|=|1|*share|%|%zz'),
  foreign('names of fields', '__proto__ constructor toString hasOwnProperty'),
  foreign('one long word', long('q')),
  foreign('long, all to be escaped', long('*_')),
  foreign('long, many words', long('qwertz zxcvb ')),
  foreign('long, many lines', long('\n> ')),
  foreign('long, open quotations', long('“qwertz "zxcvb ')),
  { what: 'long, of the report', text: long('the six cities and ten projects of Changchun '), isForeign: false },
  { what: 'long, Chinese', text: long('城市更新'), isForeign: false },
];
