/**
 * What kind of answer a question asks for. Kinds are terms of their own beside the words of a question: “when was the
 * congress opened” and “who opened the congress” share every other word.
 */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    '?who',
    /\b(who|whom|whose|who['’]?s|which (person|leader|official|guy)|name of the (person|leader|speaker|guy))\b|谁|何人|哪位/,
  ],
  [
    '?when',
    // “When they rebuild it, …” asks for no date.
    /\bwhen(['’]?s|\s+(is|was|are|were|do|does|did|will|would|should|can|could|has|have|had|exactly))\b|\bwhen\W*$|\b(since|by|until|know|tell me|says?|and|where|who) when\b|\b(what (date|day|time|year)|which (date|day|year)|in what year|exact date|date)\b|何时|什么时候|哪一?[天年]|几[月号日]|日期/,
  ],
  [
    '?where',
    /\b(where|which (place|area|district|town|county|zone|part of town)s?|what (place|area|district|zone)s?)\b|哪里|哪儿|何处|在哪|哪些?(地方|区|县)/,
  ],
  ['?how-many', /\b(how many|number of|what number|how often|count of)\b|多少|(?<!哪)几[个家项位条年次]/],
  [
    '?how-much',
    /\b(how much|what (amount|price|cost|budget|percent(age)?)|how (big|large|high|long|far|tall|wide|old|fast))\b|多[大长高久远]|多少钱/,
  ],
  [
    '?list',
    /\b(list|enumerate|name (the|all|every|each)|what are|which are|one by one|each|all (the|of|\d+|two|three|four|five|six|seven|eight|nine|ten)|names of|run (me )?through|walk (me )?through)\b|哪些|哪几|哪[两二三四五六七八九十]|分别|列出|都有/,
  ],
  ['?title', /\b(title|titled|called|headline|named|name)\b|标题|题目|叫什么/],
  ['?why', /\b(why|how come|what for|reason)\b|为什么|为何/],
  [
    '?sum',
    /\b(sum(med)? up|summar\w+|overview|tl;?dr|gist|in short|main points?|overall|big picture|nutshell|key takeaways?|run-?down|break-?down|recap\w*|brief\w*|cheat sheet)\b|概括|总结|概述|主要内容/,
  ],
  [
    '?change',
    /\b(more|fewer|less|bigger|grow\w*|grew|increas\w+|ris(e|es|ing)|rose|went up|go(es)? up|than (before|ago|used))\b|增加|增长|提高|更多|翻番/,
  ],
  // What was done stands in one part of the report, what is planned in others.
  [
    '?past',
    /\b(did|was|were|has|have|had|been|so far|already|past|achieved?|last (few|five|half|couple)|used to)\b|过去|已经|取得|以来/,
  ],
  [
    '?future',
    /\b(will|won['’]?t|would|shall|going to|gonna|plan(s|ned|ning)?|want(s|ed)?|wanna|should|supposed|aim(s|ing)?|goals?|next|hope|promise|intend(ed)?|meant to|expected to|future|gon)\b|将|打算|计划|目标|未来|今后/,
  ],
];

/** The kinds of a question, as terms; none when it does not tell. */
export function kindsOf(question: string): readonly string[] {
  const lowered = question.toLowerCase(); // once, where a pattern that ignores case would fold every letter for itself
  return KINDS.filter(([, pattern]) => pattern.test(lowered)).map(([kind]) => kind);
}
