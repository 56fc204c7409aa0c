// Remembers the microphone's tracks, so that they can be ended.
const tracks = [];
const devices = navigator.mediaDevices;
const realGetUserMedia = devices.getUserMedia.bind(devices);
devices.getUserMedia = async (constraints) => {
    const stream = await realGetUserMedia(constraints);
    tracks.push(...stream.getAudioTracks());
    return stream;
};

window.cordboardUnplug = () => {
    for (const track of tracks.splice(0)) {
        track.stop();
        track.dispatchEvent(new Event("ended"));
    }
};
