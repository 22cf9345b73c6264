import { hasHan, tokenize } from '../../language/fold.js';

/** A thing that a question asks to be there at all, as a part of its text. */
export interface AskedThing {
  readonly start: number;
  readonly end: number;
  /**
   * `presence`: whether it is there at all is the question; `telling`: what is said of it, “tell me about football”; `bare`:
   * nothing but the thing was typed, “football?”, which may be asked about in any way.
   */
  readonly asked: 'presence' | 'telling' | 'bare';
}

const IT =
  '(?:it|they|he|she|this|that|you|the (?:report|text|speech|plan|document|paper|congress|city|article|page|leaders?|party)|(?:this|that|your|their) (?:report|text|speech|plan|document|thing))';
const ADVERBS = '(?:(?:even|also|actually|really|ever|maybe|perhaps|at all|somewhere|anywhere|by any chance) )*';
const SOMETHING =
  '(?:anything|something|nothing|smth|sth|any ?thing|stuff|info|information|word|words|part|bit|section|passage|paragraph|line|sentence|chapter|mention|mentions|reference|references|news|plans?|content)';
const ABOUT = '(?:about|on|of|regarding|concerning|re|related to|relating to|to do with|with|for|mentioning)';
const SPEAK =
  '(?:mention|mentions|mentioned|mentioning|discuss|discusses|discussed|cover|covers|covered|address|addresses|name|names|named|include|includes|included|contain|contains|touch(?:es|ed)? on|refer(?:s|red)? to|bring(?:s)? up|brought up|(?:talk|speak|spoke|talks|speaks|talked|write|writes) (?:about|of|on)|(?:say|says|said|have|has|had|got) (?:anything |something |any |a word |much )?(?:about|on|regarding|of)|deal(?:s|t)? with|care about|go(?:es)? into)';

/** What leads up to the thing, and what follows it. */
const FORMS: readonly RegExp[] = [
  `(?:(?:is|are|was|were) there|there(?: is| are|s| s)|(?:do|does|did) ${IT} (?:have|contain|include|give|say)|(?:have|has) ${IT}|got|any chance there is)? ?${ADVERBS}(?:any |a |some |single )*${SOMETHING} ${ADVERBS}${ABOUT} (?<thing>.+)`,
  `(?:do|does|did|will|would|is|was|has|have) ${IT} ${ADVERBS}(?:going to |gonna |been )?${SPEAK} (?<thing>.+)`,
  `(?:any|a|one|some) (?:mention|word|info|information|reference|news) ?(?:of|about|on|to)? (?<thing>.+)`,
  `(?:what|how|wat|wot) (?:about|abt|bout) (?<thing>.+)`,
  `(?:is|are|was|were) (?<thing>.+?) ${ADVERBS}(?:mentioned|in (?:it|there|this|here|that)|in (?:the|this|that) (?:report|text|speech|plan|document)|part of (?:it|the report|the plan|the speech)|covered|discussed|included|named|brought up|talked about|spoken of|addressed)`,
  '(?<thing>.+?) (?:any|is there any|are there any|a) (?:mention|mentions|word|info|information|reference|news)(?: (?:of|about|on) (?:it|them|that))?(?: (?:in|at all).*)?',
  `(?<thing>.+?) (?:mentioned|covered|included|discussed|talked about)`,
  `(?:does |do |did |will )?(?<thing>.+?) ${ADVERBS}(?:come|comes|came|show|shows|turn|turns|pop|pops) up(?: ${ADVERBS}(?:at all|anywhere|in .+))?`,
  `(?:does |do |did |will )?(?<thing>.+?) ${ADVERBS}(?:appear|appears|feature|features|occur|occurs|get mentioned|gets mentioned|get a mention|gets a mention) ?${ADVERBS}(?:(?:at all|anywhere|here|in .+))?`,
].map(
  (form) =>
    new RegExp(
      `^(?:(?:so|and|ok|okay|hey|hi|but|well|um|uh|also|pls|please|just|wondering|curious|if|whether|that|i wonder|tell me|can you tell me|do you know|is it (?:true|right|correct)|i heard|heard|i think|i thought) )*${form}$`,
      'd',
    ),
);

