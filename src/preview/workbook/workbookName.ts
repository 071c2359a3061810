/** What Swedish Excel calls a workbook that has no name yet; and the file it is saved as. */
export const workbookName = "Arbetsbok1.xlsx";
