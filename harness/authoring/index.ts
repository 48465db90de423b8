export { catalogueOf } from './catalogue/catalogue.ts';
export { catalogueLines } from './catalogue/catalogue-lines.ts';
export { cataloguePage } from './catalogue/catalogue-page.ts';
export { search } from './catalogue/search.ts';
export { type CheckResult, checkFeatures } from './check.ts';
