/** The language that the terminal is set to, as Discord would name it: `zh_CN.UTF-8` → `zh-CN`. */
export function localeOf(env: NodeJS.ProcessEnv): string | undefined {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  return name?.replace(/[.@].*$/, '').replace('_', '-');
}
