import type ExcelJS from 'exceljs';
import { wallClockToUtc } from '../times.ts';

/** What a cell shows as text, however it was typed or pasted; '' where it is empty. */
export function textOf({ value }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value) return joined(value.richText.map(({ text }) => text));
  if ('error' in value) return value.error;
  if ('text' in value) return textFrom(value.text);
  return 'result' in value ? textFrom(value.result) : '';
}

/** Whether a picture was placed in the cell, where Excel keeps it as a value that nothing else can read. */
export function holdsPicture({ value }: ExcelJS.Cell): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** The moment of a date cell, or of `22/11/2026 14:30` typed as text; undefined where it is neither. */
export function momentOf(cell: ExcelJS.Cell, timeZone: string): string | undefined {
  const { value } = cell;
  const wall = value instanceof Date ? value : typedDate(textOf(cell));
  if (wall === undefined || Number.isNaN(wall.getTime())) return undefined;
  return wallClockToUtc(wall, timeZone);
}

function typedDate(text: string): Date | undefined {
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[,\s]+(\d{1,2})[:.](\d{2})/.exec(text);
  if (found === null) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 && hour < 24 && minute < 60
    ? date
    : undefined;
}

function textFrom(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'richText' in value && Array.isArray(value.richText))
    return joined(value.richText.map((part: { text?: unknown }) => String(part.text ?? '')));
  return value === undefined || value === null ? '' : String(value).trim();
}

function joined(parts: readonly string[]): string {
  return parts.join('').trim();
}
