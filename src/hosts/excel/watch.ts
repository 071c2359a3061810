/** Where the active cell is: the sheet's id and the row. */
export type Cursor = { sheetId: string; row: number };

export type Watcher = {
  /** Something may have changed. */
  changed(): void;
  /** A sheet was added, deleted, renamed, protected or opened. */
  reshaped(): void;
  moved(cursor: Cursor): void;
  /** Office.js passes over what goes wrong in a handler, so we say it ourselves. */
  defect(error: unknown): void;
};

/** The row of the first cell of an address: 7 for "B7:C9", 1 for "A:A". */
const firstRow = (address: string): number => Number(/\d+/.exec(address.slice(address.lastIndexOf("!") + 1))?.[0] ?? 1);

/** Asks where the active cell is. One sync. */
async function findCursor(context: Excel.RequestContext): Promise<Cursor> {
  const cell = context.workbook.getActiveCell();
  cell.load("address,worksheet/id");
  await context.sync();
  return { sheetId: cell.worksheet.id, row: firstRow(cell.address) };
}

/**
 * Asks where the active cell is. Null when Excel refuses, as while a cell is being edited: the next selection tells.
 */
export async function cursorNow(): Promise<Cursor | null> {
  try {
    return await Excel.run(findCursor);
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null;
    throw error;
  }
}

/**
 * Listens to all that Excel tells of the workbook. What it tells is only a hint: a paste tells too little, a pick from a
 * list nothing at all on the web.
 * @returns stops listening
 */
export async function listen(context: Excel.RequestContext, watcher: Watcher): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  // A handler that Excel would not take away says nothing more.
  let isLive = true;
  const guarded =
    <Args>(handle: (args: Args) => unknown) =>
    async (args: Args): Promise<void> => {
      if (!isLive) return;
      try {
        await handle(args);
      } catch (error) {
        watcher.defect(error);
      }
    };
  const changed = guarded(() => watcher.changed());
  const reshaped = guarded(() => watcher.reshaped());
  // A pane that went away in the middle of its own writing left them off.
  context.runtime.enableEvents = true;
  const isAtLeast = (version: string) => Office.context.requirements.isSetSupported("ExcelApi", version);
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
    worksheets.onChanged.add(changed),
    worksheets.onCalculated.add(changed),
    // A number format alone makes a day or a percentage of a figure.
    worksheets.onFormatChanged.add(changed),
    worksheets.onAdded.add(reshaped),
    worksheets.onDeleted.add(reshaped),
    worksheets.onSelectionChanged.add(
      guarded(({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) =>
        watcher.moved({ sheetId: worksheetId, row: firstRow(address) }),
      ),
    ),
    worksheets.onActivated.add(
      guarded(async () => {
        watcher.changed();
        const cursor = await cursorNow();
        if (cursor) watcher.moved(cursor);
      }),
    ),
    ...(isAtLeast("1.14") ? [worksheets.onProtectionChanged.add(reshaped)] : []),
    ...(isAtLeast("1.17") ? [worksheets.onNameChanged.add(reshaped)] : []),
  ];
  try {
    await context.sync();
  } catch (error) {
    isLive = false;
    throw error;
  }
  return async () => {
    isLive = false;
    try {
      await Excel.run(handlers[0]!.context as Excel.RequestContext, async (own) => {
        for (const handler of handlers) handler.remove();
        await own.sync();
      });
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error)) throw error;
    }
  };
}
