import { newId, type CustomXmlPart } from "../workbook/book";
import { record } from "../workbook/workbook";
import { invalidArgument, invalidOperation, itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { asText } from "./readArgument";
import { isWellFormedXml, rootNamespace } from "./xmlText";

/** `workbook.customXmlParts`, or with a namespace the parts whose root element is in it. */
export function customXmlCollection(context: HostContext, namespace: string | null): HostObject {
  const { workbook } = context;
  const parts = (): CustomXmlPart[] =>
    workbook.book.customXmlParts.filter(({ xml }) => namespace === null || rootNamespace(xml) === namespace);
  const object = (part: CustomXmlPart): HostObject => customXmlPart(context, part.id);
  const find = (id: unknown): CustomXmlPart | undefined => parts().find((part) => part.id === id);
  const shared: NonNullable<HostObject["methods"]> = {
    GetCount: () => parts().length,
    GetItemOrNullObject: (id) => {
      const part = find(id);
      return part ? object(part) : null;
    },
  };
  const onlyPart = (): CustomXmlPart | null => {
    const [part, ...others] = parts();
    return part && others.length === 0 ? part : null;
  };
  const scoped: NonNullable<HostObject["methods"]> = {
    GetOnlyItem: () => {
      const part = onlyPart();
      if (!part) throw invalidOperation("The collection does not hold exactly one part.");
      return object(part);
    },
    GetOnlyItemOrNullObject: () => {
      const part = onlyPart();
      return part && object(part);
    },
  };
  const whole: NonNullable<HostObject["methods"]> = {
    Add: (xml) => {
      const part = { id: newId(workbook.book), xml: asXml(xml) };
      workbook.book.customXmlParts.push(part);
      record(workbook, { kind: "stored" });
      return object(part);
    },
    GetByNamespace: (uri) => customXmlCollection(context, asText(uri)),
  };
  return {
    type: namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection",
    items: () => parts().map(object),
    item: (id) => {
      const part = find(id);
      if (!part) throw itemNotFound();
      return object(part);
    },
    methods: { ...shared, ...(namespace === null ? whole : scoped) },
  };
}

function asXml(value: unknown): string {
  const xml = asText(value);
  if (!isWellFormedXml(xml)) throw invalidArgument();
  return xml;
}

function customXmlPart(context: HostContext, id: string): HostObject {
  const { book } = context.workbook;
  const part = (): CustomXmlPart => {
    const found = book.customXmlParts.find((candidate) => candidate.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    type: "CustomXmlPart",
    identity: { Id: id },
    scalars: { Id: { get: () => id }, NamespaceUri: { get: () => rootNamespace(part().xml) } },
    methods: {
      GetXml: () => part().xml,
      SetXml: (xml) => {
        const current = part();
        const replacement = { id, xml: asXml(xml) };
        book.customXmlParts = book.customXmlParts.map((other) => (other === current ? replacement : other));
        record(context.workbook, { kind: "stored" });
      },
      Delete: () => {
        const current = part();
        book.customXmlParts = book.customXmlParts.filter((other) => other !== current);
        record(context.workbook, { kind: "stored" });
      },
    },
  };
}
