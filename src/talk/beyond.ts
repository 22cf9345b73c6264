/**
 * Requests for what the bot cannot do, whatever follows: “write me a poem about spring”. Each is tried from the first
 * word of a sentence that is folded as `foldName` folds, after the politeness that may lead up to it.
 */

const LEAD =
  '(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|so|now|well|bot|can|could|would|will|you|u|i|id|like|want|need|to|lets|also|and|then|just|help|me|for) ){0,7}?';

const WRITINGS =
  '(?:poems?|poetry|haikus?|sonnets?|limericks?|songs?|lyrics|raps?|verses?|rhymes?|essays?|story|stories|tales?|novels?|jokes?|riddles?|puns?|tweets?|e ?mails?|mails?|letters?|blogs?|posts?|articles?|speech|script|code|programs?|function|app|website|cv|resume|memes?|comics?|presentation|powerpoint|slideshow|deck|flyer|press release|review|paper|thesis|dissertation|homework|assignment)';

const LANGUAGES =
  '(?:english|chinese|mandarin|cantonese|german|french|spanish|italian|portuguese|russian|japanese|korean|arabic|hindi|turkish|polish|dutch|latin)';

const WHOLE =
  '(?:it|this|that|everything|all|(?:all of |the contents? of )?(?:the|this|that|your|whole|entire|full|it|whole of the) ?(?:whole |entire |full |complete |long )*(?:report|document|text|speech|thing|paper|article|page|pdf|file|message|it|this)?)';

