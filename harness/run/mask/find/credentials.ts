import { LABEL } from '../labels.ts';
import type { Found } from './found.ts';
import { scanAfter } from './scan.ts';

const keys =
  '(?:access_|id_|refresh_|csrf_?)?(?:token|password|passwd|pwd|secret|api_?key|jsessionid|phpsessid|sessionid|sid|otp|samlresponse|signature)';

/** Secret by form, whoever they belong to; the first group is what may be kept. */
const shapes: readonly RegExp[] = [
  // Authorization schemes; an ordinary word after "basic" has neither a digit nor an equals sign.
  /((?<![\p{L}])(?:bearer|basic) {1,3})(?=[A-Za-z._~+/-]{0,200}[\d=])[A-Za-z0-9._~+/-]{12,}={0,2}/giu,
  /((?<![\p{L}])(?:set-cookie|cookie|(?:proxy-)?authorization|x-api-key)["']?\s{0,3}[:=]\s{0,3}["']?)[^\s"'[][^\n"']*/giu,
  // JSON web tokens.
  /()(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*)?/g,
  // Name and password in an address.
  /((?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,200}(?=@)/gi,
  // Parameters of an address or of a form's body, and path parameters such as ;jsessionid=.
  new RegExp(`((?:^|[?&;#\\s"'{,])${keys}=)(?![\\s"'])[^\\s&;#"'<>]+`, 'gi'),
  // The same as JSON.
  new RegExp(`("${keys}"\\s{0,3}:\\s{0,3}")(?:[^"\\\\\\n]|\\\\.){1,2000}`, 'gi'),
];

export function findCredentials(text: string): Found[] {
  return shapes.flatMap((shape) => scanAfter(text, shape, LABEL.secret));
}
