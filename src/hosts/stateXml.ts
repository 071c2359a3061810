/** The namespace of the custom XML part that holds the report's own state. */
export const STATE_NAMESPACE = "urn:nhv-rapport:v1";

const ROOT = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w-]+):)?[\w-]+([^>]*)>/;
const VERSION = /^urn:nhv-rapport:v(\d+)$/;

/** The namespace of an XML document's root element, or null when it has none. */
export function rootNamespace(xml: string): string | null {
  const [, prefix, attributes = ""] = ROOT.exec(xml) ?? [];
  const declared = new RegExp(`(?:^|\\s)xmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)["']`);
  return declared.exec(attributes)?.[1] ?? null;
}

/**
 * The version of a report's state that is kept in a namespace; 0 when it is no report's. A later product may keep it in
 * another version: that is read too, so that it can be refused, and never overwritten.
 */
export const stateVersion = (namespace: string | null): number => Number(VERSION.exec(namespace ?? "")?.[1] ?? 0);

/** @throws Error when what is to be stored is no XML of ours: a defect of the caller, and Excel would refuse it */
export function assertStateXml(xml: string): void {
  if (rootNamespace(xml) !== STATE_NAMESPACE) {
    throw new Error(`The state must be an XML document in the namespace ${STATE_NAMESPACE}.`);
  }
}
