import { Field, Select } from "@fluentui/react-components";
import type { ColumnLook } from "../../lists/columnLooks";

type Props = {
  columns: readonly ColumnLook[];
  label: string;
  /** Absent while none is chosen. */
  column: number | undefined;
  /** What it is called to choose none. */
  none: string;
  onChoose: (column: number | undefined) => void;
  /** Said when it must be chosen and is not. */
  lacks?: string;
};

/** Which column of the list holds something, with the first of what stands there. */
export function ColumnField({ columns, label, column, none, onChoose, lacks }: Props) {
  const { examples = [] } = column === undefined ? {} : columns[column]!;
  return (
    <Field
      label={label}
      hint={examples.length ? `Där står ${examples.join(" · ")}` : undefined}
      validationState={lacks ? "warning" : "none"}
      validationMessage={lacks}
    >
      <Select
        value={column === undefined ? "" : String(column)}
        onChange={(_, { value }) => onChoose(value === "" ? undefined : Number(value))}
      >
        <option value="">{none}</option>
        {columns.map(({ name }, i) => (
          <option key={i} value={String(i)}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
