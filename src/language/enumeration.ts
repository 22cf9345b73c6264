/** Three items or more, the last of them behind “and”. */
export function isEnumeration(text: string): boolean {
  return (text.match(/,/g) ?? []).length >= 2 && / and /.test(text);
}
