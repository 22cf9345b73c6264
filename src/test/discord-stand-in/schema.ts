import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { asArray, asRecord } from './json.js';
import type { Faults } from './rules.js';

/** Checks a request body against Discord's own description of the endpoint. */
export type SchemaCheck = (method: string, route: string, body: unknown) => Faults;

interface Validator {
  compile(schema: object): ((body: unknown) => boolean) & { errors?: unknown };
}

/**
 * The check against the OpenAPI document (3.1) that `DISCORD_OPENAPI` names; without it, or without a validator,
 * the documented limits of `rules.ts` are all there is.
 * @see https://github.com/discord/discord-api-spec
 */
export function loadSchemaCheck(path: string | undefined): SchemaCheck {
  if (path === undefined) return () => [];
  const document = asRecord(JSON.parse(readFileSync(path, 'utf8')));
  const validator = createValidator(document);
  const compiled = new Map<string, ReturnType<Validator['compile']>>();
  return (method, route, body) => {
    const pointer = ['paths', route, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'];
    const $ref = `discord#/${pointer.map((part) => encodeURIComponent(part.replaceAll('/', '~1'))).join('/')}`;
    const check = compiled.get($ref) ?? validator.compile({ $ref });
    compiled.set($ref, check);
    return check(body) ? [] : [`schema: ${describe(check.errors)}`];
  };
}

function createValidator(document: object): Validator {
  // Formats are Discord's own (“snowflake”, “nonce”), and so are some keywords.
  const { default: Ajv } = createRequire(import.meta.url)('ajv/dist/2020.js') as {
    default: new (options: object) => Validator & { addSchema(schema: object, key: string): void };
  };
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'discord');
  return ajv;
}

function describe(errors: unknown): string {
  return asArray(errors)
    .map((error) => {
      const { instancePath, message } = asRecord(error);
      return `${String(instancePath)} ${String(message)}`;
    })
    .join('; ');
}
