import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { compile } from "../../src/rules/compile";
import { planWorkbook } from "../../src/sheet/workbook";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { stateXml } from "./smallPlan";

const PLAN = planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten");

test("cost", async () => {
  const { excel, office } = await startExcel();
  const host = excelHost({
    onFocus: () => () => undefined,
    defect: (error) => {
      throw error;
    },
  });
  const t = Date.now();
  valueOf(await host.build(PLAN, stateXml("{}")));
  console.log(
    "build ms",
    Date.now() - t,
    excel.log.requestCount,
    excel.log.requests.map((r) => [r.housekeeping, r.body.length]),
    excel.log.bytesOut,
  );
  const bodies = excel.log.requests.filter((r) => !r.housekeeping).map((r) => JSON.parse(r.body));
  const body = {
    Actions: bodies.flatMap((b) => b.Actions),
    ObjectPaths: bodies.flatMap((b) => Object.values(b.ObjectPaths)),
  };
  const sizes = new Map<string, [number, number]>();
  const add = (k: string, n: number) => {
    const s = sizes.get(k) ?? [0, 0];
    s[0]++;
    s[1] += n;
    sizes.set(k, s);
  };
  for (const a of body.Actions) add(`A${a.ActionType} ${a.Name}`, JSON.stringify(a).length);
  for (const p of Object.values<any>(body.ObjectPaths))
    add(`P${p.ObjectPathType} ${p.Name}`, JSON.stringify(p).length + 5);
  console.log(
    [...sizes]
      .toSorted((a, b) => b[1][1] - a[1][1])
      .slice(0, 40)
      .map(([k, [n, b]]) => `${k}: ${n} × → ${b}`)
      .join("\n"),
  );
  excel.log.clear();
  const c = valueOf(await host.read());
  console.log("read", excel.log.requestCount, excel.log.bytesOut, excel.log.bytesBack, Object.keys(c.cells).length);
  excel.log.clear();
  const t2 = Date.now();
  valueOf(await host.read());
  console.log("read again", excel.log.requestCount, excel.log.bytesOut, excel.log.bytesBack, Date.now() - t2);
  office.close();
});
