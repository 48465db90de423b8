import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { Finish } from './main.ts';

export function addRelease(_program: Command, _io: Io, _finish: Finish): void {}
