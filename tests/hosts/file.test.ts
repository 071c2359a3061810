import { fileHost } from "../../src/hosts/file/fileHost";
import { closePackage, openPackage, partText, type Parts, setPartText } from "../../src/hosts/file/package";
import { addRelationship, relationshipsOf } from "../../src/hosts/file/relationships";
import { hostContract, type Workplace } from "./contract";
import { editPart, partXml } from "./workbookXml";

const WORKBOOK = "xl/workbook.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEETS = ["Start", "B1a", "Ö1"];
const partOf = (key: string): string => `xl/worksheets/sheet${SHEETS.indexOf(key) + 1}.xml`;

/** Adds a sheet that is hidden from all but a program. */
function addSheet(parts: Parts, name: string, path: string, xml: string): void {
  setPartText(parts, path, xml);
  addRelationship(parts, WORKBOOK, "worksheet", path);
  const { id } = relationshipsOf(parts, WORKBOOK).find(({ target }) => target === path)!;
  const sheet = `<sheet name="${name}" sheetId="99" state="veryHidden" r:id="${id}"/></sheets>`;
  setPartText(parts, WORKBOOK, partText(parts, WORKBOOK)!.replace("</sheets>", sheet));
}

/** A file host between whose acts somebody else saves the file: each act is done on the file's XML. */
async function arrive(): Promise<Workplace> {
  let inner = fileHost(null);
  const change = (path: string, edit: (xml: string) => string) => {
    inner = fileHost(editPart(inner.bytes()!, path, edit));
  };
  const edit = (act: (parts: Parts) => void) => {
    const opened = openPackage(inner.bytes()!);
    if (!opened.ok) throw new Error("The test's file is no package.");
    act(opened.value);
    inner = fileHost(closePackage(opened.value));
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
      mend: (...args) => inner.mend(...args),
      read: () => inner.read(),
      inspect: (plan) => inner.inspect(plan),
      scan: () => inner.scan(),
      saveState: (...args) => inner.saveState(...args),
      lock: (...args) => inner.lock(...args),
      write: (...args) => inner.write(...args),
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
      copySheet: (key) =>
        void edit((parts) => {
          const name = `${key} (2)`;
          addSheet(parts, name, "xl/worksheets/kopia.xml", partText(parts, partOf(key))!);
          const xml = partText(parts, WORKBOOK)!;
          const place = xml.match(/<sheet /g)!.length - 1;
          const copies = [...xml.matchAll(new RegExp(`<definedName name="(nhv[^"]*)">'${key}'!([^<]*)<`, "g"))].map(
            ([, called, where]) =>
              `<definedName name="${called}" localSheetId="${place}">'${name}'!${where}</definedName>`,
          );
          setPartText(parts, WORKBOOK, xml.replace("</definedNames>", `${copies.join("")}</definedNames>`));
        }),
      removeCheck(id) {
        const { letter, row } = addressOf(id);
        change(partOf(id.split(".")[0]!), (xml) =>
          xml.replace(new RegExp(`<dataValidation [^>]*sqref="${letter}${row}"[^>]*>.*?</dataValidation>`), ""),
        );
      },
      hideAway: (name, rows) =>
        void edit((parts) => {
          const cell = (value: number | string) =>
            typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
          const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
          const xml = `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`;
          addSheet(parts, name, "xl/worksheets/undan.xml", xml);
        }),
      comment: (_, text) =>
        void edit((parts) => {
          const path = "xl/comments9.xml";
          const comment = `<comment ref="A1" authorId="0"><text><r><t>${text.slice(0, 8)}</t></r><r><rPr><b/></rPr><t>${text.slice(8)}</t></r></text></comment>`;
          setPartText(parts, path, `<comments xmlns="${MAIN}"><commentList>${comment}</commentList></comments>`);
          addRelationship(parts, "xl/worksheets/undan.xml", "comments", path);
        }),
      nameText: (name, text) =>
        change(WORKBOOK, (xml) =>
          xml.replace(
            "</definedNames>",
            `<definedName name="${name}" hidden="1" localSheetId="0">"${text}"</definedName></definedNames>`,
          ),
        ),
    },
  };
}

hostContract("A file", arrive, { hasWindow: false });
