/**
 * Hashes of texts: names of files, fingerprints of points, digests of whole files. They give no protection against
 * somebody who looks for two texts with the same hash.
 */

/** The start and the factor of FNV-1a with 32 bits. */
const fnvStart = 0x811c9dc5;
const fnvFactor = 0x01000193;
/** The start and the factor of a second hash, so that both together have 64 bits. */
const secondStart = 0x9747b28c;
const secondFactor = 0x85ebca6b;

/**
 * 64 bits as 16 hexadecimal digits, from every `stride`th UTF-16 unit of a text: FNV-1a, then the same with another
 * start and factor. Among 5,000 points, two share a hash by chance once in a million million documents. The names of
 * the user’s record files are such hashes, so the results must never change.
 */
export function hashOf(text: string, stride = 1): string {
  let first = fnvStart;
  let second = secondStart;
  for (let index = 0; index < text.length; index += stride) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, fnvFactor);
    second = Math.imul(second ^ unit, secondFactor);
    // Multiplying moves bits only upwards. Without this line, the low bits of the hash would not depend on the high
    // bits.
    second ^= second >>> 15;
  }
  return hex(first) + hex(second);
}

/**
 * 64 bits as 16 hexadecimal digits, from the length of a text and its UTF-8 bytes, four at a time. Faster than
 * `hashOf`, because a start computes this for the whole text of a file.
 */
export function digestOf(text: string): string {
  const bytes = Buffer.alloc((Buffer.byteLength(text) + 3) & ~3);
  bytes.write(text);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let first = fnvStart ^ text.length;
  let second = secondStart;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as number;
    first = Math.imul(first ^ word, fnvFactor);
    first ^= first >>> 15;
    second = Math.imul(second ^ word, secondFactor);
    second ^= second >>> 13;
  }
  return hex(first) + hex(second);
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
