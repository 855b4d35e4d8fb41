import { z } from 'zod';
import { RulesDocument } from '../../../lib/rules/rules-document.ts';

/** As much of a JSON schema as completion needs. */
export interface DocumentSchema {
  readonly properties?: Readonly<Record<string, DocumentSchema>> | undefined;
  readonly items?: DocumentSchema | undefined;
  readonly anyOf?: readonly DocumentSchema[] | undefined;
  readonly oneOf?: readonly DocumentSchema[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
}

const DocumentSchema: z.ZodType<DocumentSchema> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), DocumentSchema).optional(),
    items: DocumentSchema.optional(),
    anyOf: z.array(DocumentSchema).optional(),
    oneOf: z.array(DocumentSchema).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
  }),
);

/** What a document of rules may say, from the schema that checks it. */
export function readDocumentSchema(): DocumentSchema {
  return DocumentSchema.parse(z.toJSONSchema(RulesDocument, { io: 'input', unrepresentable: 'any' }));
}

/** The names that an object at this path may have. */
export function namesAt(schema: DocumentSchema, path: readonly (string | number)[]): readonly string[] {
  return [...new Set(schemasAt(schema, path).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** The words that a text at this path may be. */
export function valuesAt(schema: DocumentSchema, path: readonly (string | number)[]): readonly string[] {
  const values = schemasAt(schema, path).flatMap(
    (found) => found.enum ?? (found.const === undefined ? [] : [found.const]),
  );
  return [...new Set(values.filter((value) => typeof value === 'string'))];
}

function schemasAt(schema: DocumentSchema, [part, ...rest]: readonly (string | number)[]): readonly DocumentSchema[] {
  const ways = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((way) =>
    way === schema ? [way] : schemasAt(way, []),
  );
  if (part === undefined) return ways;
  return ways.flatMap(({ items, properties }) => {
    const next = typeof part === 'number' ? items : properties?.[part];
    return next ? schemasAt(next, rest) : [];
  });
}
