/** The digits alone, as the number is kept. */
export function bareNhsNumber(text: string): string {
  return text.replace(/[\s-]/g, '');
}

/** Ten digits, the last of them the modulus 11 check of the others. */
export function isNhsNumber(bare: string): boolean {
  if (!/^\d{10}$/.test(bare)) return false;
  const sum = [...bare.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(bare[9]);
}
