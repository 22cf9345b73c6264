/**
 * English words that carry nothing about what is asked: function words, chat filler, and the ways in which people
 * refer to the document itself. Folded as `foldWord` folds; the index and the questions drop the same ones.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with and or as is are was were be been being am do does did done doing have has
  had having will would shall should can could may might must it its this that these those there their they them he
  him his she her hers we us our ours you your yours i me my mine myself themselves itself what which who whom whose
  when where whereabouts why how not no nor n nd so than then too very just about into onto over under out up down off again also any
  some all each every other more most such own same s t re ve ll d m if but because while ever even still yet much
  many one ones lot lots bit way per via etc
  dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt aint im ive id ill youre youve theyre
  theyve weve whats wheres whos hows whens whys thats theres heres lets hes shes
  help lol lmao haha pls please plz thx thanks thank hey hi hello yo ok okay btw tbh imo idk u ur r wanna gonna gotta kinda
  sorta dunno like really actually basically literally maybe right well anyway
  report document text speech say says said saying tell told mention mentions mentioned thing things stuff anything
  something everything nothing anyone someone everyone anybody somebody everybody used use around here get gets got getting give gives go
  goes going gone know knows want wants wanted exact exactly
  accordingly admittedly altogether anyhow anyplace apparently approximately besides briefly certainly
  clearly commonly considerably deliberately desperately distinctly drastically elsewhere entirely especially essentially
  eventually evidently exceptionally explicitly extremely finally firstly fortunately frankly furthermore generally
  genuinely gladly greatly hardly hence hereby herself himself honestly hopefully however immediately importantly
  incidentally indeed inevitably instead interestingly invariably kindly largely lastly likewise
  mainly meanwhile merely moreover mostly namely naturally necessarily neither nevertheless nonetheless normally notably
  obviously occasionally otherwise particularly partly perhaps possibly potentially precisely presumably
  primarily probably properly purely quite rather readily regardless relatively roughly sadly
  seemingly seriously shortly simply slightly somehow somewhat specifically strictly
  subsequently suddenly supposedly surely surprisingly terribly thankfully thereby therefore though thoroughly thus
  totally truly typically ultimately unfortunately unless usually utterly whatever whatsoever whenever whereas
  whereby wherever whether whichever whilst wholly
  assume believe cite claim clarify curious discuss discussed elaborate guess heard identify imply indicate
  remind reveal specify suggest suppose wonder wondering wondered
  explain describe list enumerate walk through sum summarize summarise summary overview tldr tl dr`.split(/\s+/),
);

/** Chinese question words, particles, and ways to refer to the document, in simplified characters. */
export const CHINESE_STOP_WORDS: ReadonlySet<string> = new Set(
  `的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 哈 么 嗯 之 所 而 且 并 并且 而且 或 或者 还是 和 与 及 以及 跟 同 等
  等等 是 不是 是不是 是否 有 有没有 没有 没 不 会 会不会 能 能不能 能否 可以 可不可以 可 要 要不要 应 应该 应当
  该 须 需要 将 将要 想 想要 在 由 靠 把 被 让 使 给 对 对于 向 往 为 为了 从 到 自 以 用 于 按 按照 根据 来 去
  就 才 只 也 都 还 又 再 更 最 很 太 挺 比较 非常 里 里面 里头 中 其中 当中 上 下 内 方面 方 面 一些 有些 些 个
  一个 这 那 这个 那个 这些 那些 这份 这里 那里 此 谁 什么 啥 怎么 怎么样 怎样 如何 怎么办 哪 哪些 哪个 哪里
  哪儿 哪几个 哪几 哪一个 哪位 几 几个 多少 多 何 何时 何处 为什么 为何 干嘛 怎么说 什么样 我 你 您 他 她 它
  我们 你们 他们 她们 它们 咱 咱们 大家 人家 自己 请 请问 问 问问 问一下 一下 告诉 知道 看 看看 看到 听说 说
  说说 讲 讲讲 讲到 说到 提 提到 提及 提过 谈 谈到 谈谈 涉及 关于 有关 写 写到 写道 列 介绍 我想 想知道 我家
  家里 我们家 这次 本次 此次 分别 数量 数目 一共 总共 全部 所有 各 各个 都有 主要 相关 做 做了 作 作了 干 做什么
  干什么 是什么 是啥 算 算是 属于 包括 能够 可能 当 叫 叫做 称为 名字 一样 方法 办法 时候 什么时候 哪天 多久
  多大 多长 现今 这样 那样 那么 这么 另外 此外 还有 除了 之外 报告 报告里 报告中 文 文中 文里 文章 原文 本文
  全文 这篇 篇 内容 情况 事 事情 东西 意思 说法 具体 到底 究竟 其实 真的 好像 大概 比如 例如 谢谢 帮 帮我 麻烦 打算`.split(
    /\s+/,
  ),
);

/** Words of characters that say nothing alone, and that do say something: “方向”, and not “谁在”. */
const CHINESE_WORDS_OF_STOP_CHARACTERS: ReadonlySet<string> = new Set(
  '过去 将来 地方 作用 方向 应对 面对 应用 自由 得到 做到 作文'.split(' '),
);

/** Whether a Chinese word says nothing, by itself or character by character. */
export function saysNothing(word: string): boolean {
  if (CHINESE_STOP_WORDS.has(word)) return true;
  return !CHINESE_WORDS_OF_STOP_CHARACTERS.has(word) && [...word].every((char) => CHINESE_STOP_WORDS.has(char));
}
