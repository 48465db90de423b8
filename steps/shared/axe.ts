import type { UatWorld } from 'council-uat';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One sentence for each rule of WCAG 2.2 AA that the page breaks, with the success criterion and the first places. */
export async function violationsOf(page: UatWorld['page']): Promise<string[]> {
  // Half a megabyte of rules, for the few scenarios that ask for them.
  const { AxeBuilder } = await import('@axe-core/playwright');
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  return violations.map(({ help, tags, nodes }) => {
    const criteria = tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? []);
    const places = nodes.slice(0, 2).map(({ html }) => html.replace(/\s+/g, ' ').slice(0, 100));
    return `${help} (criterion ${criteria.join(', ') || 'unnamed'}; ${nodes.length} place${nodes.length === 1 ? '' : 's'}, such as ${places.join(' and ')})`;
  });
}
