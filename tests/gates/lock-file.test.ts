import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './temp-project.ts';

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};

describe('package-lock.json', () => {
  it('holds the parts of every system, so that it installs on Windows and macOS too', () => {
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const parts = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
    expect(parts.some((part) => part.includes('win32'))).toBe(true);
    expect(parts.filter((part) => !names.has(part))).toEqual([]);
  });

  it('names no registry, so that any mirror serves', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });
});
