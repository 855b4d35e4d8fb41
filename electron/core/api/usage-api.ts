import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import { createCalendar } from '../../../shared/model/calendar.ts';
import type { ApiPorts } from './api-ports.ts';

export function createUsageApi({ stores, clock }: ApiPorts): ApiGroup<'usage'> {
  return {
    today: async ({ timeZone }) => {
      const now = clock.now();
      return stores.usage.totals({ from: startOfToday(now, timeZone), to: now + 1 });
    },
    ofConversation: async ({ id }) => {
      if (!stores.conversations.read(id)) throw notFound('conversation', id);
      return stores.usage.detailsOfConversation(id);
    },
  };
}

function startOfToday(now: number, timeZone: string): number {
  try {
    return createCalendar(timeZone).dayStart(now);
  } catch (cause) {
    const message = `"${timeZone}" is not a time zone. Send an IANA name such as Europe/Berlin.`;
    throw new ContractError({ code: 'invalid-input', path: 'timeZone', message }, { cause });
  }
}
