// The server's copy of a draft, and the question whether a form whose answer was lost has arrived.

const PATIENCE = 8000;

const ask = (address) => fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
const unpack = (draft) => draft && { fields: JSON.parse(draft.body), typedAt: Date.parse(draft.typed_at) };

/** Keep it; answers {outcome: sent, newer (with the newer draft), login, refused or offline}. */
export async function push({ address, token, key, fields, typedAt, keepalive = false }) {
  const body = JSON.stringify({
    key, body: JSON.stringify(fields), typed_at: new Date(typedAt).toISOString(),
  });
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body,
      keepalive,
      signal: keepalive ? undefined : AbortSignal.timeout(PATIENCE),
    });
    if (answer.status === 401) return { outcome: "login" };
    if (!answer.ok) return { outcome: "refused" };
    const { saved, draft } = await answer.json();
    return saved ? { outcome: "sent" } : { outcome: "newer", draft: unpack(draft) };
  } catch {
    return { outcome: "offline" };
  }
}

/** The stored draft as {fields, typedAt}, or null. */
export async function pull({ address, key }) {
  try {
    const answer = await ask(`${address}?key=${encodeURIComponent(key)}`);
    return unpack((await answer.json()).draft);
  } catch {
    return null;
  }
}

/** Where the submission of this id stands; null when it has not arrived or nobody can say. */
export async function arrived({ address, submission }) {
  try {
    const answer = await ask(`${address}?submission_id=${encodeURIComponent(submission)}`);
    const { sent, url } = await answer.json();
    return sent ? { url } : null;
  } catch {
    return null;
  }
}

export async function remove({ address, token, key }) {
  const headers = { "X-CSRFToken": token };
  await fetch(`${address}?key=${encodeURIComponent(key)}`, { method: "DELETE", headers }).catch(() => null);
}
