/**
 * How people go on from an answer, in English and Chinese. Questions are matched in lower case, without
 * apostrophes and without what surrounds their letters and digits.
 */

/** Words around what is asked for that say nothing of their own. */
const AROUND = [
  'ok|okay|and|so|but|then|now|please|pls|plz|can|could|would|you|i|we|want|need|like|to|see|have|give|show|send|quote',
  'tell|read|get|me|us|the|your|its|it|that|this|in|of|for|from|what|whats|is|are|say|says|again|exact|a|an|do',
  'got|where|which|thanks|thx|ah|hm+|though|tho|whole|full|actual|real|paste|post|copy|put|here',
].join('|');
const around = (core: string): RegExp => new RegExp(`^(?:(?:${AROUND}) )*(?:${core})(?: (?:${AROUND}|version))*$`);

/** The same passage is asked for once more: its words, its place, its link. */
const WORDS_AGAIN = around(
  [
    'sources?|citations?|quotes?|quotation|exact words|exact wording|wording|verbatim|word for word|originals?',
    '(?:original|exact|relevant|actual) (?:text|words|wording|passage|bit|part|line|sentence|paragraph|quote)|text|passage|bit',
    'part|line|paragraph|paragraph number|page|section|sentence|proof|receipts?|evidence|references?|links?|urls?|cite',
    'does it (?:say|stand|come from)|is that (?:written|said|from|stated)|did you (?:get|find|read) (?:that|this|it)',
    'how do you know(?: that| this)?|citation needed|repeat(?: that| it)?|say (?:that|it) again|exactly in the (?:report|text)',
  ].join('|'),
);
const CHINESE_WORDS_AGAIN =
  /^(?:那|请|那么|好的?|可以|能|我要|要|给我|你|出自)*(?:(?:看|发|给|贴)(?:一下)?)?(?:这个?|它)?(?:的)?(?:原文|原话|出处|来源|引用|链接|依据|(?:这|那)?是?在?(?:第几|哪一?)段|在?哪里?(?:写|说|提到)的?|再说一遍|重复一下)(?:是|在|写|说)?(?:什么|哪里?)?(?:呢|吗|的|发我|发一下|发来|贴一下|贴出来|贴|给我|一下|看看|呗|吧)*$/u;

/** Another language is asked for, which the report was not published in. */
const TRANSLATION = around(
  '(?:(?:translate|translation|say|write)(?: (?:it|that|this))?(?: (?:in|into|to))? ?)?(?:(?:the )?(?:chinese|mandarin|english|french|german|russian|japanese|korean|spanish)(?: (?:text|original|translation))?|translation|translate(?: it| that| this)?)',
);
const CHINESE_TRANSLATION =
  /^(?:那|请|那么|好的?|可以|能|你)*(?:(?:用|有|给我?|换成?|翻译?成?|说)?(?:中文|汉语|普通话|英文|英语)(?:版|的|原文|说|讲|翻译|回答)*|翻译)(?:一下|一遍|说|讲|呢|吗|吧|给我)*$/u;

/** What it means is asked for, and nothing says what “it” is: “what does that mean?” */
const MEANING =
  /\b(?:what|whats|wat)(?: (?:do|does|did|is|are))? (?:it|that|this|those|these|they|the|all that)(?: \S+){0,3} (?:mean|means|meaning|stand for|stands for|supposed to mean|refer to)\b|^(?:and |so |ok )*(?:meaning|which means|in plain (?:english|words)|explain(?: (?:it|that|this))?|what is (?:that|this)|whats (?:that|this)(?: mean)?|define (?:it|that|this)|what (?:do|did) you mean|what is meant(?: by (?:that|this|it))?|(?:huh )?meaning what)$/;
const CHINESE_MEANING = /(?:什么|啥|何)意思|怎么理解|是指什么|指的是什么|解释一下$|含义/u;

/** Whose words they are: “who said that?” */
const SPEAKER =
  /^(?:(?:and|so|ok|but|sorry|wait) )*(?:who|whose)(?: (?:exactly|the hell|was it|is it|was it that|is))? ?(?:said|says|say|told|claims?|claimed|words|words (?:are|is) (?:that|this|those)|quote is (?:that|this)|is (?:saying|speaking|talking|the speaker)|stated?|thinks?|spoke|is quoted)(?: (?:that|this|it|so|these|those|all that|all this|them))*$|^says who$|^whose words are (?:these|those|they|that|this)$|^did \S+(?: \S+)? say (?:that|this|so)$|^according to (?:whom|who)$/;
const CHINESE_SPEAKER =
  /^(?:这|那|这话|那话|这些|那是|这是)*(?:是)?谁(?:说|讲|提)(?:的|过)?(?:这话|这个|这些)?(?:呢|啊|呀)*$/u;

