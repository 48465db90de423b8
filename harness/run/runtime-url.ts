/** The module that stubs import. */
export const RUNTIME_URL = new URL('./stub-runtime.js', import.meta.url).href;
