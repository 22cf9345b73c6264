const CHECK =
  /^(?:(?:hey|hi|ok|so|and|bot|please|pls|plz|can you|could you|wait|hm+|but) )*(?:is (?:that|this|it|he|she|what (?:he|she|they) (?:says?|said)) (?:really |actually |even )?(?:right|true|correct|accurate|so|real|legit|exact|a real quote|a quote|in (?:the|this|your) (?:report|text|speech)|what (?:it|the report) says)|(?:really|right|true|correct|accurate|legit|true or false|facts?)|(?:fact ?check|check|verify|confirm)(?: (?:this|that|it|him|her|them|please|pls|quote|the quote|against the report))*|does (?:it|the report|the text) (?:really |actually )?say (?:that|this|so|it)|did (?:it|the report|he) (?:really |actually )?say (?:that|this|so|it))(?: (?:please|pls|plz|or not|though|tho|bot|at all))*$/;
/** Beyond that many characters, something is said, and not asked of somebody else. */
const CHECK_MAX = 200;
const CHINESE_CHECK =
  /^(?:请|帮我|麻烦|你)*(?:(?:这|那|他说的|她说的|这话|这句话?|以上|上面)*(?:是)?(?:真的|对的?|属实|正确|准确|原话|原文)(?:吗|么|不|吧|嘛)|对不对|是不是真的|真的假的|(?:核对|核实|查证|验证|检查|确认)(?:一下|下|这个?|这句话?)*|报告(?:里|中)?(?:真的)?(?:是)?这么说的?(?:吗)?)$/u;

/** Whether what is said of somebody else's message asks to hold it against the report: “@bot is that right?” */
export function asksToCheck(said: string): boolean {
  if (said.length > CHECK_MAX) return false;
  const text = said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return CHECK.test(text) || CHINESE_CHECK.test(text);
}
