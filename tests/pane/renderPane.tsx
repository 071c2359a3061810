import { deskInProcess } from "./deskInProcess";
import "./browserLacks";
import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readTables } from "../../src/hosts/file/readTables";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { Host, Timer } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { App } from "../../src/pane/app";
import { channel } from "../../src/pane/channel";
import type { AskedView } from "../../src/pane/outside";

// A second, as it is else, is short where other tests run beside.
configure({ asyncUtilTimeout: 20_000 });

export const NOW = "2027-03-03T12:00:00.000Z";

const timer: Timer = (act, milliseconds) => {
  const id = setTimeout(act, milliseconds);
  return () => clearTimeout(id);
};

/** The pane over a workbook, as a person meets it. The likely year is 2027. */
export function renderPane(host: Host) {
  const asked = channel<AskedView>();
  const defects = channel<unknown>();
  const outside = {
    host,
    reader: newReader(host, timer),
    timer,
    writeWorkbook: (plan: Parameters<typeof writeWorkbook>[0]) => writeWorkbook(plan, null),
    readSubmission: async (bytes: Uint8Array) => readTables(bytes, ["Data", "Intyg"]),
    openDesk: deskInProcess,
    now: () => NOW,
    asked,
    defects,
  };
  const view = render(<App outside={outside} isDark={false} likelyYear={2027} />);
  return { ...view, user: userEvent.setup(), ask: asked.tell, defect: defects.tell };
}

/** Opens one of the report's four steps. */
export async function openStep(user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<void> {
  await user.click(await screen.findByRole("tab", { name }));
}
