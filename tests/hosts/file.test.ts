import { fileHost } from "../../src/hosts/file/fileHost";
import { hostContract, type Workplace } from "./contract";
import { editPart, partXml } from "./workbookXml";

const WORKBOOK = "xl/workbook.xml";
const SHEETS = ["Start", "B1a", "Ö1"];
const partOf = (key: string): string => `xl/worksheets/sheet${SHEETS.indexOf(key) + 1}.xml`;

/** A file host between whose acts somebody else saves the file: each act is done on the file's XML. */
async function arrive(): Promise<Workplace> {
  let inner = fileHost(null);
  const change = (path: string, edit: (xml: string) => string) => {
    inner = fileHost(editPart(inner.bytes()!, path, edit));
  };
  const addressOf = (id: string): { letter: string; row: number } => {
    const [, letter, row] = new RegExp(`name="nhv\\.${id}">[^<]*!\\$([A-Z]+)\\$(\\d+)<`).exec(
      partXml(inner.bytes()!, WORKBOOK),
    ) as unknown as [string, string, string];
    return { letter, row: Number(row) };
  };
  const put = (id: string, value: number | string) => {
    const { letter, row } = addressOf(id);
    const cell = new RegExp(`<c r="${letter}${row}"([^>]*?)( t="\\w+")?(/>|>.*?</c>)`);
    const type = typeof value === "string" ? ` t="inlineStr"` : "";
    const content = typeof value === "string" ? `<is><t>${value}</t></is>` : `<v>${value}</v>`;
    change(partOf(id.split(".")[0]!), (xml) =>
      xml.replace(cell, (_, attributes: string) => `<c r="${letter}${row}"${attributes}${type}>${content}</c>`),
    );
  };
  const unprotect = (key: string) => change(partOf(key), (xml) => xml.replace(/<sheetProtection[^>]*\/>/, ""));
  return {
    host: {
      build: (...args) => inner.build(...args),
      read: () => inner.read(),
      saveState: (state) => inner.saveState(state),
      lock: (...args) => inner.lock(...args),
      write: (values) => inner.write(values),
      show: (ids) => inner.show(ids),
      watch: (listener) => inner.watch(listener),
      open: (workbook) => inner.open(workbook),
    },
    person: {
      paste: put,
      overwrite(id, value) {
        unprotect(id.split(".")[0]!);
        put(id, value);
      },
      insertRowAbove(id) {
        const key = id.split(".")[0]!;
        const { row: from } = addressOf(id);
        const moved = (digits: string) => (Number(digits) >= from ? Number(digits) + 1 : Number(digits));
        change(partOf(key), (xml) =>
          xml
            .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${moved(row)}"`)
            .replace(/<c r="([A-Z]+)(\d+)"/g, (_, letter: string, row: string) => `<c r="${letter}${moved(row)}"`),
        );
        change(WORKBOOK, (xml) =>
          xml.replace(
            new RegExp(`(name="nhv(?:blad)?\\.${key}[^<]*?!)([^<]*)<`, "g"),
            (_, name: string, where: string) =>
              `${name}${where.replace(/\$(\d+)/g, (__, row: string) => `$${moved(row)}`)}<`,
          ),
        );
      },
      renameSheet(key, name) {
        const written = name.replaceAll("'", "&apos;");
        const quoted = name.replaceAll("'", "&apos;&apos;");
        change(WORKBOOK, (xml) =>
          xml.replace(`<sheet name="${key}"`, `<sheet name="${written}"`).replaceAll(`'${key}'!`, `'${quoted}'!`),
        );
      },
      deleteSheet(key) {
        change(WORKBOOK, (xml) =>
          xml.replace(new RegExp(`<sheet name="${key}"[^>]*/>`), "").replaceAll(`'${key}'!`, "#REF!"),
        );
        if (!/<sheet /.test(partXml(inner.bytes()!, WORKBOOK))) inner = fileHost(null);
      },
      unprotect,
    },
  };
}

hostContract("A file", arrive, { hasWindow: false });
