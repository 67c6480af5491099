import { z } from 'zod';
import type { Asker } from '../../server/demonstration.js';
import { jsonOf } from '../../server/demonstration.js';

/** A schema as the description of the routes writes it; only what a request needs of it. */
interface Shape {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[] | undefined;
  readonly oneOf?: readonly Shape[] | undefined;
  readonly properties?: Readonly<Record<string, Shape>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Shape | undefined;
  readonly minItems?: number | undefined;
  readonly minLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly default?: unknown;
  readonly format?: string | undefined;
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(shapeSchema).optional(),
    oneOf: z.array(shapeSchema).optional(),
    properties: z.record(z.string(), shapeSchema).optional(),
    required: z.array(z.string()).optional(),
    items: shapeSchema.optional(),
    minItems: z.number().optional(),
    minLength: z.number().optional(),
    minimum: z.number().optional(),
    format: z.string().optional(),
  }),
);

const operationSchema = z.looseObject({
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header', 'cookie']),
        required: z.boolean().default(false),
        schema: shapeSchema,
      }),
    )
    .default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: shapeSchema })) })
    .optional(),
});

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), shapeSchema).default({}) }).optional(),
});

type Parameter = z.infer<typeof operationSchema>['parameters'][number];

/** A route as it describes itself, with a request that it takes for well-formed. */
export interface Operation {
  /** `get /api/organisations/{organisation}/…` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The media type of the body, or nothing where it takes none. */
  readonly media: string | undefined;
  /** A body that fits its schema. */
  readonly body: string | undefined;
}

/** Texts whose form their schema does not tell. */
const PLAIN_TEXTS: Readonly<Record<string, string>> = { value: '1', sha256: '0'.repeat(64) };

/** A value that fits a shape, as plain as can be. */
function sampleOf(shape: Shape, schemas: Readonly<Record<string, Shape>>): unknown {
  const reference = shape.$ref?.split('/').at(-1);
  if (reference !== undefined) return sampleOf(schemas[reference] ?? {}, schemas);
  if (shape.const !== undefined) return shape.const;
  if (shape.default !== undefined) return shape.default;
  if (shape.enum !== undefined) return shape.enum[0];
  const [first] = shape.anyOf ?? shape.oneOf ?? [];
  if (first !== undefined) return sampleOf(first, schemas);
  const type = typeof shape.type === 'string' ? shape.type : shape.type?.[0];
  if (type === 'object') {
    return Object.fromEntries(
      (shape.required ?? []).map((name) => [
        name,
        PLAIN_TEXTS[name] ?? sampleOf(shape.properties?.[name] ?? {}, schemas),
      ]),
    );
  }
  if (type === 'array') {
    return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}, schemas));
  }
  if (type === 'string') return 'x'.repeat(Math.max(1, shape.minLength ?? 1));
  if (type === 'boolean') return false;
  return type === 'null' ? null : (shape.minimum ?? 1);
}

const BOUNDARY = 'zhijing-boundary';

/** A form that fits a shape: a file where one is asked for, texts elsewhere. */
function formOf({ properties = {} }: Shape): string {
  const parts = Object.entries(properties).map(([name, shape]) => {
    const file = shape.format === 'binary' ? '; filename="x.txt"' : '';
    const value = shape.default ?? 'x';
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** Every route that describes itself, from the very document that is made of the schemas that check requests. */
export async function operationsOf(ask: Asker): Promise<readonly Operation[]> {
  const { paths, components } = documentSchema.parse(await jsonOf(ask('/api/openapi.json')));
  const schemas = components?.schemas ?? {};
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => {
      const [content] = Object.entries(requestBody?.content ?? {});
      const [media, description] = content ?? [];
      const isJson = media === 'application/json';
      const isForm = media === 'multipart/form-data';
      return {
        name: `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters,
        media: isForm ? `${media}; boundary=${BOUNDARY}` : media,
        body:
          description === undefined
            ? undefined
            : isJson
              ? JSON.stringify(sampleOf(description.schema, schemas))
              : isForm
                ? formOf(description.schema)
                : 'x',
      };
    }),
  );
}

/** What a request names, by the name of the parameter; the rest is as plain as its schema allows. */
export type Named = Readonly<Record<string, string>>;

const PLAIN: Named = {
  organisation: 's14',
  cycle: '2023',
  concept: 'graduates',
  edition: 'secondary-2023',
  account: 'nobody',
  name: '示例.txt',
};

const namedIn = ({ name, schema }: Parameter, named: Named): string =>
  named[name] ?? PLAIN[name] ?? String(sampleOf(schema, {}));

/** The address of an operation with its parameters filled in. */
export function addressOf(operation: Operation, named: Named = {}): string {
  const filled = operation.parameters.reduce(
    (path, parameter) =>
      parameter.in === 'path'
        ? path.replace(`{${parameter.name}}`, encodeURIComponent(namedIn(parameter, named)))
        : path,
    operation.path,
  );
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => `${parameter.name}=${encodeURIComponent(namedIn(parameter, named))}`);
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

/** A well-formed request of an operation. */
export const requestOf = (
  operation: Operation,
  body: string | undefined = operation.body,
): RequestInit => ({
  method: operation.method,
  ...(body === undefined || operation.media === undefined
    ? {}
    : { body, headers: { 'Content-Type': operation.media } }),
});

const sentenceSchema = z.strictObject({ zh: z.string().min(4), en: z.string().min(4) });

/** What every refusal is made of. */
export const refusalSchema = z.looseObject({
  code: z.string(),
  what: sentenceSchema,
  next: sentenceSchema,
});