/** What leads up to a thing of which it is asked what is said. */
const TELLING: readonly RegExp[] = [
  `(?:what|wat|whats) (?:do|does|did) ${IT} ${ADVERBS}(?:say|tell|write|plan|promise|have|think|do) ${ADVERBS}(?:us |me )?(?:about|on|for|regarding|with|to) (?<thing>.+)`,
  `(?:what|wat|whats)(?: is| s| was| are)? (?:said|written|planned|there|stated|promised|mentioned|being done|done) (?:about|on|for|regarding|with|of) (?<thing>.+)`,
  '(?:can you |could you |please |pls )*(?:tell me|talk|say something|say anything|info|inform me|explain)(?: more| something| anything)? about (?<thing>.+)',
].map((form) => new RegExp(`^(?:(?:so|and|ok|okay|hey|hi|but|well) )*${form}$`, 'd'));

/** What says nothing of the thing, around it. */
const AROUND =
  /^(?:(?:the|a|an|any|some|more|maybe|and|but|or|also|plus|about|on|of|things like|stuff like|something like|like|say|even|actual|specifically) )+|(?: (?:at all|anywhere|somewhere|in (?:it|there|here|this|that)|in (?:the|this|that) (?:report|text|speech|plan|document|paper)|in particular|please|pls|plz|by any chance|maybe|or not|or what|or something|or sth|too|as well|then|there|here|though|specifically|yet|stuff|things|mentioned|lol|lmao|haha|btw|tho|thx|thanks|mate|bro|man|dude|guys|pal))+$/g;

/** What is said behind a question, and is no part of it. */
const TRAILING =
  /(?: (?:lol|lmao|haha|btw|tho|please|pls|plz|thx|thanks|mate|bro|man|guys|pal|or what|or not|or no))+$/;

/** With one of these, it is a question about the thing, and not whether it is there. */
const QUESTIONS =
  /\b(?:who|whom|whose|what|which|when|where|why|how|do|does|did|will|would|is|are|was|were|be|being|has|have|had|can|could|should|must|that|if|whether|they|we|it|he|she|you|i)\b/;

/** Words of what asks for a thing, at most, the thing included. */
const ASKED_WORDS_MAX = 24;
/** Words of a thing, at most: more are a statement, of which some words are always missing. */
const THING_WORDS_MAX = 4;
/** Words of a bare thing, at most: more are a question in short. */
const BARE_WORDS_MAX = 2;

const CHINESE_FORMS: readonly RegExp[] = [
  '(?:报告|文中|文章|讲话|里面|里头|这里|文件|规划)?(?:里面|里|中|当中)?(?:有没有|是否|有无|可有|是不是)(?:提到|提及|提过|讲到|讲过|说到|说过|谈到|谈过|谈及|写到|涉及|包括|包含|关于|有关|讲|说|提|谈|有)?(?:过|了|到)?(?<thing>.+?)(?:的(?:内容|事情?|话题|问题|部分|段落|信息))?',
  '(?:报告|文中|文章|讲话|里面|里头|这里|文件|规划|它)?(?:里面|里|中|当中)?(?:有|提到|提及|讲到|说到|谈到|提|讲|说|涉及|包括)(?:过|了|到)?(?:关于|有关)?(?<thing>.+?)(?:的(?:内容|事情?|话题|问题|部分|段落|信息))?(?:了)?(?:吗|么|没有?|嘛)',
  '(?<thing>.+?)(?:有没有|是否|有)(?:被)?(?:提到|提及|讲到|说到|谈到|写到|涉及)(?:过|了)?(?:吗|么|没有?)?',
  '(?<thing>.+?)(?:提到|提及|讲到|说到|谈到|写到)(?:了|过)?(?:吗|么|没有?)',
  '(?:关于|有关)(?<thing>.+?)(?:的(?:内容|事情?|话题|问题|部分|段落|信息))?(?:有没有|有吗|呢|有哪些|吗)?',
  '(?:那|那么)?(?<thing>.+?)(?:呢|方面呢|怎么样|如何)',
].map((form) => new RegExp(`^(?:请问|想问|问一下|那么?|嗯|你好)*${form}$`, 'd'));
const CHINESE_QUESTIONS =
  /谁|什么|哪|几|多少|怎么|如何|为什么|为何|是不是|是否|吗|么|何|是|要|会|将|把|被|在|了|的(?=.{3})/;
