interface Caller {
  readonly callerName: string;
  readonly callerNumber: string;
  readonly origin?: string;
}

/** The best that is known of a caller, for a headline. */
export function callerTitle(caller: Caller): string {
  return (
    caller.callerName ||
    caller.callerNumber ||
    (caller.origin === 'WEB' ? 'Visitor of the web page' : 'Number withheld')
  );
}

/** The number under the headline, or what stands for it. */
export function callerDetail(caller: Caller): string {
  return caller.callerNumber || (caller.origin === 'WEB' ? 'from the web page' : 'number withheld');
}
