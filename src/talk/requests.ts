import { hasHan } from '../language/fold.js';

/*
 * What stands around a question and asks nothing: “send me the original text of …”, “need it for a slide”, and what
 * people tell of themselves before they ask. Each is blanked, so that what is left stands where it stood.
 */

const POLITE =
  '(?:(?:please|pls|plz|kindly|hey|hi|can|could|would|will|you|someone|somebody|anyone|i|we|want|need|want to|d like|i.d like|like|to|have|see|read|just|me|so|and)\\s+)*';
const VERB =
  '(?:(?:send|give|show|quote|find|get|fetch|paste|copy|look up|pull up|dig out|share|post|cite|read|forward|locate|point)(?:\\s+(?:me|us|to|out|here))*\\s+)';
const ADJECTIVE =
  '(?:(?:exact|original|full|whole|entire|actual|official|verbatim|specific|relevant|precise|complete|english|very)\\s+)*';
const PIECE =
  '(?:texts?|words|wording|bits?|parts?|passages?|paragraphs?|sections?|sentences?|lines?|quotes?|quotations?|citations?|places?|pieces?|excerpts?|spots?|page)';
const SAYING =
  '(?:(?:it|they|he|she|the report|the text|the speech|the document)\\s+)?(?:(?:talks?|speaks?|says?|mentions?|mentioning|discuss(?:es)?|describes?|deals?|covers?|is|are|goes|refers?)\\s+)?(?:(?:about|of|on|with|to)\\s+)?';

/** “send me the original text of”, “the bit where they talk about”, “show me where it says” */
const WRAPPER = new RegExp(
  `^\\s*${POLITE}(?:${VERB}(?:(?:the|a|an|that|any|all)\\s+)*${ADJECTIVE}${PIECE}(?:\\s+(?:of|on|about|from|for|where|that|which|in which|with|saying|regarding|concerning|mentioning))\\s+${SAYING}|${VERB}?(?:the|that|a)\\s+${ADJECTIVE}${PIECE}\\s+(?:where|about|on|that mentions?|which mentions?|saying)\\s+${SAYING}|${VERB}where\\s+${SAYING})`,
  'i',
);
/** “… for a slide”, “… for me please” */
const PURPOSE =
  /[\s,]+(?:here\s+)?for\s+(?:(?:me|us)|(?:(?:a|an|my|our|the|his|her)\s+)(?:\w+\s+)?(?:slides?|homework|essay|presentation|article|thesis|meeting|class|exam|boss|teacher|newsletter|blog|deck|poster|assignment|course|seminar|talk))(?:\s+(?:please|pls|plz|thanks))?\s*[?.!]*\s*$/i;

/** A sentence that says what for, or who asks. */
const ASIDE =
  /^\s*(?:(?:i|we|just|only|really|but|and)\s+)*(?:need(?:ed)?|want)\s+(?:it|this|that|them)\b|^\s*(?:it.?s|this is|that.?s)\s+for\s+(?:my|a|an|our|the)\b|^\s*(?:asking|posting)\s+for\b|^\s*sorry\s+(?:to|for)\b|^\s*(?:i|we)\s+(?:have|got)\s+(?:a|an)\s+(?:exam|test|presentation|meeting|deadline|essay)\b/i;
/** A sentence in which somebody tells of their life. What they care about stays: it may be what the question is about. */
const STORY =
  /^\s*(?:(?:i.?m|i am|i will be|i just turned)\s+\d+\b|(?:i|i.?m|i.?ve|we|we.?re|we.?ve|my|our|been)\b.*\b(?:years? old|moved (?:here|to)|new here|retired|born|waiting|bored|(?:wife|husband|grand\w+|mother|father|mom|mum|dad|son|daughter|boss|teacher|friends?|neighbou?rs?)|nobody (?:tells|told))\b)/i;
const ASKS =
  /\?\s*$|^\s*(?:and\s+|so\s+|anyway,?\s+)?(?:who|what|which|when|where|why|how|is|are|was|were|do|does|did|will|can|has|have)\b/i;
/** Words of a question that point back to what was told. */
const POINTS_BACK = /\b(?:me|us|my|our|i|we|it|that|this|they|them|him|her|these|those)\b/i;
/** A clause before a question that says who sent one. */
const ERRAND =
  /^\s*(?:my|our|the|a)\s+\w+(?:\s+\w+)?\s+(?:asked|told|wants|sent|made|says)\b[^,.?!]*[,:]\s+|^\s*(?:i|we)\b[^,.?!:]*[:]\s+(?=(?:who|what|which|when|where|why|how|is|are|was|were|do|does|did|will|can|has|have)\b)/i;

const CHINESE_WRAPPER =
  /^(?:请|麻烦|能不能|可以|可否|劳驾)?(?:你|您)?(?:帮我|帮忙|给我|替我)?(?:查找|寻找|找出|找到|找一下|找找|查一下|找|查|发|复制|引用|摘录|摘抄|贴|把|将)(?:一下|给我|出)?(?:报告|文中|文章|全文)?(?:里|中)?(?:所有|全部)?(?:的)?(?:提到|提及|讲到|讲|说到|谈到|关于|有关|涉及|写到)?/;
/** Pieces that are counted are what is asked about: “哪三个部分”, “哪些内容”. */
const CHINESE_PIECE =
  /(?<![\d零一二三四五六七八九十两几多哪些个大])(?:的|那|这)?(?:一)?(?:原文|段落|原话|原句|句子|段|那段|部分|内容|出处|文字|全文)+(?:原话|原文|内容)?(?:发给我|给我|贴出来|复制给我|找出来|发一下|看看|念给我听|是什么|是怎么说的|是怎么写的)*[。？！?!\s]*$/;
const CHINESE_STORY = /^\s*我(?!国|市|省|们市)(?!.*(?:想问|想知道|问一下|请问))[^，。！]*[，。！]\s*(?=.{4,})/;

/** The question alone; the whole where hardly a word would be left. */
export function withoutRequests(text: string): string {
  const stripped = hasHan(text) ? withoutChinese(text) : withoutEnglish(text);
  return /[\p{L}\p{N}]{3}|\p{Script=Han}{2}/u.test(stripped) ? stripped : text;
}

function withoutEnglish(text: string): string {
  const sentences = text.match(/[^.?!\n]+(?:[.?!](?!\s|$)[^.?!\n]*)*[.?!\n]*/g) ?? [text];
  const questions = sentences.filter((sentence) => !ASIDE.test(sentence) && ASKS.test(sentence));
  const standsAlone = questions.length > 0 && !questions.some((sentence) => POINTS_BACK.test(sentence));
  return sentences
    .map((sentence) => {
      const isDropped =
        sentences.length > 1 &&
        (ASIDE.test(sentence) || (standsAlone && !questions.includes(sentence) && STORY.test(sentence)));
      if (isDropped) return blank(sentence);
      return sentence.replace(ERRAND, blank).replace(WRAPPER, blank).replace(PURPOSE, blank);
    })
    .join('');
}

function withoutChinese(text: string): string {
  const told = text.replace(CHINESE_STORY, blank);
  const start = told.length - told.trimStart().length;
  const asked = told.slice(start);
  const isRequest = CHINESE_PIECE.test(asked);
  return isRequest ? told.slice(0, start) + asked.replace(CHINESE_WRAPPER, blank).replace(CHINESE_PIECE, blank) : told;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}
