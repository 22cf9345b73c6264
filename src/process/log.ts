import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import type { LogLevel } from './config.js';
import { createRepetitions, type Repetitions } from './repetitions.js';

/** What is logged of an error. */
interface LoggedError {
  readonly type: string;
  /** Absent above `debug`. */
  readonly message?: string;
  /** Where it was thrown: `at …` lines. */
  readonly stack?: string;
  readonly code?: string | number;
  readonly cause?: LoggedError;
}

/** Errors that are followed to what caused them; a circle of causes ends somewhere, too. */
const CAUSES_MAX = 3;

const FRAME = /^ +at \S.*$/gm;

/**
 * The log: JSON lines on standard error, so that standard output stays free for answers.
 * Nothing that identifies an asker, and nothing they typed, is logged above `debug`; the token never is.
 * @param destination  standard error when left out
 */
export function createLog(level: LogLevel, destination: DestinationStream = standardError()): Logger {
  const isVerbose = level === 'debug' || level === 'trace';
  return pino(
    {
      level,
      base: null,
      hooks: { logMethod: sparing(createRepetitions(REPEATED_EVERY_MS)) },
      redact: { paths: ['token', '*.token'], remove: true },
      serializers: { err: (error: unknown) => loggedError(error, isVerbose, CAUSES_MAX) },
    },
    destination,
  );
}

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

/** How long a warning that comes again is only counted: anybody in a channel can provoke some. */
const REPEATED_EVERY_MS = 60_000;
const WARNING = pino.levels.values['warn'] ?? 40;

/** Says a warning or an error once, and how often it came again when a minute is over. */
function sparing(repetitions: Repetitions): LogMethod {
  return function logMethod(args, method, level) {
    const message = args.find((arg) => typeof arg === 'string');
    const isWarning = level >= WARNING && typeof message === 'string';
    const again = (count: number): void => method.apply(this, [{ again: count }, message]);
    if (!isWarning || repetitions.isNew(`${level} ${message} ${causeOf(args[0])}`, again)) method.apply(this, args);
  };
}

/** What tells one failure from another that is said in the same words. */
function causeOf(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null) return '';
  const { code, status, reason, err } = fields as Readonly<Record<string, unknown>>;
  return [code, status, reason, err instanceof Error ? err.stack : err].join(' ');
}

function standardError(): DestinationStream {
  const stream = pino.destination({ fd: 2, sync: true });
  // Whoever read the log has left: no reason for a bot to leave, too.
  stream.on('error', () => undefined);
  return stream;
}

/**
 * Of an error, the kind and the place, which is what finds a bug. Not its message, which may repeat what somebody
 * typed, and none of the other fields: discord.js puts the request there, with the answer and its token.
 */
function loggedError(error: unknown, isVerbose: boolean, causes: number): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, ...(isVerbose ? { message: String(error) } : {}) };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    type: name,
    ...(isVerbose ? { message } : {}),
    ...withFrames(message, stack),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause === undefined || causes === 0 ? {} : { cause: loggedError(cause, isVerbose, causes - 1) }),
  };
}

/** The message stands in front of the frames, and may hold lines that look like some. */
function withFrames(message: string, stack: string): Pick<LoggedError, 'stack'> {
  const start = stack.indexOf(message);
  if (start < 0) return {};
  const frames = stack.slice(start + message.length).match(FRAME) ?? [];
  return { stack: frames.join('\n') };
}
