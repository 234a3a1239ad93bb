import { useState } from 'preact/hooks';

export interface Storing {
  /** How often in a row something could not be stored; 0 once something was. */
  refusals: number;
  /** Carries out what stores something. @returns whether it was stored */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** What a surface stores for its reader, who is to hear where the browser refuses. */
export function useStoring(): Storing {
  const [refusals, setRefusals] = useState(0);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setRefusals(0);
      return true;
    } catch {
      setRefusals((count) => count + 1);
      return false;
    }
  };
  return { refusals, attempt };
}
