import { z } from 'zod';
import { text } from './scalars.ts';

/** data/values.yaml: what a value is called, and the value as it is typed. Figures need quotes to keep their zeros. */
export const ValuesFile = z.record(text, text);
