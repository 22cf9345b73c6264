import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { StartupError } from '../errors.js';
import type { RecordAsked } from './record.js';

/** Seconds, up to Discord's three. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** What a supervisor asks. */
export interface Health {
  /** Whether there is a connection to Discord, and something to answer from. */
  readonly isReady: () => boolean;
}

/** A port of this machine alone. */
export interface HealthServer {
  readonly record: RecordAsked;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves `/livez`, `/readyz` and Prometheus' `/metrics` on the loopback.
 * @param port  0: any that is free
 * @throws {StartupError} when the port is taken, or may not be used
 */
export async function serveHealth(port: number, { isReady }: Health): Promise<HealthServer> {
  // Loaded where it is used: most bots serve none.
  const { Counter, collectDefaultMetrics, Histogram, Registry } = await import('prom-client');
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const labelNames = ['command', 'outcome'] as const;
  const total = new Counter({ name: 'plan_bot_asked_total', help: 'Things that were asked.', labelNames, registers });
  const seconds = new Histogram({
    name: 'plan_bot_answer_seconds',
    help: 'From an event’s arrival until it was answered.',
    buckets: BUCKETS,
    registers,
  });
  const server = createServer((request, response) => {
    const end = (status: number, text: string, type = 'text/plain'): void => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(`${text}\n`);
    };
    switch (request.url) {
      case '/livez':
        return end(200, 'alive');
      case '/readyz':
        return isReady() ? end(200, 'ready') : end(503, 'not connected to Discord');
      case '/metrics':
        return void register
          .metrics()
          .then((text) => response.writeHead(200, { 'content-type': register.contentType }).end(text));
      default:
        return end(404, 'there are /livez, /readyz and /metrics');
    }
  });
  await listen(server, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    record: ({ command, outcome, ms }) => {
      total.inc({ command, outcome });
      if (outcome === 'answered') seconds.observe(ms / 1000);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StartupError('settings (the environment or .env)', [
      `HEALTH_PORT ${port} cannot be listened on (${reason}); choose another, or end what uses it`,
    ]);
  }
}
