/** @jest-environment jsdom */
import { gendermatoser } from "../../src/areas/gendermatoser";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { openedPane } from "./openedList";

const PATIENTS = [
  ["Patient-id", "Hemregion", "Juridiskt kön", "Ålder", "Diagnos"],
  ["qvz-1", "Stockholm", "Kvinna", "41", "Kongenital iktyos"],
  ["qvz-2", "Stockholm", "Man", "12", "Epidermolysis bullosa"],
  ["qvz-3", "Skåne", "Kvinna", "67", "Epidermolysis bullosa"],
  ["qvz-4", "Skåne", "zyqv", "17", "Övriga"],
  ["qvz-1", "Stockholm", "Kvinna", "41", "Kongenital iktyos"],
] as const;

test("a list is counted in all its breakdowns, each patient once, and written in one act", async () => {
  const { openBox, paste, enter, user, written, states, guidance } = await openedPane(gendermatoser);
  await openBox("B1.total");
  const box = await paste(...PATIENTS);
  await user.selectOptions(box.getByLabelText("”zyqv”, 1 rad"), "Man");
  expect(box.getByText(/4 unika patienter/)).toBeTruthy();
  await enter();
  expect(written).toHaveLength(1);
  expect(written[0]).toMatchObject({
    "B1.total": 4,
    "B1.hemregion.01": 2,
    "B1.hemregion.12": 2,
    "B1.kon.kvinna": 2,
    "B1.kon.man": 2,
    "B1.alder.barn": 2,
    "B1.alder.vuxna": 2,
    "B1.diagnos.iktyos": 1,
    "B1.diagnos.eb": 2,
    "B1.diagnos.ovriga": 1,
  });
  expect((await guidance()).textContent).toContain("Uträknat i NHV-rapport ur en lista");
  expect(states.join()).not.toMatch(/qvz|zyqv/i);
});

test("what words and headings mean is remembered, and the words are not", async () => {
  const { openBox, paste, enter, user } = await openedPane(gendermatoser);
  await openBox("B1.total");
  await user.selectOptions((await paste(...PATIENTS)).getByLabelText("”zyqv”, 1 rad"), "Man");
  await enter();
  await openBox("B1.kon.man");
  const box = await paste(...PATIENTS);
  expect(box.getByRole("row", { name: "Juridiskt kön: Man 2 2" })).toBeTruthy();
});

test("a column that the list lacks leaves its breakdown to the person", async () => {
  const { openBox, paste, enter, user, written } = await openedPane(gendermatoser);
  await openBox("B1.total");
  const box = await paste(...PATIENTS);
  await user.selectOptions(box.getByLabelText("Diagnos"), "Finns inte i listan");
  await enter();
  expect(Object.keys(written[0]!).filter((id) => id.startsWith("B1.diagnos."))).toEqual([]);
});

test("the same patient with different answers is told", async () => {
  const { openBox, paste } = await openedPane(gendermatoser);
  await openBox("B1.total");
  const box = await paste(...PATIENTS, ["qvz-1", "Stockholm", "Man", "41", "Kongenital iktyos"]);
  expect(box.getByText("Samma patient har olika svar")).toBeTruthy();
});

test("rows with a word that is not to be counted are left out", async () => {
  const { openBox, paste, enter, user, written } = await openedPane(gendermatoser);
  await openBox("B1.total");
  const box = await paste(...PATIENTS);
  await user.selectOptions(box.getByLabelText("”zyqv”, 1 rad"), "Räkna inte med raderna");
  await enter();
  expect(written[0]).toMatchObject({ "B1.total": 3 });
});

test("a share is counted from a list with a column of yes and no", async () => {
  const { openBox, paste, worked, enter, user, written } = await openedPane(koagulationssjukdomar);
  await openBox("Ö1.taljare");
  const box = await paste(["Nummer", "Inom tid"], [101, "ja"], [102, "nej"], [103, "ja"]);
  await user.selectOptions(
    box.getByLabelText("Antal patienter som fått en skriftlig individuell vårdplan"),
    "Inom tid",
  );
  await worked();
  await enter();
  expect(written).toEqual([{ "Ö1.taljare": 2, "Ö1.namnare": 3 }]);
});