/** Chinese characters of a bare thing, at most. */
const CHINESE_BARE_MAX = 4;

/**
 * Finds the thing that a question asks to be there at all: “is there anything about dogs?”, “does it mention taxes”,
 * “football??”, “有没有提到台湾”.
 * @param text  the question, its spelling repaired
 * @returns undefined for any other question
 */
export function findAskedThing(text: string): AskedThing | undefined {
  return hasHan(text) ? findChineseThing(text) : findEnglishThing(text);
}

function findEnglishThing(text: string): AskedThing | undefined {
  const tokens = tokenize(text);
  if (tokens.length > ASKED_WORDS_MAX) return undefined;
  const folded = tokens
    .map(({ word }) => word)
    .join(' ')
    .replace(TRAILING, '');
  const places = placesOf(tokens.map(({ word }) => word));
  const toSpan = (from: number, to: number): { start: number; end: number } | undefined => {
    const [first, last] = [
      places.indexOf(from),
      tokens.findIndex((_, at) => (places[at] ?? 0) + (tokens[at]?.word.length ?? 0) === to),
    ];
    const [one, other] = [tokens[first], tokens[last]];
    return one === undefined || other === undefined ? undefined : { start: one.start, end: other.end };
  };
  for (const [asked, forms] of [
    ['presence', FORMS],
    ['telling', TELLING],
  ] as const) {
    for (const form of forms) {
      const place = form.exec(folded)?.indices?.groups?.['thing'];
      if (place === undefined) continue;
      const [from, to] = trimmed(folded, place);
      const thing = folded.slice(from, to);
      if (thing === '' || thing.split(' ').length > THING_WORDS_MAX || QUESTIONS.test(thing)) return undefined;
      const span = toSpan(from, to);
      return span === undefined ? undefined : { ...span, asked };
    }
  }
  const [from, to] = trimmed(folded, [0, folded.length]);
  const thing = folded.slice(from, to);
  if (thing === '' || thing.split(' ').length > BARE_WORDS_MAX || QUESTIONS.test(folded)) return undefined;
  const span = toSpan(from, to);
  return span === undefined ? undefined : { ...span, asked: 'bare' };
}

/** Where each word begins when they are written with single spaces. */
function placesOf(words: readonly string[]): readonly number[] {
  let at = 0;
  return words.map((word) => {
    const place = at;
    at += word.length + 1;
    return place;
  });
}

/** A place in a text without what says nothing around it. */
function trimmed(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  let [start, end] = [from, to];
  for (const { 0: found, index } of text.slice(from, to).matchAll(AROUND)) {
    if (index === 0) start = from + found.length;
    else end = Math.min(end, from + index);
  }
  return [start, end];
}

function findChineseThing(text: string): AskedThing | undefined {
  const start = text.search(/[\p{L}\p{N}]/u);
  const asked = text.slice(start).replace(/[^\p{L}\p{N}]+$/u, '');
  if (start < 0 || /[^\p{L}\p{N}“”"‘’《》·\s]/u.test(asked)) return undefined;
  for (const form of CHINESE_FORMS) {
    const place = form.exec(asked)?.indices?.groups?.['thing'];
    if (place === undefined) continue;
    const thing = asked.slice(...place);
    if (CHINESE_QUESTIONS.test(thing)) return undefined;
    return { start: start + place[0], end: start + place[1], asked: 'presence' };
  }
  const isBare = asked.length <= CHINESE_BARE_MAX && !CHINESE_QUESTIONS.test(asked) && !/\s/.test(asked);
  return isBare ? { start, end: start + asked.length, asked: 'bare' } : undefined;
}
