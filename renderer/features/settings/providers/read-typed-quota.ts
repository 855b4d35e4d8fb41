import type { KeyQuota } from '../../../../shared/model/key.ts';

export interface TypedQuota {
  readonly limit: string;
  readonly unit: KeyQuota['unit'];
}

export type ReadQuota =
  { readonly type: 'quota'; readonly quota: KeyQuota } | { readonly type: 'invalid'; readonly problem: string };

/** A daily limit as typed: a whole number from 1 on, with or without separators. Pure. */
export function readTypedQuota({ limit, unit }: TypedQuota): ReadQuota {
  const plain = limit.trim().replace(/[,_ ]/g, '');
  if (/^[1-9]\d{0,11}$/.test(plain)) return { type: 'quota', quota: { unit, limit: Number(plain) } };
  return { type: 'invalid', problem: 'Write a whole number from 1 to 999,999,999,999, such as 1000.' };
}