const BEYOND: readonly string[] = [
  // Writing, drawing, singing.
  `(?:write|compose|draft|generate|invent|make up|improvise)(?: (?:me|us|him|her|my|our))?(?: (?:a|an|some|the|another|my|our|one))?(?: (?!on|about|of|for|up)\\w+){0,3}? ${WRITINGS}\\b`,
  `(?:tell|give|make|create|do|sing|read|send|say)(?: me| us)? (?:a|an|some|another|one)(?: (?!on|about|of|for)\\w+){0,2}? (?:poems?|haikus?|limericks?|songs?|raps?|jokes?|riddles?|story|stories|memes?|puns?|presentation|powerpoint)\\b`,
  '(?:sing|rap|dance)(?: (?:me|us|for|something|a|with|along)\\b.*)?$',
  '(?:draw|paint|sketch|photoshop|animate)(?: me| us)? (?:a|an|the|some|something|me|us|my)\\b',
  '(?:make|create|generate|show|send)(?: me| us)? (?:a|an|some) (?:\\w+ )?(?:image|picture|photo|selfie|video|meme|gif|sticker)s? of\\b(?! the (?:plan|report))',
  '(?:write|fix|debug|run|execute)\\b.*\\b(?:code|script|python|javascript|java|sql|html|css|regex)\\b',
  '(?:with )?my (?:\\w+ )?(?:homework|assignment|essay|dissertation|thesis|resume|cv|cover letter|code|taxes|exam)\\b',
  '(?:tighten|proofread|edit|polish|shorten|rewrite|correct|check|improve|review|grade|mark)(?: the \\w+ of)? my\\b',
  // The whole of it, shorter or in another language.
  `(?:summari[sz]e|sum up|recap|condense|shorten|simplify|paraphrase|rewrite|rephrase|eli5)(?: (?:of|me|for me|us|up))?(?: ${WHOLE})?(?: up)?(?: (?:for|in|to|as|please|briefly|quickly|pls|into|within) ?.*)?$`,
  'sum (?:it|this|that|everything|it all|this all|that all) up(?: (?:for|in|please)\\b.*)?$',
  `(?:give|make|write|create|do|have|get|show)?(?: me| us)? ?(?:a|an|the)? ?(?:short |brief |quick |full |one line |one sentence |executive )*(?:summary|recap|abstract|synopsis|digest)(?: (?:of|about) ${WHOLE})?(?: (?:please|pls|for|in) ?.*)?$`,
  'translate\\b',
  `(?:answer|reply|respond|speak|talk|say (?:it|that|this)|write|explain (?:it|that|this))(?: to me| back)? in (?:\\w+ )?${LANGUAGES}$`,
  // The world outside.
  '(?:whats|what is|hows|how is) the (?:weather|temperature|forecast)(?: (?:like|in|at|today|tomorrow|now|right|outside|there|here|this|next|on|for|gonna|going)\\b.*)?$',
  'will it (?:rain|snow|be (?:hot|cold|warm|sunny|windy))(?: (?:today|tomorrow|tonight|soon|later|here|there|on|this|in)\\b.*)?$',
  'is it (?:raining|snowing|cold|hot|sunny|windy)\\b',
  'weather (?:today|tomorrow|forecast|report|now|please|in)\\b',
  'what (?:time|day|date|year|month) is (?:it|today)\\b',
  '(?:whats|what is) todays? (?:date|time|news)\\b',
  '(?:whats|what is) the (?:date|time) (?:today|now|right now)\\b',
  '(?:whats|what is|calculate|compute|solve|how much is) \\d+ (?:plus |minus |times |x |divided by |and )?\\d+$',
  'who (?:will|ll|is going to|is gonna|do you think will) win\\b',
  'who (?:won|wins) the (?:match|game|cup|world cup|election|league|super bowl|final|race)\\b',
  '(?:latest|todays|breaking) news\\b',
  '(?:google|search|browse)(?: (?:for )?(?:the|it|this|that|on))? ?(?:web|internet|online|google|it|this|that)\\b',
  '(?:the )?meaning of life$',
  '(?:whats|what is) the meaning of life\\b',
  // Bets, advice, opinions.
  '(?:wanna|want to|lets|care to|do you|you|dare to) bet\\b',
  '(?:i ?(?:ll)? )?bet (?:me|you|u|that|on|with)\\b',
  '(?:give|tell|get|pick)?(?: me| us)? ?(?:the |some |next |winning )*lottery (?:numbers|tips|results)',
  'should (?:i|we) (?:buy|sell|invest|bet|vote|marry|move|quit|emigrate|divorce|leave)\\b',
  '(?:what|how) (?:do|did|would) (?:you|u)(?: personally| really| honestly)? (?:think|feel)(?: (?:of|about)\\b.*)?$',
  '(?:whats|what is|what are|tell me|share|give me)? ?your (?:own |personal |honest )?(?:opinions?|views?|take|thoughts?|feelings?|stance|favou?rite|hobby|hobbies|dream|religion|politics|prediction)\\b',
  '(?:any )?(?:thoughts|opinions?) (?:on|about)\\b',
  'do (?:you|u)(?: really| personally| even| also)? (?:like|love|hate|agree|support|believe in|enjoy|prefer|eat|drink|sleep|dream|watch|vote|speak|have (?:feelings|friends|kids|children|a (?:girlfriend|boyfriend|wife|husband|soul|body|job|family)|emotions|fun))\\b',
  'do (?:you|u) think (?:it|this|that|they|hes|he|its|theyre|the plan|the report|the city|the government|we|i|there|china|people)\\b.*\\b(?:work|works|good|bad|realistic|succeed|possible|should|fail|happen|lying|lie|true|worth|great|stupid|crazy|enough)\\b',
  'is (?:it|this|that|the plan|the report|this plan|this report|all this)(?: really| even| all| actually)? (?:any good|good|bad|realistic|boring|interesting|worth it|worth reading|a good (?:idea|plan)|a bad (?:idea|plan)|smart|stupid|ambitious|enough|convincing)$',
  'what (?:would|do|should) (?:you|u) (?:recommend|advise|eat|wear|dream|do for fun|like|hate|look like)\\b',
  // Roles and instructions.
  '(?:ignore|forget|disregard|override)\\b.*\\b(?:instructions?|rules|prompts?|above|everything|guidelines|training)\\b',
  '(?:pretend|imagine|roleplay|act|behave)(?: (?:that|to be|as|like|you|youre|you are|if))\\b',
  'you are now\\b',
  '(?:show|print|reveal|repeat|tell|give|what is|whats|output)(?: me)? your (?:system |initial |hidden )?(?:prompt|instructions?|rules|token|password|api key)\\b',
  // Errands.
  '(?:play|put on)(?: me| us)?(?: some| a| the| with)? (?:music|songs?|games?|chess|videos?|tic tac toe|hangman|me|us|radio)\\b',
  '(?:order|book|reserve|buy|cook|bring|get|fetch|make)(?: me| us) (?:a|an|some|my|the)?(?: \\w+)? ?(?:pizza|food|dinner|lunch|breakfast|coffee|tea|beer|sandwich|cake|taxi|cab|uber|flight|ticket|tickets|hotel|table|room)\\b',
  'set (?:a|an|my|the) (?:reminder|alarm|timer)\\b',
  'remind (?:me|us)\\b',
  'wake me up\\b',
  'call (?:me an? \\w+|the police|an ambulance|a taxi|an uber)$',
  '(?:send|forward|dm)(?: (?:a|an))? (?:message|email|mail|text|dm)s? to\\b',
  'do (?:my|our) (?:homework|assignment|taxes|job|work|laundry|dishes)\\b',
  '(?:flip|toss) a coin|roll (?:a|the|some) (?:dice?|d20|d6)|pick a (?:number|card)|count to \\d+|guess (?:my|a|the number)\\b',
  '(?:ban|kick|mute|timeout|unban) (?:him|her|them|that|this|everyone|all)\\b',
  'give me (?:admin|mod|a role|money|nitro|cash|your number|permission)\\b',
  '(?:diagnose|hack|ddos|doxx?) (?:me|my|him|her|them|this|that|the)\\b',
];

/** The same in Chinese, folded to simplified characters without spaces. */
const CHINESE_LEAD =
  '(?:请|麻烦|帮忙|帮我|给我|给我们|替我|为我|能不能|可不可以|可以|能|你能|你可以|你|我想让你|我要你|那|再|来|快|也)*';

