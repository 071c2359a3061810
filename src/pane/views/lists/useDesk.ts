import { useEffect, useState } from "react";
import type { ListDesk } from "../../lists/listDesk";
import { useSession } from "../../useSession";

/** A desk to work on lists while the box is open. What is on it goes when the box closes. */
export function useDesk(): Promise<ListDesk> {
  const session = useSession();
  const [desk] = useState(() => session.outside.openDesk());
  useEffect(
    () => () => {
      desk.then(
        ({ close }) => close(),
        (error: unknown) => session.change({ defect: { error } }),
      );
    },
    [desk, session],
  );
  return desk;
}
