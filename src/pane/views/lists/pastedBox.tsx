import { Spinner } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ListDesk } from "../../lists/listDesk";
import type { ListLook } from "../../lists/listWork";
import { useSession } from "../../useSession";
import { BoxContent, BoxFrame } from "./boxFrame";
import { PasteStep } from "./pasteStep";
import { useDesk } from "./useDesk";
import { usePastedText } from "./usePastedText";

/** A list on the desk: what it looks like, and which of its columns seem to hold what. */
export type Pasted<Columns> = { desk: ListDesk; look: ListLook; guess: Columns; onOther: () => void };

type Shown<Columns> = "nothing" | "empty" | "reading" | Omit<Pasted<Columns>, "onOther">;

type Props<Columns> = {
  /** What the box is about. */
  over: string;
  /** What to paste. */
  wanted: ReactNode;
  guess: (desk: ListDesk) => Promise<Columns>;
  /** What is done with a list. */
  children: (list: Pasted<Columns>) => ReactNode;
  onClose: () => void;
};

/** A box for a list that a person pastes. The list is on the desk and nowhere else, and gone when the box closes. */
export function PastedBox<Columns>({ over, wanted, guess, children, onClose }: Props<Columns>) {
  const session = useSession();
  const desk = useDesk();
  const [nth, setNth] = useState(0);
  const [shown, setShown] = useState<Shown<Columns>>("nothing");

  const read = async (text: string): Promise<Shown<Columns>> => {
    const opened = await desk;
    const look = await opened.read(text);
    return look.rows ? { desk: opened, look, guess: await guess(opened) } : "empty";
  };
  const take = (text: string) => {
    setShown("reading");
    read(text).then(
      (list) => {
        setNth((before) => before + 1);
        setShown(list);
      },
      (error: unknown) => session.change({ defect: { error } }),
    );
  };
  usePastedText(take);

  return (
    <BoxFrame over={over} title="Räkna ut ur en lista" onClose={onClose}>
      {shown === "reading" ? (
        <BoxContent isBusy>
          <Spinner style={{ padding: 32 }} label="Läser listan …" />
        </BoxContent>
      ) : typeof shown === "string" ? (
        <PasteStep isEmpty={shown === "empty"} onList={take}>
          {wanted}
        </PasteStep>
      ) : (
        // Another list begins anew.
        <div key={nth} style={{ display: "contents" }}>
          {children({ ...shown, onOther: () => setShown("nothing") })}
        </div>
      )}
    </BoxFrame>
  );
}
