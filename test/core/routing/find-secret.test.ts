import { describe, expect, test } from 'vitest';
import { findSecret } from '../../../electron/core/routing/find-secret.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const filler = 'a1B2'.repeat(10);

describe('a text that holds a secret', () => {
  test.each([
    [`my key is sk-${filler}`, 'an API key'],
    [`sk-ant-api03-${filler}-AA`, 'an API key'],
    [`gsk_${filler}`, 'an API key'],
    [`sk_live_${filler}`, 'an API key'],
    [`AKIA${'A1'.repeat(8)}`, 'an API key'],
    [`AIza${filler}`, 'an API key'],
    [`ghp_${filler}`, 'an access token'],
    [`xoxb-${filler}`, 'an access token'],
    [`eyJ${filler}.eyJ${filler}.${filler}`, 'an access token'],
    [`Authorization: Bearer ${filler}`, 'an access token'],
    ['password = "hunter2-hunter2"', 'an access token'],
    ['-----BEGIN PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
    ['4111111111111111', 'a card number'],
    ['Pay with 5500-0055-5555-5559 today', 'a card number'],
    ['Amex 3782 822463 10005', 'a card number'],
  ])('%j is told by its shape', (text, kind) => {
    expect(findSecret(text)).toBe(kind);
  });
});

describe('a text that only looks a little like one', () => {
  test.each([
    'How do I store an API key?',
    'sk-learn is a library',
    'The bearer of this letter',
    'password: forgotten',
    '4111111111111112',
    'Call +49 30 1234567 or 0301234567890',
    '1794830400000 1794830400001',
    '-----BEGIN CERTIFICATE-----',
    'commit 3f786850e387550fdab836ed7e6dc881de23001b',
    'The id is 550e8400-e29b-41d4-a716-446655440000',
    '',
  ])('%j passes', (text) => {
    expect(findSecret(text)).toBeUndefined();
  });

  test('stays quick for a long one', () => {
    expect(findSecret('password '.repeat(20_000) + '1 '.repeat(50_000) + 'BEGIN '.repeat(10_000))).toBeUndefined();
  });
});