const CHINESE_BEYOND: readonly string[] = [
  '(?:写|作|编|创作|生成|起草|拟)(?:一|几|两)?(?:首|篇|个|段|封|份|则|句)?.{0,16}(?:诗|诗歌|俳句|歌词|歌|作文|文章|小说|故事|笑话|邮件|信|代码|程序|脚本|对联|段子|演讲稿|稿子|论文|检讨|发言稿|文案|朋友圈)(?:吧|吗|呗|好吗)?$',
  '(?:讲|说|来)(?:一|两)?(?:个|则|段)?(?:笑话|故事|段子|相声)(?:听|听听|吧|吗|来听听|给我听)*$',
  '(?:唱|跳|画)(?:一|两|几)?(?:首|个|段|支|幅|张)?(?:歌|舞|画|图|猫|狗).{0,8}$',
  '(?:总结|概括|归纳|概述|缩写|简述|精简|改写|复述)(?:一下|下)?(?:这|这份|这个|这篇|整份|整个|整篇|全部|所有|全|的|你的)*(?:报告|全文|文件|文章|内容|讲话|文档|全部|所有|演讲)?(?:的)?(?:全部|全文|内容|主要内容|要点|大意)?(?:吧|吗|呗|好吗)?$',
  '把?(?:这|这份|这个|这篇|整份|整个|整篇|全|它|全部)*(?:报告|全文|文件|文章|内容|讲话|文档)?(?:给我|帮我)?(?:总结|概括|归纳|缩写|简化)(?:一下|下|成.{1,10})?(?:吧|吗)?$',
  '翻译(?:一下|下|成|为|这|全|报告|给我|.{0,12}(?:报告|全文|英文|中文|日文|韩文|法文|德文|英语|日语))',
  '把.{0,20}(?:翻译|译|翻)(?:成|为|一下|出来|过来)',
  '用(?:中文|英文|英语|日语|粤语|韩语|法语|德语|方言|东北话|文言文)(?:来|)(?:回答|说|讲|回复|写)',
  '.{0,8}(?:今天|明天|现在|后天|今晚|周末|这几天|最近)的?(?:天气|气温|温度)(?:怎么样|如何|好吗|预报|多少度|冷吗|热吗|怎样)*$',
  '(?:会|会不会|要)下(?:雨|雪)吗?$',
  '天气(?:怎么样|如何|预报|好吗|怎样)$',
  '(?:现在|今天|几点|今天是|现在是)+(?:几点|几号|星期几|周几|几月几号|礼拜几|什么日子|几点了|是几点)?(?:了|啊|钟)*$',
  '(?:你|您)(?:个人)?(?:觉得|认为|怎么看|对.{1,30}怎么看|对.{1,30}(?:有什么|的)(?:看法|想法|意见|观点|评价)|喜欢|爱|讨厌|支持|同意|赞成|吃|喝)',
  '.{0,12}谁(?:会|能|将)?(?:赢|夺冠|获胜|赢得.{0,12})(?:世界杯|比赛|冠军|大选|选举|球赛)?.{0,6}$',
  '(?:打|打个|要不要打个|敢不敢打)赌',
  '.{0,6}彩票(?:号码|.{0,6}中奖.{0,4})?(?:是多少|多少)?$',
  '(?:我)?(?:应该|该不该|要不要|该|值得)(?:买|投资|搬|嫁|娶|辞职|炒股|移民).{0,16}吗?$',
  '(?:忽略|无视|忘记|忘掉).{0,16}(?:指令|指示|规则|提示|要求)',
  '(?:假装|扮演|假设)(?:你|自己|是|一|个).{0,30}$',
  '(?:放|播放|点|来)(?:一|首|点|个)?(?:音乐|歌|曲)',
  '(?:订|点|叫|买)(?:一|个|份|杯|张)+.{0,8}(?:外卖|披萨|餐|咖啡|奶茶|票|酒店|车|饭)$',
  '(?:提醒|叫醒)我',
  '(?:写|做|完成)(?:我的)?作业$',
  '(?:百度|谷歌|搜索|上网)(?:一下|搜|查)',
];

const ENGLISH = new RegExp(`^${LEAD}(?:${BEYOND.join('|')})`);
const CHINESE = new RegExp(`^${CHINESE_LEAD}(?:${CHINESE_BEYOND.join('|')})`);
/** A sum, as typed: “2+2”, “17 * 3 = ?”. */
const SUM = /^\D{0,20}\d+\s*[+*×÷x/^]\s*\d+\s*=?[\s?]*$/i;

/** Whether a sentence in English asks for what the bot cannot do. */
export function isBeyondInEnglish(folded: string): boolean {
  return ENGLISH.test(folded);
}

/** The same in Chinese: simplified characters without spaces. */
export function isBeyondInChinese(folded: string): boolean {
  return CHINESE.test(folded);
}

/** Whether it is a sum to be worked out. */
export function isSum(text: string): boolean {
  return SUM.test(text);
}
