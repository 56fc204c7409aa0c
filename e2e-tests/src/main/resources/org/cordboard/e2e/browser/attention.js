// Notes what the page does from now on to be noticed. Whatever it does still happens: the browser's own notification is made, and its
// sound still goes to the loudspeaker.
const seen = { notifications: [], sound: null };
window.cordboardAttention = seen;

const RealNotification = window.Notification;
window.Notification = class extends RealNotification {
    constructor(title, options) {
        super(title, options);
        const entry = { title, body: options.body, shown: false, closed: false };
        seen.notifications.push(entry);
        this.addEventListener("show", () => (entry.shown = true));
    }

    close() {
        seen.notifications.at(-1).closed = true;
        super.close();
    }
};

const taps = new Map();
function tapOf(context) {
    if (!taps.has(context)) {
        const tap = context.createMediaStreamDestination();
        // Without any source nothing flows, and silence could not be recorded.
        const silence = new ConstantSourceNode(context, { offset: 0 });
        realConnect.call(silence, tap);
        silence.start();
        taps.set(context, tap);
        seen.sound = tap.stream;
    }
    return taps.get(context);
}

const realConnect = AudioNode.prototype.connect;
AudioNode.prototype.connect = function (target, ...ports) {
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        realConnect.call(this, tapOf(target.context));
    }
    return realConnect.call(this, target, ...ports);
};
