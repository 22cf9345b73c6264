import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

/**
 * The log: JSON lines on standard error, so that standard output stays free for answers.
 * Nothing that identifies an asker, and nothing they typed, is logged above `debug`; the token never is.
 */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, redact: { paths: ['token', '*.token', 'err.requestBody', 'err.url'], remove: true } },
    pino.destination({ fd: 2, sync: true }),
  );
}
