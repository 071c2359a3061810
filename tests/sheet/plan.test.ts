import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { compile } from "../../src/rules/compile";
import { planWorkbook } from "../../src/sheet/workbook";
import { expectGolden } from "../golden/golden";
import { planText } from "./planText";

test("the workbook of koagulationssjukdomar 2027 is what was read and approved", () => {
  expectGolden(
    "koagulationssjukdomar-2027.txt",
    planText(planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten")),
  );
});
