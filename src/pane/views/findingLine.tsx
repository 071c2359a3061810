import { Link } from "@fluentui/react-components";
import type { Assessed } from "../../report/assess";
import { Notice } from "./notice";
import { kindOf } from "./severity";

/** A finding beside the row it is about. */
export function FindingLine({ finding, onOpen }: { finding: Assessed; onOpen: () => void }) {
  const { word, tone } = kindOf(finding);
  return (
    <Notice tone={tone} title={word}>
      {finding.message}
      {finding.severity === "warning" && (
        <div>
          <Link onClick={onOpen}>{finding.explanation === null ? "Skriv en förklaring" : "Se förklaringen"}</Link>
        </div>
      )}
    </Notice>
  );
}
