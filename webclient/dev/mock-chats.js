const MINUTE = 60_000;

const messages = { agent2: [], agent4: [] };
const unread = { agent2: 0, agent4: 0 };

say('agent4', 'agent4', 'I am back at one.', 190);
say('agent4', 'boss1', 'Enjoy your lunch!', 188);
unread.agent4 = 0;
say('agent2', 'boss1', 'Good morning! Who has the order of the theatre?', 64);
say('agent2', 'agent2', 'I do. Six of the big ones, by Friday.', 61);
say('agent2', 'boss1', 'Thank you.', 60);
unread.agent2 = 0;
say('agent2', 'agent2', 'They have just called again: could we make it seven?', 2);
say('agent2', 'agent2', 'The glass is here: https://glass.example/order/7', 1);

/** What the mock's agent and a colleague have written. */
export function chatWith(person) {
  return messages[person] ?? [];
}

/** How the mock's agent and each colleague stand. */
export function chats() {
  return Object.keys(messages).map((person) => ({
    person,
    unread: unread[person],
    last: messages[person].at(-1),
  }));
}

export function say(person, author, words, minutesAgo = 0) {
  messages[person] ??= [];
  const message = { number: messages[person].length + 1, author, words, at: Date.now() - minutesAgo * MINUTE };
  messages[person].push(message);
  unread[person] = author === person ? (unread[person] ?? 0) + 1 : (unread[person] ?? 0);
  return message;
}

export function markRead(person) {
  unread[person] = 0;
}
