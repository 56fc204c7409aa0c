/** The notification of the operating system while a console in the back rings. */
export class DesktopAlert {
  #shown: Notification | null = null;

  show(title: string, body: string): void {
    this.close();
    if (alertsState() === 'granted' && !document.hasFocus()) {
      this.#shown = notify(title, body);
    }
  }

  close(): void {
    this.#shown?.close();
    this.#shown = null;
  }
}

export function alertsState(): NotificationPermission {
  return 'Notification' in window ? Notification.permission : 'denied';
}

function notify(title: string, body: string): Notification | null {
  try {
    const shown = new Notification(title, {
      body,
      icon: '/favicon.svg',
      tag: 'cordboard-call',
      requireInteraction: true,
    });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return shown;
  } catch {
    // Chrome on Android has the class but lets only service workers use it.
    return null;
  }
}
