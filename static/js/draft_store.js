// Drafts in this browser: IndexedDB, each encrypted with AES-GCM under a key of its user that no
// script can read out. A draft is bound to user and form by the additional data, so that it cannot
// be opened under another name.

const NAME = "pekso";
const LIFETIME = 72 * 60 * 60 * 1000;
const CIPHER = "AES-GCM";
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("keys", { keyPath: "user" });
      request.result.createObjectStore("drafts", { keyPath: "id" });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      // The browser may close it under memory pressure: the next use opens it again.
      database.onclose = () => { opened = null; };
      database.onversionchange = () => { database.close(); opened = null; };
      resolve(database);
    };
  });
  opened.catch(() => { opened = null; });
  return opened;
}

function once(database, store, mode, act) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

async function run(store, mode, act) {
  try {
    return await once(await open(), store, mode, act);
  } catch (problem) {
    if (problem?.name !== "InvalidStateError") throw problem;
    opened = null; // the connection was closed behind our back
    return once(await open(), store, mode, act);
  }
}

const storedKey = (user) => run("keys", "readonly", (keys) => keys.get(user));

async function userKey(user) {
  const stored = await storedKey(user);
  if (stored) return stored.key;
  const key = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ["encrypt", "decrypt"]);
  try {
    await run("keys", "readwrite", (keys) => keys.add({ user, key }));
    return key;
  } catch {
    return (await storedKey(user)).key; // another tab was faster
  }
}

const idOf = (user, key) => `${user}|${key}`;
const lock = (user, key, iv) => ({
  name: CIPHER, iv, additionalData: new TextEncoder().encode(idOf(user, key)),
});

/** Keep `fields` (pairs of name and value); `typedAt` in milliseconds, `state` typing or sending. */
export async function keep({ user, key, fields, typedAt, state }) {
  const secret = await userKey(user);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify({ fields, typedAt, state }));
  const data = await crypto.subtle.encrypt(lock(user, key, iv), secret, text);
  const draft = { id: idOf(user, key), user, iv, data, keptAt: Date.now() };
  await run("drafts", "readwrite", (drafts) => drafts.put(draft));
}

/** The draft of this user under this key as {fields, typedAt, state}, or null. */
export async function find(user, key) {
  const draft = await run("drafts", "readonly", (drafts) => drafts.get(idOf(user, key)));
  if (!draft || draft.keptAt < Date.now() - LIFETIME) return null;
  const stored = await storedKey(user);
  if (!stored) return null;
  try {
    const text = await crypto.subtle.decrypt(lock(user, key, draft.iv), stored.key, draft.data);
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return null;
  }
}

export async function drop(user, key) {
  await run("drafts", "readwrite", (drafts) => drafts.delete(idOf(user, key)));
}

async function dropWhere(unwanted) {
  const drafts = await run("drafts", "readonly", (store) => store.getAll());
  for (const draft of drafts.filter(unwanted)) {
    await run("drafts", "readwrite", (store) => store.delete(draft.id));
  }
}

/** Log-out: nothing of this user stays in the browser, not even the key. */
export async function wipe(user) {
  await dropWhere((draft) => draft.user === user);
  await run("keys", "readwrite", (keys) => keys.delete(user));
}

/** Drafts older than 72 hours go, whoever wrote them. */
export async function sweep() {
  await dropWhere((draft) => draft.keptAt < Date.now() - LIFETIME);
}
