/** VBA takes this many characters in the address of several ranges; what Office.js takes is not written anywhere. */
const LONGEST = 255;

/** Addresses put together with commas, as `getRanges` takes them, in as few texts as it takes. */
export function joinedAddresses(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST) texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}
