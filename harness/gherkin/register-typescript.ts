import { register } from 'node:module';

/** On the process, as one may hold two copies of this file: compiled, and as a test imports it. */
const MARK = Symbol.for('council-uat.typescript');

/** Lets this process import a project's TypeScript, and the harness's packages from any folder. */
export function registerTypeScript(): void {
  if (Reflect.get(process, MARK) === true) return;
  Reflect.set(process, MARK, true);
  register(new URL('./typescript-hook.js', import.meta.url));
}
