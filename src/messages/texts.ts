/** What a catalogue in another language must have: the same keys, the same functions, words of its own. */
export type Texts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : T extends readonly unknown[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Texts<T[Key]> };
