/** What is said once after something was done. The address carries the key, so that nothing is kept in the session. */
const NOTICES: Readonly<Record<string, string>> = {
  opened: 'The account is open.',
  billed: 'The bill has been issued.',
  paid: 'The payment has been recorded.',
  awarded: 'The award has been recorded.',
  ended: 'The award has been ended.',
  rebanded: 'The band has been changed.',
  planned: 'The instalment plan has been changed.',
  closed: 'The account has been closed.',
  contacted: 'The contact details have been changed.',
  noted: 'The note has been added.',
  raised: 'The refund has been raised and awaits authorisation.',
  authorised: 'The refund has been authorised.',
  'authorised-all': 'The selected refunds have been authorised.',
  rejected: 'The refund has been rejected.',
};

export function noticeOf(key: string): string | undefined {
  return NOTICES[key];
}
