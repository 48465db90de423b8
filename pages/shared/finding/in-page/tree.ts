// Runs inside the page: see kit.ts.

/** What matches below the root, through open shadow roots, in the order of the document. */
export function deep(root: ParentNode, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const host of root.querySelectorAll('*'))
    if (host.shadowRoot !== null) found.push(...deep(host.shadowRoot, selector));
  return found;
}

export function within(roots: readonly Element[] | null, selector: string): Element[] {
  if (roots === null) return deep(document, selector);
  return [
    ...new Set(roots.flatMap((root) => [...(root.matches(selector) ? [root] : []), ...deep(root, selector)])),
  ];
}

export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}

/** Whether an element lies in another, also across shadow roots. */
export function lies(inner: Node, outer: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = parentOf(node)) if (node === outer) return true;
  return false;
}

/** Whether a person could see it: rendered, of some size, not parked beside the page. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (hasSize(element)) return true;
  return [...element.querySelectorAll('img, svg, span, i, input')].some(
    (inner) => hasSize(inner) && inner.checkVisibility({ visibilityProperty: true }),
  );
}

export function hasSize(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}

/** Whether the frame itself is seen: earlier in-app tabs often stay behind in hidden frames. */
export function frameIsShown(): boolean {
  try {
    for (let view: Window = window; view.frameElement !== null; view = view.parent)
      if (!isShown(view.frameElement)) return false;
  } catch {
    // A frame of another origin: nothing more can be known from here.
  }
  return true;
}

/** The text of an element without scripts, and without what lies in elements that match `skip`. */
export function textIn(node: Node, skip = ''): string {
  const parts: string[] = [];
  const visit = (child: Node) => {
    if (child.nodeType === Node.TEXT_NODE) parts.push(child.textContent ?? '');
    if (!(child instanceof Element) || child.matches('script, style, template, noscript')) return;
    if (skip !== '' && child !== node && child.matches(skip)) return;
    if (child !== node && getComputedStyle(child).display === 'none') return;
    const isBlock = child !== node && !/^(inline|contents)$/.test(getComputedStyle(child).display);
    if (isBlock || child.localName === 'br') parts.push(' ');
    for (const inner of child.shadowRoot?.childNodes ?? []) visit(inner);
    for (const inner of child.childNodes) visit(inner);
    if (isBlock) parts.push(' ');
  };
  visit(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

export function itself(element: Element): Element[] {
  return [element];
}

export function isWithin(element: Element, roots: readonly Element[]): boolean {
  return roots.some((root) => lies(element, root));
}
