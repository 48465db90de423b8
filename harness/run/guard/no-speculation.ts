/**
 * Runs in every frame before the page's own code. Rules of speculation have the browser fetch pages before anybody asks
 * for them, out of the guard's sight: such a script gets another type wherever it could come to life.
 */
export function noSpeculation(): void {
  const rules = /speculationrules/gi;
  const tame = (value: unknown) =>
    typeof value === 'string' ? value.replace(rules, 'text/x-no-rules') : value;
  const wrap = (owner: object, name: string, change: (given: unknown[]) => unknown[]) => {
    const own = Reflect.get(owner, name) as unknown;
    if (typeof own !== 'function') return;
    const value = function (this: unknown, ...given: unknown[]): unknown {
      return Reflect.apply(own, this, change(given));
    };
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  };
  const tameTree = (given: unknown[]) => {
    for (const one of given) {
      if (!(one instanceof Node)) continue;
      const found =
        one instanceof Element || one instanceof DocumentFragment ? one.querySelectorAll('script') : [];
      for (const script of one instanceof HTMLScriptElement ? [one, ...found] : found)
        if (/speculationrules/i.test(script.type)) script.type = 'text/x-no-rules';
    }
    return given;
  };
  for (const name of ['setAttribute', 'setAttributeNS'])
    wrap(Element.prototype, name, (given) => given.map(tame));
  for (const name of ['write', 'writeln', 'parseHTMLUnsafe'])
    wrap(Document.prototype, name, (given) => given.map(tame));
  wrap(Range.prototype, 'createContextualFragment', (given) => given.map(tame));
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) wrap(Node.prototype, name, tameTree);
  const insertions = [
    'append',
    'prepend',
    'replaceChildren',
    'before',
    'after',
    'replaceWith',
    'insertAdjacentElement',
  ];
  for (const owner of [
    Element.prototype,
    DocumentFragment.prototype,
    Document.prototype,
    CharacterData.prototype,
  ])
    for (const name of insertions) wrap(owner, name, tameTree);
  const type = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'type');
  if (type?.set === undefined) return;
  const { set } = type;
  Object.defineProperty(HTMLScriptElement.prototype, 'type', {
    ...type,
    set(this: HTMLScriptElement, value: string) {
      Reflect.apply(set, this, [tame(value)]);
    },
  });
}
