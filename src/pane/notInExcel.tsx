/** What the page says when it is opened without Excel around it. */
export function NotInExcel() {
  return (
    <main style={{ padding: 20, maxWidth: 480, lineHeight: 1.5 }}>
      <h1 style={{ fontSize: 20 }}>NHV-rapport öppnas i Excel</h1>
      <p>
        Öppna Excel, välj fliken <strong>NHV-rapport</strong> i menyfliksområdet och tryck på Öppna. Finns inte fliken
        behöver it-avdelningen installera tillägget.
      </p>
    </main>
  );
}
