/**
 * English words that carry nothing about what is asked: function words, chat filler, and the ways in which people
 * refer to the document itself. Folded as `foldWord` folds; the index and the questions drop the same ones.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with and or as is are was were be been being am do does did done doing have has
  had having will would shall should can could may might must it its this that these those there their they them he
  him his she her hers we us our ours you your yours i me my mine myself themselves itself what which who whom whose
  when where why how not no nor so than then too very just about into onto over under out up down off again also any
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
