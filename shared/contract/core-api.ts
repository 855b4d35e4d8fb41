import type { Calls } from './calls.ts';
import type { EventName, EventPayload } from './events.ts';
import type { Verb, VerbFunction } from './define.ts';

type Groups = { readonly [Group in keyof Calls]: VerbGroup<Calls[Group]> };
type VerbGroup<Definitions> = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends Verb ? VerbFunction<Definitions[Name]> : never;
};

/** The core as every host and the window see it. Calls fail with `ContractError` only. */
export interface CoreApi extends Groups {
  /** Hears an event until the returned function is called. */
  readonly on: <Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) => () => void;
}

/** One verb group of the core, as implemented by one file of `core/api`. */
export type ApiGroup<Group extends keyof Calls> = Groups[Group];
