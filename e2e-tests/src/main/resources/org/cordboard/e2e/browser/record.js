// The body of an asynchronous WebDriver script. Arguments: the window in milliseconds, the sample rate wanted, whether the page's own
// sounds are meant (attention.js) instead of the other party's, how long to wait for a page that plays nothing at all, and the function
// that takes the result: `samples`, 16 bit each, the low byte first, in Base64, empty when the page played nothing; `until`, when they
// end, and `loaded`, when the page's load event had ended, both in milliseconds since the epoch.
const [millis, rate, ofThePageItself, patience, done] = arguments;

// A recorder needs a moment before its first and after its last packet.
const MARGIN = 300;

// What comes through the gateway, or from the other party's browser: one of the two is muted.
function playing() {
    const tracks = [...document.querySelectorAll("[data-testid=remote-audio], [data-testid=peer-audio]")]
        .filter((audio) => audio.srcObject && !audio.paused && !audio.muted && audio.volume > 0)
        .flatMap((audio) => audio.srcObject.getAudioTracks())
        .filter((track) => track.readyState === "live");
    return tracks.length > 0 ? new MediaStream([tracks[0]]) : null;
}

function record(stream) {
    return new Promise((resolve, reject) => {
        const recorder = new MediaRecorder(stream);
        const chunks = [];
        recorder.ondataavailable = (event) => chunks.push(event.data);
        recorder.onerror = (event) => reject(event.error);
        let until;
        recorder.onstop = () => resolve({ blob: new Blob(chunks, { type: recorder.mimeType }), until });
        recorder.onstart = () =>
            setTimeout(() => {
                until = performance.timeOrigin + performance.now();
                recorder.stop();
            }, millis + MARGIN);
        recorder.start();
    });
}

function whenPlaying(use, deadline) {
    const stream = ofThePageItself ? window.cordboardAttention.sound : playing();
    if (stream !== null) {
        use(stream);
    } else if (performance.now() > deadline) {
        done({ samples: "" });
    } else {
        setTimeout(() => whenPlaying(use, deadline), 5);
    }
}

async function answer(stream) {
    try {
        const { blob, until } = await record(stream);
        const samples = base64(await samplesOf(blob, rate));
        const loaded = performance.timeOrigin + performance.getEntriesByType("navigation")[0].loadEventEnd;
        done({ samples, until, loaded });
    } catch {
        done({ samples: "" });
    }
}

whenPlaying(answer, performance.now() + patience);
