/**
 * One line of a CSV file after RFC 4180, with its end. A text that a spreadsheet would take for a formula, some also by a
 * full-width sign, is led by an apostrophe, which makes it text there. Pure.
 */
export function csvLine(values: readonly (string | number | boolean | undefined)[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
