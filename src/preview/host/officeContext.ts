import type { Workbook } from "../workbook/workbook";
import { workbookName } from "../workbook/workbookName";

/** What this host says it supports, unless told otherwise: all that the npm build of Office.js knows. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};

export interface OfficeContextOptions {
  readonly displayLanguage: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Different for each pane: Office.js keeps settings in the tab under it. */
  readonly instanceId: string;
}

/**
 * The answer to `window.external.GetContext()`: the names are those Office.js calls (getAppContext in
 * excel-win32-16.01.debug.js).
 */
export function officeContext(workbook: Workbook, options: OfficeContextOptions): Record<string, () => unknown> {
  const colors = { body: 0xffffff, text: 0x262626, control: 0xf3f2f1 };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.displayLanguage,
    GetAppDataLocale: () => "sv-SE",
    GetDocUrl: () => workbookName,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
    GetInstanceId: () => options.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ...requirementSets, ...options.requirementSets }),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.15407.10000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        bodyBackgroundColor: colors.body,
        bodyForegroundColor: colors.text,
        controlBackgroundColor: colors.control,
        controlForegroundColor: colors.text,
      }),
    GetSettings: () => documentSettings(workbook),
  };
}

/** `Office.context.document.settings`: read whole at boot, written whole. */
function documentSettings(workbook: Workbook): Record<string, (keys: string[], values: string[]) => void> {
  return {
    Read: (keys, values) => {
      for (const [key, value] of workbook.book.documentSettings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys, values) => {
      workbook.book.documentSettings = new Map([...keys].map((key, index) => [key, values[index] ?? ""]));
    },
  };
}
