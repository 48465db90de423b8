import { z } from 'zod';
import { textLike } from './scalars.ts';

const template = textLike(
  /^https?:\/\/[^\s@{}/]+\/[^\s{}]*\{id\}[^\s{}]*$/,
  'is not a link with one {id} in its path. Write for example "https://jira.example.org/browse/{id}"',
);

/** Where identifiers lead, each by its template. */
export const Links = z
  .strictObject({
    requirement: template.optional(),
    change: template.optional(),
    defect: template.optional(),
  })
  .default({});
export type LinkTemplates = Readonly<z.output<typeof Links>>;

/** The address of an identifier, which may hold any character; undefined where no template says. */
export function linkTo(links: LinkTemplates, kind: keyof LinkTemplates, id: string): string | undefined {
  return links[kind]?.replace('{id}', () => encodeURIComponent(id));
}