/** More is asked for of the same: “anything else?”, “is that all?”. */
const MORE =
  /^(?:(?:and|ok|okay|so|but|hm+) )*(?:(?:is )?(?:that|this|it)(?: (?:all|it|everything)|s (?:all|it))(?: (?:there is|of (?:it|them)|it says|they say|about (?:it|that)))?|(?:is there |do they say |do you have |are there |got |say )?(?:any(?:thing)?|something|what|nothing|any more|some) ?(?:else|more|further|other (?:passages?|places?|mentions?))(?: (?:on|about|of) (?:it|that|this|them|him|her))?(?: (?:is there|do they say|there))?|(?:tell|show|give) me more(?: (?:about|on) (?:it|that|this))?|more(?: (?:please|pls|on that|about (?:it|that)))?|go on|continue|elaborate|where else|any other (?:mentions?|places?)(?: of it)?|(?:any |some )?(?:more|further) (?:details?|info|information|specifics)(?: (?:on|about) (?:it|that|this))?|any (?:details|specifics)|is there (?:any )?more(?: (?:on|about|to) (?:it|that|this))?|(?:please |pls |can you )*(?:elaborate|expand)(?: (?:on|a bit|more))*(?: (?:it|that|this))?(?: (?:please|pls))?|(?:is it |are they |is that )?mentioned (?:elsewhere|anywhere else)|where else is (?:it|that|this) (?:mentioned|said))$/;
const CHINESE_MORE =
  /^(?:就|只有|只)?(?:这些|这么多|这样)(?:了|吗|而已)+$|^(?:那|那么)?(?:还|别)(?:有|的)(?:什么|别的|其他|没有|吗|呢|更多)*(?:的|吗|呢|内容|地方|提到)*$|^(?:更多|继续|接着说|(?:再)?(?:说)?(?:详细|具体)(?:一?点|一些|说说)?|展开说说)(?:吧|呗|吗)?$/u;

