import { expect, test } from 'vitest';
import { settingsSections } from '../../../../renderer/features/settings/settings-sections.ts';
import { searchSettings, settingEntries } from '../../../../renderer/lib/settings/setting-entries.ts';

test('settings are found by name, by page and by other words, those with the word in their name first', () => {
  const titles = (text: string) => searchSettings(text).map(({ title }) => title);
  expect(titles('dark')).toEqual(['Theme']);
  expect(titles('api key')).toEqual(['Keys']);
  expect(titles('clear').slice(0, 1)).toEqual(['Clear']);
  expect(['daily limit', 'quota', 'rotation'].map((text) => titles(text)[0])).toEqual(['Keys', 'Keys', 'Keys']);
  expect(titles('retention')).toEqual(['How long things are kept', 'Traces and the audit trail']);
  expect(titles('data back')).toContain('Backups');
  expect([titles(' '), titles('qwertz')]).toEqual([[], []]);
});

test('every page of Settings can be found, under the name it has', () => {
  const pages = settingEntries.filter(({ setting }) => setting === undefined);
  expect(pages.map(({ section, title }) => ({ id: section, label: title }))).toEqual(
    settingsSections.map(({ id, label }) => ({ id, label })),
  );
});
