/** Whether a person can see it. */
export function isShown(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}

export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** What a control is called: as an assistive technology would say it, or nearly so. */
export function nameOf(element: Element): string {
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const labelled = words(by.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => words(label.textContent));
  const isField = element.matches('input:not([type=button], [type=submit], [type=reset]), select, textarea');
  const value = element.matches('input[type=button], input[type=submit], input[type=reset]')
    ? (element as HTMLInputElement).value
    : '';
  const inside = isField ? '' : words(element.textContent);
  const hints = ['placeholder', 'title', 'alt'].map((name) => words(element.getAttribute(name)));
  const said = [
    labelled,
    words(element.getAttribute('aria-label')),
    labels.join(' '),
    value,
    inside,
    ...hints,
  ];
  const name = said.find((one) => one !== '') ?? (isField ? cellBefore(element) : '');
  return name.replace(/\s*[*:]+$/, '').slice(0, 80);
}

/** Old pages put a field's name in the cell before it. */
export function cellBefore(element: Element): string {
  const cell = element.closest('td, th, dd');
  return words(cell?.previousElementSibling?.textContent).slice(0, 80);
}
