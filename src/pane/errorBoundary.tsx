import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

type Props = { children: ReactNode };

/** Where every defect ends: the report is safe in the workbook, and the person is told what to do. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main role="alert" style={{ padding: 20, maxWidth: 480 }}>
        <h1 style={{ fontSize: 20, lineHeight: "26px", margin: "0 0 8px" }}>Något gick fel i NHV-rapport</h1>
        <p>Det du har skrivit i bladen är kvar. Rutan har slutat arbeta för att inte ändra något av misstag.</p>
        <ol style={{ paddingLeft: 20 }}>
          <li>Spara arbetsboken.</li>
          <li>Tryck på Ladda om.</li>
          <li>Händer det igen: skicka texten nedan till den som förvaltar NHV-rapport hos er.</li>
        </ol>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          Ladda om
        </Button>
        <pre style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontSize: 12, marginTop: 20 }}>
          {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
        </pre>
      </main>
    );
  }
}
