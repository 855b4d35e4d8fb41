import { calls } from './calls.ts';
import type { CoreApi } from './core-api.ts';
import type { Verb } from './define.ts';

/** A verb as those see it who pass calls on by name: validation and transport. */
export interface NamedVerb {
  readonly verb: Verb;
  readonly call: (input: unknown, options?: { readonly signal: AbortSignal }) => unknown;
}

/** `path` is `group.name`; undefined for anything that does not stand in the contract's table. */
export function verbByName(api: CoreApi, path: string): NamedVerb | undefined {
  const [group = '', name = ''] = path.split('.');
  const verb = ownMember(ownMember(calls, group), name);
  const call = ownMember(ownMember(api, group), name);
  if (verb === undefined || typeof call !== 'function') return undefined;
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place where a verb is looked up by text: the table and the api are keyed alike by type
  return { verb, call } as NamedVerb;
}

/** An api whose every verb is made by `make`. */
export function buildApi(on: CoreApi['on'], make: (path: string, verb: Verb) => NamedVerb['call']): CoreApi {
  const groups = Object.entries(calls).map(([group, verbs]) => [
    group,
    Object.fromEntries(Object.entries<Verb>(verbs).map(([name, verb]) => [name, make(`${group}.${name}`, verb)])),
  ]);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- built from the very table CoreApi is derived from
  return { ...(Object.fromEntries(groups) as Omit<CoreApi, 'on'>), on };
}

function ownMember(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return Reflect.get(holder, name);
}
