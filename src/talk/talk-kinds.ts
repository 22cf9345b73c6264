/**
 * What is said to the bot and asks nothing of the report: a greeting or a call for help, thanks and farewells, a remark
 * about the bot and whether to trust it, what it cannot do (a poem, an opinion), and anything else with nothing in it
 * to look for.
 */
export type Talk = (typeof TALK_KINDS)[number];
/** Of several in one message, the first decides what is replied. */
export const TALK_KINDS = ['beyond', 'about', 'hello', 'thanks', 'nothing'] as const;
