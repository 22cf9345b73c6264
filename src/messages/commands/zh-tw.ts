import type { CommandTexts } from '../texts.js';

/** Names and descriptions of commands and their options, in traditional Chinese. */
export const zhTw: CommandTexts = {
  commands: {
    ask: { name: '提問', description: '向報告提問，以報告原文作答' },
    project: { name: '工程', description: '報告如何論述某項工程' },
    city: { name: '城市', description: '報告如何論述要建設的某座城' },
    place: { name: '地名', description: '列出報告中每一處提到的區、縣、鎮、開發區、地點、國家或地區' },
    figure: { name: '數字', description: '報告給出的數字及其所指；不填名稱則全部列出' },
    term: { name: '術語', description: '列出報告中每一處提到的提法、規劃、機構或人物，以及數字提法的內容' },
    compare: { name: '比較', description: '先後展示兩座城或兩項工程，以及雙方都提到的內容' },
    read: { name: '閱讀', description: '逐段閱讀報告原文' },
    outline: { name: '目錄', description: '報告的結構：各部分、各章節及其段落' },
    verify: { name: '核對', description: '逐字核對引文與報告是否一致' },
    about: { name: '關於', description: '原文出自哪裡，「逐字引用」是什麼意思，會保留你的哪些資訊' },
  },
  menus: {
    askTheReport: '向報告提問',
    checkAgainstTheReport: '與報告核對',
  },
  options: {
    question: { name: '問題', description: '想了解什麼，中英文均可' },
    city: { name: '名稱', description: '哪座城' },
    project: { name: '名稱', description: '哪項工程' },
    place: { name: '名稱', description: '哪個地方，中英文均可' },
    figure: { name: '名稱', description: '哪個數字，或它說的是什麼' },
    term: { name: '名稱', description: '哪個提法，中英文均可' },
    page: { name: '頁碼', description: '長回答的第幾頁' },
    passage: { name: '段落', description: '段落編號（如 25 或 ¶25 s2）、範圍（如 7-9）或章節名' },
    quote: { name: '引文', description: '一段引文，或含有引文的文字；要貼上多行，請留空' },
    first: { name: '第一個', description: '一座城或一項工程，中英文均可' },
    second: { name: '第二個', description: '另一座城或另一項工程' },
    private: { name: '私密', description: '回答僅自己可見' },
  },
};
