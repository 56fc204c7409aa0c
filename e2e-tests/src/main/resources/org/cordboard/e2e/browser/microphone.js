// Remembers the microphone's tracks, so that they can be ended, and gives no further ones while nothing is plugged in.
const tracks = [];
const devices = navigator.mediaDevices;
const realGetUserMedia = devices.getUserMedia.bind(devices);
let pluggedIn = true;
devices.getUserMedia = async (constraints) => {
    if (!pluggedIn) {
        throw new DOMException("no microphone", "NotFoundError");
    }
    const stream = await realGetUserMedia(constraints);
    tracks.push(...stream.getAudioTracks());
    return stream;
};

window.cordboardUnplug = (another) => {
    pluggedIn = another;
    for (const track of tracks.splice(0)) {
        track.stop();
        track.dispatchEvent(new Event("ended"));
    }
};

window.cordboardPlugIn = () => {
    pluggedIn = true;
};
