import { Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { faultText } from "../../rules/definition/fault";
import type { Standing } from "../../rules/definition/openDefinition";
import { type AddedArea, type DefinitionFileRead, readDefinitionFile } from "../acts/readDefinitionFile";
import { useSession, useSnapshot } from "../useSession";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { useFileChoice } from "./useFileChoice";

const useStyles = makeStyles({
  told: { marginTop: "8px" },
  faults: { margin: "4px 0 0", paddingLeft: "18px", listStyleType: "disc" },
});

const ADDED: { [S in Standing]: (file: string, area: string) => string } = {
  new: (file, area) => `${file} är inläst. ${area} är valt.`,
  same: (file, area) => `${file} säger detsamma som ${area} i listan, som är valt.`,
  replaces: (file, area) => `${file} är inläst och gäller i stället för ${area} i listan.`,
};

type Props = {
  /** Called with an area that is built in too when the file says the same as that: it has no definition to keep. */
  onRead: (slug: string, added: AddedArea | null) => void;
};

/** The way in for an area that is not built in: a file that defines it. */
export function DefinitionPicker({ onRead }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [told, setTold] = useState<{ file: string; read: DefinitionFileRead } | null>(null);

  const choose = async (file: File): Promise<void> => {
    const read = await readDefinitionFile(session, file);
    setTold(read && { file: file.name, read });
    if (read?.ok) onRead(read.area.slug, read.standing === "same" ? null : read.area);
  };

  const { field, ask } = useFileChoice({
    label: "Fil med måttdefinition (.json)",
    accept: ".json,application/json",
    onFile: (file) => void choose(file),
  });

  return (
    <div>
      <span className={`${prose.quiet} ${prose.small}`}>
        Saknas området i listan?{" "}
        <Link as="button" type="button" inline disabled={busy} onClick={ask}>
          Läs in måttdefinition
        </Link>
      </span>
      {field}
      <div aria-live="polite" className={told ? styles.told : undefined}>
        {told?.read.ok && (
          <Notice tone="told" title={ADDED[told.read.standing](told.file, told.read.area.name)}>
            {told.read.standing !== "same" && "Definitionen sparas i arbetsboken. Filen behövs inte mer."}
          </Notice>
        )}
        {told && !told.read.ok && (
          <Notice tone="wrong" title={`${told.file} går inte att använda`}>
            Rätta detta i filen och läs in den igen. Inget har ändrats.
            <ul className={styles.faults}>
              {told.read.faults.map((fault) => (
                <li key={faultText(fault)}>{faultText(fault)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  );
}
