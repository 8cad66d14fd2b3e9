/**
 * Stores a small preference in this browser; if storage is refused, it lasts for this page only.
 */
export function remember(
  key: string,
  value: string | null,
  store: () => Storage = () => localStorage,
) {
  try {
    if (value === null) store().removeItem(key);
    else store().setItem(key, value);
  } catch {
    // Refused in some private windows, and when storage is full; nothing depends on it.
  }
}

export function recall(key: string, store: () => Storage = () => localStorage): string | null {
  try {
    return store().getItem(key);
  } catch {
    return null;
  }
}
