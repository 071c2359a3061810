/** Input that a command can do nothing with: exit code 2. Each fault says in Swedish what, where and what to do. */
export class Unusable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join("\n"));
  }
}

/** Does something with a file. What is found unusable in it is told with the file's name. */
export async function about<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Unusable) throw new Unusable(error.faults.map((fault) => `${file}: ${fault}`));
    throw error;
  }
}
