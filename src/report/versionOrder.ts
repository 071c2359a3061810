const NUMBERED = /^\d+(\.\d+)*$/;

/**
 * Whether a version comes after another: "1.0" < "1.1" < "1.10" < "2.0". What has no number, or another form, comes after
 * nothing.
 */
export function isLater(version: string | null, than: string | null): boolean {
  if (version === null || than === null || !NUMBERED.test(version) || !NUMBERED.test(than)) return false;
  const [parts, others] = [version, than].map((one) => one.split(".").map(Number)) as [number[], number[]];
  const differs = Array.from({ length: Math.max(parts.length, others.length) }, (_, i) => i).find(
    (i) => (parts[i] ?? 0) !== (others[i] ?? 0),
  );
  return differs !== undefined && (parts[differs] ?? 0) > (others[differs] ?? 0);
}
