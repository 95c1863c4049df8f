import type { Adapter, AdapterPayload } from "oidc-provider";

/** Where an OpenID Connect provider of the tests keeps what it must remember: in memory, until it is closed. */
export function memory(): (model: string) => Adapter {
  const all = new Map<string, AdapterPayload>();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = async (id: string): Promise<AdapterPayload | undefined> => all.get(keyOf(id));
    return {
      find,
      upsert: async (id, payload) => void all.set(keyOf(id), payload),
      destroy: async (id) => void all.delete(keyOf(id)),
      consume: async (id) => {
        const found = await find(id);
        if (found !== undefined) all.set(keyOf(id), { ...found, consumed: true });
      },
      findByUid: async (uid) => [...all.values()].find((payload) => payload.uid === uid),
      findByUserCode: async () => undefined,
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of all) if (payload.grantId === grantId) all.delete(key);
      },
    };
  };
}
