import { Button } from "@fluentui/react-components";
import { type Damage, stops } from "../../report/damage";
import { mendSheets } from "../acts/mendSheets";
import { showCells } from "../acts/showCells";
import { useSession, useSnapshot } from "../useSession";
import { Notice } from "./notice";

const MOST_SHEETS = 5;

/** Damages by the sheet that they are of, in order. */
function bySheet(damages: readonly Damage[]): [string, Damage[]][] {
  const sheets = [...new Set(damages.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => [sheet, damages.filter((damage) => damage.sheet === sheet)]);
}

/** What is damaged on one sheet, and what can be done about it. */
function SheetDamages({ damages }: { damages: readonly Damage[] }) {
  const session = useSession();
  const { busy } = useSnapshot(session);
  const { sheet } = damages[0]!;
  const shown = damages.flatMap(({ kind, fields }) => (kind === "lost" ? [] : fields));
  return (
    <div style={{ marginTop: 6 }}>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {damages.map(({ rule, says }) => (
          <li key={rule}>{says}</li>
        ))}
      </ul>
      <div style={{ display: "flex", flexWrap: "wrap", gap: 8, marginTop: 4 }}>
        <Button
          size="small"
          disabled={busy}
          aria-label={`Laga bladet ${sheet}`}
          onClick={() => void mendSheets(session, [sheet])}
        >
          Laga bladet
        </Button>
        {shown.length > 0 && (
          <Button size="small" onClick={() => void showCells(session, shown)}>
            Visa i bladet
          </Button>
        )}
      </div>
    </div>
  );
}

type Props = { title: string; tone: "wrong" | "asks"; todo: string; damages: readonly Damage[] };

function DamageNotice({ title, tone, todo, damages }: Props) {
  const session = useSession();
  const { busy } = useSnapshot(session);
  const sheets = bySheet(damages);
  if (!sheets.length) return null;
  const rest = sheets.slice(MOST_SHEETS).map(([sheet]) => sheet);
  return (
    <Notice
      tone={tone}
      role={tone === "wrong" ? "alert" : "status"}
      title={title}
      acts={
        sheets.length > 1 && (
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              void mendSheets(
                session,
                sheets.map(([sheet]) => sheet),
              )
            }
          >
            Laga alla {sheets.length}
          </Button>
        )
      }
    >
      {sheets.slice(0, MOST_SHEETS).map(([sheet, own]) => (
        <SheetDamages key={sheet} damages={own} />
      ))}
      {rest.length > 0 && <div style={{ marginTop: 6 }}>Även på {rest.join(", ")}.</div>}
      <div style={{ marginTop: 6 }}>{todo}</div>
    </Notice>
  );
}

/** What is damaged so that it stops the report, sheet by sheet. */
export function StoppingDamages({ damages }: { damages: readonly Damage[] }) {
  return (
    <DamageNotice
      title="Arbetsboken är skadad"
      tone="wrong"
      todo="Hände det nyss går det ofta att ångra i Excel (Ctrl+Z). Annars lagas bladet här, med de siffror som går att hitta."
      damages={damages.filter(stops)}
    />
  );
}

/** What is changed and stops nothing. On a sheet that is told above the rest is mended with it, and not told. */
export function OtherDamages({ damages }: { damages: readonly Damage[] }) {
  const stopped = new Set(damages.filter(stops).map(({ sheet }) => sheet));
  return (
    <DamageNotice
      title="Bladen är ändrade"
      tone="asks"
      todo="Siffrorna är kvar. Tryck på Laga bladet för att göra i ordning det som är ändrat."
      damages={damages.filter(({ sheet }) => !stopped.has(sheet))}
    />
  );
}
