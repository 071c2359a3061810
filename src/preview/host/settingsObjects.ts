import { record } from "../workbook/workbook";
import { itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { asText } from "./readArgument";

/** `workbook.settings`. */
export function settingCollection({ workbook }: HostContext): HostObject {
  const { settings } = workbook.book;
  const put = (key: string, value: unknown): void => {
    settings.set(key, value);
    record(workbook, { kind: "stored" });
  };
  const object = (key: string): HostObject => ({
    type: "Setting",
    identity: { _Id: key },
    scalars: {
      Key: { get: () => key },
      Value: {
        get: () => {
          if (!settings.has(key)) throw itemNotFound();
          return settings.get(key);
        },
        set: (value) => put(key, value),
      },
    },
    methods: {
      Delete: () => {
        settings.delete(key);
        record(workbook, { kind: "stored" });
      },
    },
  });
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map(object),
    item: (key) => {
      if (!settings.has(asText(key))) throw itemNotFound();
      return object(asText(key));
    },
    methods: {
      Add: (key, value) => {
        put(asText(key), value);
        return object(asText(key));
      },
      GetCount: () => settings.size,
      GetItemOrNullObject: (key) => (settings.has(asText(key)) ? object(asText(key)) : null),
    },
  };
}
