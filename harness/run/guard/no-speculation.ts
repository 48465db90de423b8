/*
 * Run in every frame before the page's own code. Rules of speculation have the browser fetch pages before anybody asks
 * for them, out of the guard's sight: such a script gets another type wherever it could come to life. Each function
 * goes to the browser alone, so it holds all that it needs.
 */

/** Whatever names a script's type, or writes markup. */
export function tameNames(): void {
  const tame = (value: unknown) =>
    typeof value === 'string' ? value.replace(/speculationrules/gi, 'text/x-no-rules') : value;
  const wrap = (owner: object, names: readonly string[]) => {
    for (const name of names) {
      const own = Reflect.get(owner, name) as unknown;
      if (typeof own !== 'function') continue;
      const value = function (this: unknown, ...given: unknown[]): unknown {
        return Reflect.apply(own, this, given.map(tame));
      };
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    }
  };
  wrap(Element.prototype, ['setAttribute', 'setAttributeNS']);
  wrap(Document.prototype, ['write', 'writeln']);
  wrap(Range.prototype, ['createContextualFragment']);
  const type = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'type');
  const set = function (this: unknown, value: unknown) {
    if (type?.set !== undefined) Reflect.apply(type.set, this, [tame(value)]);
  };
  if (type !== undefined) Object.defineProperty(HTMLScriptElement.prototype, 'type', { ...type, set });
}

/** Whatever puts an element into a page. */
export function tameInsertions(): void {
  const tame = (one: unknown) => {
    if (!(one instanceof Element || one instanceof DocumentFragment)) return;
    for (const script of [one, ...one.querySelectorAll('script')])
      if (script instanceof HTMLScriptElement && /speculationrules/i.test(script.type))
        script.type = 'text/x-no-rules';
  };
  const all = ['append', 'prepend', 'replaceChildren', 'before', 'after', 'replaceWith'];
  const names = [...all, 'insertAdjacentElement', 'appendChild', 'insertBefore', 'replaceChild'];
  for (const owner of [Node, Element, DocumentFragment, Document, CharacterData].map((one) => one.prototype))
    for (const name of names.filter((one) => Object.hasOwn(owner, one))) {
      const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
      const value = function (this: unknown, ...given: unknown[]): unknown {
        given.forEach(tame);
        return Reflect.apply(own, this, given);
      };
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    }
}
