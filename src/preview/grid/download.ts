const fileType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Lets the browser save a workbook file under a name. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: fileType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