/** Another member of what was listed: “the next one please”, “what about the second?”. Number words are digits here. */
const MEMBER =
  /^(?:(?:and|ok|okay|so|then|now|but|what|whats|how|show|give|read|tell|me|us|about|go|to|i|meant?|no|not that|please|pls|can|you|do|say|which|is|with|on|for) )*(?:the )*(?:(?<back>previous|prev|preceding|1 before(?: (?:that|this|it))?|before that)|(?<step>next|following|keep reading|read on|go on reading|1 after(?: (?:that|this|it))?|after that)|(?<last>last|final|very last)|(?:(?:number|no|nr|project|city|#) ?(?=\d))?(?<place>\d{1,2})(?:(?<=[#a-z] ?\d{1,2})(?!th)|th))(?: (?:1|project|city|number|paragraph|passage|section|part|of (?:them|those|these)|on the list|in the list))*(?: (?:please|pls|plz|then|say|about|though|tho|is|says|what|called|again))*$/;
const CHINESE_MEMBER =
  /^(?:那|那么|再|请|说说|讲讲|看看|看|我要)*(?:(?<step>[下后]1?[个项座条段])|(?<back>[上前]1?[个项座条段])|(?<last>最后1?[个项座条]?)|第(?<place>\d{1,2})[个项座条]?)(?:大?工程|项目|城市|城)?(?:呢|是什么|是啥|怎么样|说什么|吧|内容)*$/u;

/**
 * What ties a question to the one before it: it begins as if it went on, is short where it asks who or where, or points to
 * what was named.
 */
const ELLIPSIS = new RegExp(
  [
    '^(?:and|but|plus|what about|how about|whereabouts|like (?:how|what|who|where|which)|such as|how so|eg|in what way',
    '|for (?:example|instance)|(?:by|in|from|to|near|at|under|for|with|on|since|until|through|towards?) (?:what|when|whom|which|where|how)',
    '|no|nope|nah|not|i meant?|meaning)\\b',
    '|^(?:or|also|then|so|why|where|when|who|whose|how|which|what for|since when|to do what|any|does it say (?:why|how|when|where|who))\\b(?: \\S+){0,5}$',
  ].join(''),
);
const POINTER =
  /\b(?:it|its|itself|that|those|these|this|them|their|theirs|he|him|his|she|her|ones?|the others?|other|same|else|there|both|each|instead|such|former|latter)\b/;
/** These point to the report or to what stands there, and to nothing that was said. */
export const NO_POINTER = [
  /\b(?:is|are|was|were|will) there\b/g,
  /\bthere (?:is|are|was|were|will)\b/g,
  /\b(?:do|does|did|will|would|is|are|should|can|what|how|why|where|when|that|if|whether) (?:they|it) (?:say|mention|plan|want|talk|speak|promise|tell|have|cover|discuss|include|think|do|doing|going|gonna|aim|intend|hope)\b/g,
  /\b(?:is|isnt|was) it (?:true|right|correct)(?: that)?\b/g,
  /\b(?:say|says|said|claim|claims|claimed|true|think|thinks|hear|heard|told|know|mentions?|stated?) that\b/g,
  /\b(?:in|of|by|from|about) (?:this|that|the|it) (?:report|speech|text|document|paper)$|\bin it$/g,
  /\b(?:this|that|the) (?:report|speech|text|document|paper|congress|city|year|thing|bot)\b/g,
  /\bone (?:of the|in (?:\d+|ten))\b/g,
];
const CHINESE_ELLIPSIS =
  /^(?:那|还有|为什么|为啥|谁|哪|什么时候|何时|多少|多大|几|怎么|不是|不对|我是?说|在哪|这|它|他|她)|呢(?:$| )|^(?:具体|比如|例如|几年|多久|列出来|列一下|有哪些|是哪)/u;
const CHINESE_POINTER = /也|里面|里头|同样|一样|它|他|她|其中|这[个些里]|那[个些里]|这儿|那儿|该/u;

/** Another of the same family, perhaps: “and the farming one?”, “and safety?”, “那双碳城市呢”. */
const SIBLING = /\b(?:one|ones|city|project)\b|^(?:and|or|any|what about|how about)(?: \S+){1,3}$/;
const CHINESE_SIBLING = /呢(?:$| )|城市|城$|工程|项目/u;
/** It is surely another one: none of those that were cited. */
const OTHER = /\b(?:the|that|this|which|another|other) (?:\S+ ){0,3}(?:one|city|project)\b/;
const CHINESE_OTHER = /城市|城呢?(?:$| )|那个呢?(?:$| )|工程|项目/u;

/** A number is asked for, in words of no other meaning: “有数字吗”. */
const CHINESE_NUMBER =
  /^(?:那|那么|有|有没有|具体|什么)*(?:数字|数据|指标|规模)(?:吗|呢|多大|是多少|有多大)*$|^(?:有)?多大规模$/u;

/** The report itself is asked about: “and who gave the report?”, “那报告呢”. */
const OF_REPORT = /\b(?:report|speech|address|congress|opening|meeting|ceremony|document)\b/;
const CHINESE_OF_REPORT = /报告|讲话|大会|会议|党代会|开幕/u;

/** “No, the other zone”: what was shown is not what was meant. */
const CORRECTION =
  /^(?:no+|nope|nah|not (?:that|this|it)(?: one)?|wrong(?: one)?|i (?:meant?|was (?:asking|talking) about)|i mean)\b/;
const CHINESE_CORRECTION = /^(?:不是|不对|错了|我(?:是)?(?:说|问)的?是|我是说|我指的是)/u;

/** A change of topic that is said. */
export const NEW_TOPIC =
  /^\s*(?:(?:ok(?:ay)?|thanks?|thx|thank you|cool|great|good|alright|right|fine|and|now)[\s,.!:;]+)*(?:a |an |on a )?(?:(?:new|another|different|other|next|unrelated|separate) (?:question|topic|subject|thing|note)|change of (?:topic|subject)|(?:switching|changing|change) (?:the )?(?:topics?|subjects?)|by the way|btw|on another note|moving on|something (?:else|different)|unrelated(?: but)?|(?:换一?个?(?:话题|问题|题目)|另一?个问题|另外问(?:一下|下|个问题)?|顺便问(?:一下|下)?|对了))(?![\p{L}\p{N}])[\s:,，：;；.。—–-]*/iu;

const NEVER = /(?!)/;

export const WORDINGS = {
  wordsAgain: { english: WORDS_AGAIN, chinese: CHINESE_WORDS_AGAIN },
  translation: { english: TRANSLATION, chinese: CHINESE_TRANSLATION },
  meaning: { english: MEANING, chinese: CHINESE_MEANING },
  speaker: { english: SPEAKER, chinese: CHINESE_SPEAKER },
  more: { english: MORE, chinese: CHINESE_MORE },
  member: { english: MEMBER, chinese: CHINESE_MEMBER },
  ellipsis: { english: ELLIPSIS, chinese: CHINESE_ELLIPSIS },
  pointer: { english: POINTER, chinese: CHINESE_POINTER },
  sibling: { english: SIBLING, chinese: CHINESE_SIBLING },
  other: { english: OTHER, chinese: CHINESE_OTHER },
  number: { english: NEVER, chinese: CHINESE_NUMBER },
  ofReport: { english: OF_REPORT, chinese: CHINESE_OF_REPORT },
  correction: { english: CORRECTION, chinese: CHINESE_CORRECTION },
} as const;
