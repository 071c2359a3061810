import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import {
  type AskedValues,
  groupedByValue,
  missingRoles,
  type ValueColumns,
  valueRoles,
  type ValuesKind,
  valuesKinds,
} from "../../../pasted/values";
import type { ColumnLook } from "../../lists/columnLooks";
import { Notice } from "../notice";
import { ColumnField } from "./columnField";

const useStyles = makeStyles({ form: { display: "grid", gap: "12px", margin: "0 0 16px" } });

type Props = {
  looks: readonly ColumnLook[];
  asked: AskedValues;
  columns: ValueColumns;
  /** The two dates seem to be the wrong way round. */
  swapped: boolean;
  onChoose: (columns: ValueColumns) => void;
};

/** What a kind of list is called. */
export const kindText = (kind: ValuesKind, unit: string): string =>
  ({ values: `Färdiga värden i ${unit}`, days: "Två datum", age: "Födelsedatum och datum" })[kind];

type Group = ValueColumns["group"];

const groupKey = (group: Group): string =>
  group === null ? "" : "all" in group ? `all ${group.all}` : `column ${group.column}`;

function groupOf(key: string): Group {
  const [how, what] = key.split(" ") as [string, string];
  return how === "all" ? { all: what } : how === "column" ? { column: Number(what) } : null;
}

function GroupField({ looks, asked: { definition }, columns, onChoose, lacks }: Props & { lacks: boolean }) {
  const groups = Object.entries(definition.groups ?? {});
  return (
    <Field
      label="Grupp"
      validationState={lacks ? "warning" : "none"}
      validationMessage={lacks ? "Välj vilken grupp raderna hör till." : undefined}
    >
      <Select
        value={groupKey(columns.group)}
        onChange={(_, { value }) => onChoose({ ...columns, group: groupOf(value) })}
      >
        <option value="">{groupedByValue(definition) ? "Efter värdet på varje rad" : "Välj grupp"}</option>
        {groups.map(([id, { label }]) => (
          <option key={id} value={`all ${id}`}>
            Alla rader är {label}
          </option>
        ))}
        {looks.map(({ name }, i) => (
          <option key={i} value={`column ${i}`}>
            Står i kolumnen {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Which columns of the list hold what: guessed, named, and to be changed. */
export function ValueColumnsForm(props: Props) {
  const styles = useStyles();
  const { looks, asked, columns, swapped, onChoose } = props;
  const { definition } = asked;
  const kinds = valuesKinds(definition);
  const lacking = missingRoles(asked, columns);
  const { from, to } = columns.columns;
  return (
    <div className={styles.form}>
      {kinds.length > 1 && (
        <Field label="Listan innehåller">
          <Select
            value={columns.kind}
            onChange={(_, { value }) => onChoose({ ...columns, kind: value as ValuesKind, columns: {} })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindText(kind, definition.unit)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {valueRoles(definition, columns.kind).map(({ role, label }) => (
        <ColumnField
          key={role}
          columns={looks}
          label={label}
          column={columns.columns[role]}
          none="Välj kolumn"
          lacks={lacking.includes(role) ? "Välj vilken kolumn det står i." : undefined}
          onChoose={(column) => onChoose({ ...columns, columns: { ...columns.columns, [role]: column } })}
        />
      ))}
      {swapped && (
        <Notice
          tone="asks"
          title="Kolumnerna ser omkastade ut"
          acts={
            <Button
              size="small"
              onClick={() => onChoose({ ...columns, columns: { ...columns.columns, from: to, to: from } })}
            >
              Byt plats på kolumnerna
            </Button>
          }
        >
          På de flesta rader kommer det andra datumet före det första.
        </Notice>
      )}
      {definition.groups && <GroupField {...props} lacks={lacking.includes("group")} />}
    </div>
  );
}
