import { useState } from "react";
import { download } from "./download";
import { Icon } from "./Icon";
import { Menu, type OpenMenu } from "./Menu";
import { useSession } from "./session";

/** The workbooks that the add-in has opened. Excel gives each a window; here they can be saved. */
export function CreatedWorkbooks() {
  const { workbook } = useSession();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const files = workbook.createdWorkbooks();
  if (files.length === 0) return null;

  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          const items = files.map((bytes, index) => {
            const name = `Arbetsbok${index + 2}.xlsx`;
            return { label: `Spara ${name}`, act: () => download(bytes, name) };
          });
          setMenu({ left, top: bottom, groups: [items] });
        }}
      >
        <Icon name="save" /> Öppnade av tillägget ({files.length})
      </button>
      {menu && <Menu menu={menu} onClose={() => setMenu(null)} />}
    </>
  );
}
