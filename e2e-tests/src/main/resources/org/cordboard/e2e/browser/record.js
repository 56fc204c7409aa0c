// The body of an asynchronous WebDriver script. Arguments: the window in milliseconds, the sample rate wanted, whether the page's own
// sounds are meant (attention.js) instead of the other party's, and the function that takes the result: 16 bit samples, the low byte
// first, in Base64; empty when this page plays nothing at all.
const [millis, rate, ofThePageItself, done] = arguments;

// A recorder needs a moment before its first and after its last packet.
const MARGIN = 300;

function playing() {
    const audio = document.querySelector("[data-testid=remote-audio]");
    const audible = audio && audio.srcObject && !audio.paused && !audio.muted && audio.volume > 0;
    const tracks = audible ? audio.srcObject.getAudioTracks().filter((track) => track.readyState === "live") : [];
    return tracks.length > 0 ? new MediaStream(tracks) : null;
}

function record(stream) {
    return new Promise((resolve, reject) => {
        const recorder = new MediaRecorder(stream);
        const chunks = [];
        recorder.ondataavailable = (event) => chunks.push(event.data);
        recorder.onerror = (event) => reject(event.error);
        recorder.onstop = () => resolve(new Blob(chunks, { type: recorder.mimeType }));
        recorder.onstart = () => setTimeout(() => recorder.stop(), millis + MARGIN);
        recorder.start();
    });
}

async function samplesOf(blob) {
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await blob.arrayBuffer());
    return Int16Array.from(decoded.getChannelData(0), (sample) => Math.max(-1, Math.min(1, sample)) * 32767);
}

function base64(samples) {
    let text = "";
    for (const byte of new Uint8Array(samples.buffer)) {
        text += String.fromCharCode(byte);
    }
    return btoa(text);
}

const stream = ofThePageItself ? window.cordboardAttention.sound : playing();
if (stream === null) {
    // A page that plays nothing is asked again; not at once, lest the asking keeps it from loading.
    setTimeout(() => done(""), MARGIN);
} else {
    record(stream)
        .then(samplesOf)
        .then((samples) => done(base64(samples)))
        .catch(() => done(""));
}
