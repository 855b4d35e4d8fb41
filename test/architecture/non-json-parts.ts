import { z } from 'zod';

/** Numbers whose unit promises a whole one: epoch milliseconds, micro-dollars, counts. */
const wholeNumber = /(At|Micros|Nanos|Ms|Tokens|Bytes|Count|Index)$/;

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a schema of the contract allows that JSON cannot carry, or carries with another meaning. */
export function findNonJsonParts(schema: z.ZodType): readonly string[] {
  for (const io of ['input', 'output'] as const) {
    const parts = findInDirection(schema, io);
    if (parts.length > 0) return parts;
  }
  return [];
}

function findInDirection(schema: z.ZodType, io: 'input' | 'output'): readonly string[] {
  try {
    const root = z.toJSONSchema(schema, { io, unrepresentable: 'throw' });
    return findInside(root, '');
  } catch (error) {
    if (error instanceof Error) return [error.message];
    throw error;
  }
}

function findInside(part: JsonSchema | boolean, path: string): readonly string[] {
  if (typeof part === 'boolean') return [];
  if (part.contentEncoding !== undefined) return [`${path} carries bytes`];
  const properties = Object.entries(part.properties ?? {});
  const fractions = properties
    .filter(([name, value]) => wholeNumber.test(name) && typeof value === 'object' && value.type === 'number')
    .map(([name]) => `${path}/${name} may be a fraction`);
  const unknowns = properties
    .filter(([, value]) => typeof value === 'object' && Object.keys(value).length === 0)
    .map(([name]) => `${path}/${name} may be anything`);
  const children = [
    ...properties,
    ...Object.entries(part.$defs ?? {}),
    ...[...(part.anyOf ?? []), ...(part.oneOf ?? []), ...(part.allOf ?? [])].map((child) => ['', child] as const),
    ...(part.items === undefined ? [] : [part.items].flat().map((child) => ['[]', child] as const)),
    ...(part.additionalProperties === undefined ? [] : [['{}', part.additionalProperties] as const]),
  ];
  return [...fractions, ...unknowns, ...children.flatMap(([name, child]) => findInside(child, `${path}/${name}`))];
}
