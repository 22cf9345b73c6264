import type { CommandTexts } from '../texts.js';

/** Names and descriptions of commands and their options, in simplified Chinese. */
export const zhCn: CommandTexts = {
  commands: {
    ask: { name: '提问', description: '向报告提问，以报告原文作答' },
    project: { name: '工程', description: '报告如何论述某项工程' },
    city: { name: '城市', description: '报告如何论述要建设的某座城' },
    place: { name: '地名', description: '列出报告中每一处提到的区、县、镇、开发区、地点、国家或地区' },
    figure: { name: '数字', description: '报告给出的数字及其所指；不填名称则全部列出' },
    term: { name: '术语', description: '列出报告中每一处提到的提法、规划、机构或人物，以及数字提法的内容' },
    compare: { name: '比较', description: '先后展示两座城或两项工程，以及双方都提到的内容' },
    read: { name: '阅读', description: '逐段阅读报告原文' },
    outline: { name: '目录', description: '报告的结构：各部分、各章节及其段落' },
    verify: { name: '核对', description: '逐字核对引文与报告是否一致' },
    about: { name: '关于', description: '原文出自哪里，“逐字引用”是什么意思，会保留你的哪些信息' },
  },
  menus: {
    askTheReport: '向报告提问',
    checkAgainstTheReport: '与报告核对',
  },
  options: {
    question: { name: '问题', description: '想了解什么，中英文均可' },
    city: { name: '名称', description: '哪座城' },
    project: { name: '名称', description: '哪项工程' },
    place: { name: '名称', description: '哪个地方，中英文均可' },
    figure: { name: '名称', description: '哪个数字，或它说的是什么' },
    term: { name: '名称', description: '哪个提法，中英文均可' },
    page: { name: '页码', description: '长回答的第几页' },
    passage: { name: '段落', description: '段落编号（如 25 或 ¶25 s2）、范围（如 7-9）或章节名' },
    quote: { name: '引文', description: '一段引文，或含有引文的文字；要粘贴多行，请留空' },
    first: { name: '第一个', description: '一座城或一项工程，中英文均可' },
    second: { name: '第二个', description: '另一座城或另一项工程' },
    private: { name: '私密', description: '回答仅自己可见' },
  },
};
