export { canonicalJson, digestOfFile, sha256, sha256OfMeaning } from './digest.ts';
