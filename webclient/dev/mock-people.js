const minutesAgo = (count) => Date.now() - count * 60_000;

/** Invented colleagues, one in each state. */
export function presences() {
  return [
    presence('boss1', 'Robin Ashdown', '200', 'READY', 12),
    presence('agent2', 'Sam Calloway', '202', 'TALKING', 3.4),
    presence('agent3', 'Nadia Holmström-Fairweather', '203', 'READY', 1.2),
    presence('agent4', 'Theo Brandt', '204', 'NOT_READY', 22, 'Lunch'),
    presence('agent5', 'Imani Oduya', '205', 'OFFERED', 0.1),
    presence('agent6', 'Yuki Tanabe', '206', 'WRAP_UP', 0.4),
    presence('agent7', 'Lukas Meier', '207', 'HELD', 6.2),
    { ...presence('agent8', 'Chiara Fontana', '208', 'READY', 41), atTelephone: true },
    presence('agent9', 'Omar Haddad', '209', 'OFFLINE', 190),
    presence('admin1', 'Greta Lindqvist', '', 'OFFLINE', 900),
  ];
}

function presence(person, name, extension, status, minutes, reason = '') {
  return { person, name, extension, status, since: minutesAgo(minutes), reason, atTelephone: false };
}
