// Notes what the page does from now on to be noticed. Whatever it does still happens: the browser's own notification is shown, and its
// sound still goes to the loudspeaker.
const seen = { notifications: [], call: null, sound: null };
window.cordboardAttention = seen;

const realShow = ServiceWorkerRegistration.prototype.showNotification;
ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
    const entry = { title, body: options.body, shown: false, closed: false };
    seen.notifications.push(entry);
    seen.call = options.data.call;
    return realShow.call(this, title, options).then(() => (entry.shown = true));
};

const realNotifications = ServiceWorkerRegistration.prototype.getNotifications;
ServiceWorkerRegistration.prototype.getNotifications = async function (filter) {
    const found = await realNotifications.call(this, filter);
    // Who asks for those that are shown takes them back.
    seen.notifications.forEach((entry) => (entry.closed = true));
    return found;
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
