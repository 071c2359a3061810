import { FluentProvider, Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ErrorBoundary } from "./errorBoundary";
import type { Outside } from "./outside";
import { themeFor } from "./theme";

const Workspace = lazy(() => import("./workspace"));

type Props = {
  outside: Outside;
  isDark: boolean;
  /** The year that a new report is probably about. */
  likelyYear: number;
};

/** The task pane. What it knows of reports is loaded after the first paint. */
export function App({ outside, isDark, likelyYear }: Props) {
  return (
    <FluentProvider theme={themeFor(isDark)} style={{ height: "100%", colorScheme: isDark ? "dark" : "light" }}>
      <ErrorBoundary>
        <Suspense fallback={<Spinner label="Öppnar NHV-rapport …" style={{ padding: 48 }} />}>
          <Workspace outside={outside} likelyYear={likelyYear} />
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  );
}
